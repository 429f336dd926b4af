extension CaseFile {
    /// What a freeze leaves free in an account; one that waits found nothing free there.
    mutating func account(for asset: Int, _ answer: Control.Answer, _ held: Money) {
        guard let place = assets.firstIndex(where: { $0.number == asset }),
            assets[place].kind == .deposit
        else { return }
        switch answer {
        case .effective: assets[place].value = max(.zero, (assets[place].value ?? .zero) - held)
        case .waiting:
            assets[place].value = .zero
            assets[place].isHeldByOthers = true
        case .refused: assets[place].value = .zero
        }
    }

    /// A freeze that was not done, or not by the robot: nothing is known to be free there until the
    /// institution tells of it anew.
    mutating func refuse(_ hold: Int) {
        guard let found = self.hold(hold), found.state == .ordered else { return }
        change(hold: hold) { $0.state = .refused }
        account(for: found.asset, .refused, .zero)
    }

    /// Money that was held and is free again.
    mutating func free(_ money: Money, in asset: Int) {
        guard let place = assets.firstIndex(where: { $0.number == asset }),
            assets[place].kind == .deposit, assets[place].account != nil
        else { return }
        assets[place].value = (assets[place].value ?? .zero) + money
    }
}
