/// Whether a document may be served on a party in a way.
struct ServiceRule {
    let document: CaseDocument
    let party: Int
    let way: Service.Way
    let proof: String?

    /// The party's name; nil where it was served, or where it is announced already.
    func check(_ file: CaseFile) throws(Refusal) -> String? {
        guard let found = file.party(party) else {
            throw Refusal("affairs.no-party", "没有该当事人", "No such party", field: "party")
        }
        guard document.isServable else {
            throw Refusal(
                "affairs.not-served", "《\(document.title)》不对外送达", "It stays in the house",
                field: "document")
        }
        guard !document.isServed(on: party) else { return nil }
        let own = document.deliveries.filter { $0.party == party && !$0.isDone }
        if way == .announcement, own.contains(where: { $0.way == .announcement }) { return nil }
        switch way {
        case .electronic:
            guard found.hasElectronicConsent else {
                throw Refusal(
                    "affairs.no-consent", "未同意电子送达，请用其他方式",
                    "No consent to this way", law: .ol21(29), field: "way")
            }
        case .announcement:
            guard
                own.contains(where: { $0.way != .announcement })
                    || file.services.contains(where: { $0.party == party && !$0.isDone })
            else {
                throw Refusal(
                    "affairs.announcement-last", "其他方式无法送达的，才可公告送达",
                    "Announcement only after other ways failed", law: .cpl(95), field: "way")
            }
            try mustHaveProof()
        case .post, .direct: try mustHaveProof()
        }
        guard own.filter({ $0.way == way }).count < 2 else {
            throw Refusal(
                "affairs.next-way", "该方式已两次未成功，请改用其他方式",
                "Failed twice: use another way", field: "way")
        }
        return found.name
    }

    private func mustHaveProof() throws(Refusal) {
        guard proof?.contains(where: { !$0.isWhitespace }) == true else {
            throw Refusal(
                "affairs.no-proof", "请填写凭证：邮件号、签收人或公告载体",
                "Name the proof: parcel number, who signed, where announced", law: .cpl(87),
                field: "proof")
        }
    }

    /// The proof, or what the system itself bears witness to.
    func proofText(_ day: Day) -> String {
        proof ?? "系统记录\(day.chinese)送达至受送达人确认的电子地址"
    }
}

extension CaseDocument {
    /// Signed, and meant for parties.
    public var isServable: Bool { state == .signed && kind?.isForParties == true }
}
