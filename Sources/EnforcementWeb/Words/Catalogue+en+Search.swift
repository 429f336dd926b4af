extension Phrase {
    /// The search.
    static let englishSearch: [Phrase: String] = [
        .searchFor: "Search for",
        .searchCount: "{} found",
        .searchNothing: "Nothing found.",
        .searchedThings:
            "Searched are case and basis numbers, parties, phones or their last four digits, "
            + "the last four of IDs and accounts, causes, and the words of papers.",
        .searchNarrow: "The first 20 are listed; type a little more.",
        .innerFile: "Inner file",
        .paperWord: "E-file",
        .paperNumber: ", paper {}",
    ]
}
