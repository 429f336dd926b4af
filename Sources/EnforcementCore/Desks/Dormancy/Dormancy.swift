/// 终本管理: closing without property only when the checklist is full; then keeps the pool alive.
public enum Dormancy: Desk {
    public static let code = "dormancy"

    public static let card = Card(
        Words("终本管理", "Dormant cases"),
        duty: Words(
            "终本核查、约谈、合议报批、送达、公开，五年内每半年查询一次，发现财产即恢复。",
            "Checks the list, hears the applicant, has the ruling approved, served and published, "
                + "asks for property every six months for five years, restores."),
        crew: [.dormancyOfficer, .judge, .officer, .president, .clerk],
        acts: [
            ConfirmCheck.self, InviteApplicant.self, InterviewApplicant.self, Propose.self,
            Approve.self, Return.self, Serve.self, Publish.self, Requery.self, Restore.self,
        ],
        limits: [
            Limit(
                "P7-02", Words("终本约谈", "Interview before dormancy"), owner: .officer,
                next: InterviewApplicant.self,
                from: [.on(ApplicantInvited.self) { [Opening(from: $2, due: $0.on)] }],
                until: [.on(ApplicantInterviewed.self), .on(Closing.Closed.self)]),
            Limit(
                "P7-03", Words("提出终本", "Propose dormancy"), target: .days(5), owner: .judge,
                next: Propose.self,
                from: [
                    .on(ApplicantInterviewed.self) { _, file, day in
                        [Opening(from: max(day, file.earliestDormancy ?? day))]
                    }
                ],
                until: [
                    .on(Proposed.self), .on(Funds.Received.self), .on(Affairs.LeadRecorded.self),
                    .on(Handling.Settled.self), .on(Closing.Closed.self),
                ]),
            Limit(
                "P7-04", Words("院长审批终本", "Approve dormancy"), target: .days(5),
                owner: .president, next: Approve.self, from: [.on(Proposed.self)],
                until: [.on(Approved.self), .on(Returned.self), whenClosedOtherwise]),
            Limit(
                "P7-05", Words("送达终本裁定", "Serve the ruling"), target: .days(3),
                owner: .clerk, next: Serve.self, from: [.on(Approved.self)],
                until: [.on(Served.self), .on(Returned.self), whenClosedOtherwise]),
            Limit(
                "I06", Words("终本信息入库公开", "Publish the dormancy"),
                .law(.days(7), .dormancy2016(12)), target: .days(3), owner: .dormancyOfficer,
                next: Publish.self, from: [.on(Served.self)],
                until: [.on(Published.self), whenClosedOtherwise]),
            Limit(
                "I08", Words("终本后半年查询", "Half-yearly inquiry"),
                .law(.months(6), .dormancy2016(9)), owner: .dormancyOfficer, next: Requery.self,
                from: [.on(Served.self) { fact, _, day in fact.requeries(from: day) }],
                until: [.on(Requeried.self), .on(Restored.self), whenClosedOtherwise],
                leads: .before(7, 0, -1), rolls: false),
            Limit(
                "P7-08", Words("启动恢复执行", "Restore the case"), target: .days(7),
                owner: .dormancyOfficer, next: Restore.self,
                from: [
                    .on(Requeried.self) { $0.isFound ? [Opening(from: $2)] : [] },
                    .on(Handling.LeadChecked.self) { fact, file, day in
                        fact.isUseful && file.closedBy == .dormant ? [Opening(from: day)] : []
                    },
                ],
                until: [.on(Restored.self), whenClosedOtherwise]),
        ],
        messages: [
            Message(
                "P7-02",
                "【{法院}】{案号}案拟终结本次执行程序，请于{时间}前到庭或来电约谈，"
                    + "您可提供线索或提出意见。"),
            Message(
                "P7-05",
                "【{法院}】{案号}案已于{日期}裁定终结本次执行程序。五年内本院每六个月查询一次财产；"
                    + "发现财产您可随时申请恢复执行，不受时效限制。"),
            Message("P7-07", "【{法院}】{案号}案终本后第{编号}次财产查询已完成，{事项}。"),
        ],
        enters: [Proposed.self]
    )

    /// The case did not become dormant after all: fulfilled, terminated, struck off.
    static let whenClosedOtherwise = Closer.on(Closing.Closed.self) { $0.mode != .dormant }

    /// A proposal stands: not served yet.
    static func mustBeProposed(_ file: CaseFile) throws(Refusal) {
        try Filing.mustBeOpen(file)
        guard file.dormancy.proposedBy != nil else {
            throw Refusal("dormancy.not-proposed", "尚未提出终本", "Dormancy is not proposed")
        }
        guard file.dormancy.servedOn == nil else {
            throw Refusal("dormancy.served", "终本裁定已送达", "The ruling was served")
        }
    }

    /// The ruling was served and the case not restored: it lies in the pool.
    static func mustBeInPool(_ file: CaseFile) throws(Refusal) {
        guard file.dormancy.servedOn != nil else {
            throw Refusal("dormancy.not-served", "终本裁定尚未送达", "The ruling is not served")
        }
        guard file.dormancy.restoredOn == nil else {
            throw Refusal("dormancy.restored", "案件已恢复执行", "The case was restored")
        }
    }
}
