/// 财产查控: asks where the debtor's property is, and holds as much of it as is owed.
public enum Control: Desk {
    public static let code = "control"

    public static let card = Card(
        Words("财产查控", "Property control"),
        duty: Words(
            "查询财产，登记反馈，依裁定查封、扣押、冻结、扣划，到期续行，及时解除；不超标的。",
            "Asks for property and books the answers; holds and deducts under a judge's ruling, "
                + "renews before expiry, releases in time; never more than is owed."),
        crew: [.tracer, .judge, .officer, .director],
        acts: [
            Start.self, PauseAgent.self, ResumeAgent.self, AskIdentity.self, Inquire.self,
            RecordReply.self, CloseRound.self, RecordFeedback.self, SignRuling.self, Place.self,
            Confirm.self, Renew.self, Deduct.self, Release.self, Lapse.self, Tend.self,
            TendDue.self,
            RecordAnswer.self, RecordInflow.self, FailOrder.self, SettleOrder.self,
        ],
        courtActs: [NameInstitution.self, SetControls.self],
        limits: inquiryLimits + orderLimits + expiryLimits + endingLimits + agentLimits,
        reflexes: reflexes,
        messages: [
            Message(
                "P2-02",
                "【{法院}】{案号}案，首次网络查控已完成，暂未发现可供执行财产。"
                    + "如有线索请联系{承办人}{电话}。"),
            Message(
                "P2-03",
                "【{法院}】{案号}案，已于{日期}控制被执行人名下{财产类别}，"
                    + "后续处置进展将另行告知。"),
        ],
        enters: [Affairs.NoticeIssued.self]
    )

    /// A closed case leaves nothing to find or to order.
    static let whenClosed = Closer.on(Closing.Closed.self)

    /// The grounds on which property may not be taken: its clocks stand still.
    static let standstill = Pauses.only([.stay, .deferral, .higherCourt])

    /// The case was filed. Controls outlive a closing without property (handbook I10), so what is
    /// done about a control in force is not barred by the closing.
    static func mustBeFiled(_ file: CaseFile) throws(Refusal) {
        guard file.filedOn != nil else {
            throw Refusal("case.not-filed", "案件尚未立案", "The case is not filed yet")
        }
    }

    /// Property may not be taken while the case stands still.
    ///
    /// - Law: CPL 267, 242 (stay, deferral); EW20 77 (deferral by a higher court).
    static func mustNotBeStayed(_ file: CaseFile) throws(Refusal) {
        let isStayed = file.pauses.contains { pause in
            pause.until == nil && standstill.include(pause.ground)
        }
        guard !isStayed else {
            throw Refusal(
                "control.stayed", "案件中止或暂缓期间不得处分财产",
                "The case is stayed", law: .cpl(267))
        }
    }

    static func hold(_ number: Int, _ file: CaseFile) throws(Refusal) -> Hold {
        guard let hold = file.hold(number) else {
            throw Refusal("control.no-hold", "没有该项控制措施", "No such control", field: "hold")
        }
        return hold
    }

    /// How long a control over such an asset holds at most (INT22 485; limits C01 to C03).
    static func expiry(_ kind: Asset.Kind) -> ControlExpiry {
        switch kind {
        case .deposit: .deposit
        case .movable: .movable
        case .immovable: .immovable
        case .right: .right
        }
    }
}
