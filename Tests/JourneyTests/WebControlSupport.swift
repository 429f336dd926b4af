import EnforcementCore
import Hummingbird
import Testing

/// Courts in which the robot has, or could have, something to do.
extension WebCourt {
    private func act(_ person: String, _ file: Int, _ name: String, _ answers: JSON) async throws {
        let path = "/api/v1/cases/\(file)/acts/\(name)"
        let answer = try await ask(person, .post, path, answers)
        #expect(answer.status == 200, "\(name): \(answer.text)")
    }

    /// A case of team 速执1 comes in, up to the file in the clerk's hands.
    private func takeIn(_ file: Int, identity: String?) async throws {
        var debtor: [JSON.Member] = [
            .init("side", "debtor"), .init("kind", "person"), .init("name", "李某某"),
        ]
        if let identity { debtor.append(.init("identity", .string(identity))) }
        let parties: JSON = [
            ["side": "applicant", "kind": "person", "name": "张某某", "phone": "19900000001"],
            .object(debtor),
        ]
        let rest = WebDataTests.application.members?.filter { $0.name != "parties" } ?? []
        let application = JSON.object(rest + [.init("parties", parties)])
        #expect(try await ask("lian-1", .post, "/api/v1/cases", application).status == 201)
        try await act("lian-1", file, "filing.accept", ["type": "执"])
        try await act("lian-1", file, "filing.assign-class", ["class": "fast", "team": "su-1"])
        try await act(
            "su-1-leader", file, "filing.assign-handler",
            ["officer": "su-1-a", "judge": "su-1-judge"])
        try await act(
            "lian-1", file, "filing.record-reception",
            ["applicant": 1, "electronic": false, "settles": false])
        try await act("shiwu-1", file, "affairs.receive-file", [:])
    }

    /// One deposit found, ruled on and frozen by hand.
    static func withOneFreeze() async throws -> WebCourt {
        let court = try await WebCourt(isDemo: true)
        try await court.takeIn(1, identity: nil)
        let deposit: JSON = [
            "kind": "deposit", "name": "示例银行 尾号0001", "institution": "示例银行",
            "value": "5000.00", "heldByOthers": false,
        ]
        try await court.act(
            "chakong-1", 1, "control.record-feedback", ["inquiry": 1, "assets": [deposit]])
        try await court.act(
            "su-1-judge", 1, "control.sign-ruling", ["kind": "control", "amount": "160000.00"])
        try await court.act("chakong-1", 1, "control.place", ["asset": 1, "amount": "5000.00"])
        try await court.act(
            "chakong-1", 1, "control.confirm",
            ["hold": 1, "answer": "effective", "held": "5000.00", "from": "2022-08-09"])
        return court
    }

    /// A car held first and kept by somebody, and another behind two other courts.
    static func withTwoThings() async throws -> WebCourt {
        let court = try await WebCourt(isDemo: true)
        try await court.takeIn(1, identity: nil)
        let cars: [JSON] = ["豫A00001", "豫A00002"].map { plate in
            [
                "kind": "movable", "name": .string(plate), "institution": "示例车管所",
                "value": "50000.00", "heldByOthers": false,
            ]
        }
        try await court.act(
            "chakong-1", 1, "control.record-feedback", ["inquiry": 1, "assets": .array(cars)])
        try await court.act(
            "su-1-judge", 1, "control.sign-ruling", ["kind": "control", "amount": "160000.00"])
        for asset in 1...2 {
            try await court.act(
                "chakong-1", 1, "control.place", ["asset": .number(asset), "amount": "50000.00"])
        }
        try await court.act(
            "chakong-1", 1, "control.confirm",
            ["hold": 1, "answer": "effective", "held": "50000.00", "from": "2022-08-09"])
        try await court.act(
            "chakong-1", 1, "control.confirm",
            ["hold": 2, "answer": "waiting", "held": "50000.00", "from": "2022-08-09", "rank": 3])
        try await court.act(
            "su-1-a", 1, "custody.record-keeper",
            ["asset": 1, "keeper": "钱某", "place": "本院库房"])
        return court
    }

    /// One bank linked, and two cases whose debtors it can be asked about.
    static func linked() async throws -> WebCourt {
        let court = try await WebCourt(isDemo: true)
        let named = try await court.ask(
            "guanli", .post, "/api/v1/court/acts/control.name-institution",
            [
                "code": "YH001", "name": "示例银行", "kind": "bank", "channel": "direct",
                "endpoint": "https://bank.example/", "measures": [["code": "01"], ["code": "06"]],
                "pushes": true, "perMinute": 60, "opens": 0, "closes": 24, "active": true,
            ])
        #expect(named.status == 200, "\(named.text)")
        for number in 1...2 { try await court.takeIn(number, identity: "410185199001011234") }
        return court
    }
}
