extension Control {
    /// Enters an institution into the court's registry, or changes what is known of it.
    public struct NameInstitution: CourtAct {
        public static let name = "control.name-institution"
        public static let outcomes: [any CourtFact.Type] = [InstitutionNamed.self]
        public static let form = Form(
            Words("登记查控机构", "Name an institution"), by: [.administrator],
            [
                Field("code", .text(17), "机构代码", "Code"),
                Field("name", .text(60), "名称", "Name"),
                Field("kind", .one(of: Institution.Kind.self), "类别", "Kind"),
                Field("channel", .one(of: Institution.Channel.self), "通道", "Channel"),
                Field("endpoint", .text(200), "接口地址", "Endpoint"),
                Field(
                    "measures",
                    .list([Field("code", .one(of: Measure.self), "措施", "Measure")], 8),
                    "可线上办理的措施", "What it can do online", required: false),
                Field("pushes", .flag, "推送进账", "Tells of credits"),
                Field("perMinute", .number(1...100_000), "每分钟请求上限", "Requests a minute"),
                Field("opens", .number(0...23), "受理开始（时）", "Opens at"),
                Field("closes", .number(1...24), "受理结束（时）", "Closes at"),
                Field("active", .flag, "启用", "Active"),
            ])

        let code: String
        let name: String
        let kind: Institution.Kind
        let channel: Institution.Channel
        let endpoint: String
        let measures: [Online]?
        let pushes: Bool
        let perMinute: Int
        let opens: Int
        let closes: Int
        let active: Bool

        struct Online: Codable, Sendable {
            let code: Measure
        }

        public func decide(
            _ court: CourtFile, _ occasion: Occasion
        ) throws(Refusal) -> [any CourtFact] {
            try check()
            let institution = Institution(
                code: code, name: name, kind: kind, channel: channel, endpoint: endpoint,
                measures: (measures ?? []).map(\.code), pushes: pushes, perMinute: perMinute,
                opens: opens, closes: closes, isActive: active)
            return court.institutions[code] == institution
                ? [] : [InstitutionNamed(institution: institution)]
        }

        private func check() throws(Refusal) {
            let isCode = code.utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            }
            guard isCode else {
                throw Refusal(
                    "control.bad-code", "机构代码只用字母和数字", "Letters and digits only",
                    field: "code")
            }
            let isLocal = ["http://127.0.0.1:", "http://localhost:", "http://[::1]:"]
                .contains { endpoint.hasPrefix($0) }
            guard endpoint.hasPrefix("https://") || isLocal else {
                throw Refusal(
                    "control.bad-endpoint", "接口地址须以https://开头，仅本机可用http://",
                    "https only; http on this machine alone", field: "endpoint")
            }
            guard opens < closes else {
                throw Refusal(
                    "control.bad-hours", "受理结束须晚于开始", "Must close after it opens",
                    field: "closes")
            }
        }
    }
}
