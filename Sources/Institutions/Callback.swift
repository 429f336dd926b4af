import Foundation
public import LinkContract

/// A message an institution sends to the court by itself.
public struct Callback: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        case inquiry(InquiryFeedback)
        case control(ControlFeedback)
        case inflow(Inflow)
        case statement(StatementLines)
        /// Spoilt on purpose: what stands in the body is not what it should be.
        case spoilt(path: String, body: [UInt8])
    }

    /// Code of the sender.
    public let institution: String
    public let content: Content
    public let at: BeijingTime

    /// The path at the court: `/link/v1/CODE/control-feedback`.
    public var path: String {
        let name =
            switch content {
            case .inquiry: "query-feedback"
            case .control: "control-feedback"
            case .inflow: "inflows"
            case .statement: "statement-lines"
            case .spoilt(let path, _): path
            }
        return "/link/v1/\(institution)/\(name)"
    }

    /// The JSON document to be sent.
    public var body: [UInt8] {
        switch content {
        case .inquiry(let feedback): Wording.json(feedback)
        case .control(let feedback): Wording.json(feedback)
        case .inflow(let inflow): Wording.json(inflow)
        case .statement(let lines): Wording.json(lines)
        case .spoilt(_, let body): body
        }
    }

    /// The same message, spoilt in one of four ways.
    func spoilt(_ dice: inout Chance) -> Callback {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let whole = String(decoding: body, as: UTF8.self)
        let text: String
        switch dice.within(0...3) {
        case 0: text = String(whole.prefix(whole.count / 2))
        case 1: text = "{}"
        case 2: text = whole.replacing(/"(SKJE|YE|JGDM)":"[^"]*",/, with: "")
        default:
            text = whole.replacing(
                /"(SKJE|YE|JE)":"[^"]*"/, with: "\"SKJE\":\"-99999999999999999.999\"")
        }
        return Callback(
            institution: institution, content: .spoilt(path: name, body: Array(text.utf8)), at: at)
    }
}
