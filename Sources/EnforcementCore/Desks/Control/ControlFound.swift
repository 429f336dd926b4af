extension Control {
    /// One thing found: what a person types, or what an institution answered.
    public struct Found: Codable, Sendable, Hashable {
        public let kind: Asset.Kind
        public let name: String
        /// Who holds or registers it, as people call it.
        public let institution: String
        /// The balance that may be disposed of, or the value put on it.
        public let value: Money?
        /// Other authorities stood first: a freeze would wait.
        public let heldByOthers: Bool
        /// Code and number there, where it answers online.
        public let source: String?
        public let account: String?
        public let protection: Protection?

        public init(
            kind: Asset.Kind, name: String, institution: String, value: Money?,
            heldByOthers: Bool, source: String? = nil, account: String? = nil,
            protection: Protection? = nil
        ) {
            self.kind = kind
            self.name = name
            self.institution = institution
            self.value = value
            self.heldByOthers = heldByOthers
            self.source = source
            self.account = account
            self.protection = protection
        }

        /// The entry of the register: the number it has, or the next one.
        func asset(of debtor: Int, among registered: [Asset]) -> Asset {
            let known = registered.first { isSame($0, debtor) }
            let next = (registered.map(\.number).max() ?? 0) + 1
            var asset = Asset(
                number: known?.number ?? next, debtor: debtor, kind: kind, name: name,
                institution: institution, value: value ?? known?.value,
                isHeldByOthers: heldByOthers)
            asset.source = source ?? known?.source
            asset.account = account ?? known?.account
            asset.protection = protection ?? known?.protection
            return asset
        }

        private func isSame(_ asset: Asset, _ debtor: Int) -> Bool {
            guard asset.debtor == debtor, asset.kind == kind else { return false }
            if let source, let account, let known = asset.account {
                return asset.source == source && known == account
            }
            return asset.name == name && asset.institution == institution
        }
    }
}
