import EnforcementCore
import EnforcementOffice
import Hummingbird

/// What a party may do on its page: four acts, on its own case, for itself.
enum PartyActRoutes {
    static let all: [Route] = [
        route("/p/lead", Affairs.RecordLead.name) { form, _ in
            .object([
                .init("text", .string((form["text"] ?? "").trimmingBlanks)),
                .init("urgent", .bool(form["urgent"] != nil)),
            ])
        },
        route("/p/account", Funds.AskAccount.name) { form, visitor in
            .object([
                .init("party", .number(visitor.party.number)),
                .init("bank", .string((form["bank"] ?? "").trimmingBlanks)),
                .init("number", .string((form["account"] ?? "").filter { !$0.isWhitespace })),
                .init("proof", .string("本人凭查询密码在当事人页面提交，待复核")),
            ])
        },
        route("/p/account/confirm", Funds.ConfirmAccount.name) { form, visitor in
            .object([
                .init("party", .number(visitor.party.number)),
                .init("tail", .string(form["tail"] ?? "")),
            ])
        },
        route("/p/service", Affairs.SetElectronicService.name) { form, visitor in
            let address = (form["address"] ?? "").trimmingBlanks
            return .object([
                .init("party", .number(visitor.party.number)),
                .init("consents", .bool(form["consents"] == "yes")),
                .init("address", address.isEmpty ? .null : .string(address)),
            ])
        },
    ]

    /// A door of one act. The party is always the session's, whatever the form says.
    private static func route(
        _ path: String, _ act: String,
        _ answers: @escaping @Sendable (Pairs, PartyVisitor) -> JSON
    ) -> Route {
        Route(.post, path, .open) { call in
            try await PartyRoutes.told(call) { call in
                let visitor = try await call.party()
                let form = try await call.partyForm(visitor)
                return try await perform(call, visitor, act, answers(form, visitor), form)
            }
        }
    }

    private static func perform(
        _ call: Call, _ visitor: PartyVisitor, _ act: String, _ answers: JSON, _ form: Pairs
    ) async throws -> Response {
        let house = call.house
        guard let id = form["act_id"], id.utf8.count <= 64 else { throw Problem.wrongToken }
        guard await house.partySessions.mayAct(visitor.id, on: house.today) else {
            throw Problem(
                .tooManyRequests, "party.acts", "今日提交次数已满，请明日再试或致电法院",
                "Enough for today: try tomorrow or call the court")
        }
        do throws(OfficeError) {
            _ = try await house.office.perform(
                act, answers, asParty: visitor.party.number, in: visitor.file.id,
                actID: "\(visitor.id.text)-\(id)")
            return .see("/p?done=\(act)")
        } catch {
            let page = try await PartyRoutes.page(
                call, visitor, refused: (act, error.refusal, form))
            return .page(page.html(house), Problem(error).status)
        }
    }
}
