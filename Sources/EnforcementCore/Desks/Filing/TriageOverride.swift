extension Filing.AssignClass {
    /// Whoever departs from the rules says why; back a second time is the director's to say.
    func mayDepart(_ file: CaseFile, _ occasion: Occasion) throws(Refusal) {
        if let proposed = file.triage.proposed, proposed != `class`, reason == nil {
            throw Refusal(
                "filing.reason-missing", "规则分流为\(proposed.label.zh)，调整须写明理由",
                "The rules say \(proposed.label.en): say why not", field: "reason")
        }
        guard
            !file.triage.isBack(`class`) || file.triage.movesBack == 0
                || occasion.actor.isHeadOfBureau
        else {
            throw Refusal(
                "filing.moved-back", "已退回过一次，再次退回须经局长",
                "Moved back once already: the director decides", field: "class")
        }
    }
}
