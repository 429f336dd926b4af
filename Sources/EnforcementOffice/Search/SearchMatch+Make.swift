import EnforcementCore

extension SearchRow {
    /// What of the case meets the query, in the order of what is told first.
    public func matches(_ query: SearchQuery, by sight: Sight) -> [SearchMatch] {
        var found: [SearchMatch] = []
        func look(_ kind: SearchMatch.Kind, _ texts: [String]) {
            for text in texts {
                let parts = SearchMatch.parts(of: text, query.words)
                if parts.contains(where: \.isMet) { found.append(SearchMatch(kind, parts)) }
            }
        }
        func lookAtEnds(_ kind: SearchMatch.Kind, _ ends: [String], _ show: (String) -> String) {
            for end in ends {
                guard query.words.contains(where: { $0.text == SearchWord.folded(end) })
                else { continue }
                let part = SearchMatch.Part(String(end.suffix(4)), isMet: true)
                found.append(SearchMatch(kind, [.init(show(end), isMet: false), part]))
            }
        }
        look(.number, number.map { [$0] } ?? [])
        look(.name, names)
        lookAtPhones(query) { found.append($0) }
        if sight.seesIdentities { lookAtEnds(.identity, identities) { _ in "**** " } }
        lookAtEnds(.account, accounts) { _ in "**** " }
        look(.code, codes)
        look(.basis, basis)
        look(.cause, [cause])
        if query.file == file.number {
            found.insert(SearchMatch(.subAccount, [.init(query.typed, isMet: true)]), at: 0)
        }
        return Array(found.prefix(SearchHit.matchesMax))
    }

    /// 138****5678: a phone is shown masked, by whatever part it was found.
    private func lookAtPhones(_ query: SearchQuery, _ add: (SearchMatch) -> Void) {
        for phone in phones where phone.count > 7 {
            let isMet = query.words.contains { word in
                word.isDigits
                    && (word.text == phone.suffix(4)
                        || (word.text.count > 4 && phone.hasPrefix(word.text)))
            }
            guard isMet else { continue }
            add(
                SearchMatch(
                    .phone,
                    [
                        .init("\(phone.prefix(3))****", isMet: false),
                        .init(String(phone.suffix(4)), isMet: true),
                    ]))
        }
    }
}

extension SearchMatch {
    /// Characters of a text around the first place that was met.
    static let around = 24
    /// Characters of a paper looked through for the place to show.
    static let lookedAt = 40_000

    /// The text cut where words stand in it, compared as they are searched.
    public static func parts(of text: String, _ words: [SearchWord]) -> [Part] {
        let characters = Array(text)
        let met = met(characters, words)
        return cut(characters, met, 0..<characters.count)
    }

    /// The neighbourhood of the first word in a long text.
    public static func excerpt(of text: String, _ words: [SearchWord]) -> SearchMatch {
        let characters = Array(text.prefix(lookedAt))
        let met = met(characters, words)
        let first = met.firstIndex(of: true) ?? 0
        let range = max(0, first - around)..<min(characters.count, first + 3 * around)
        var parts = cut(characters, met, range)
        if range.lowerBound > 0 { parts.insert(Part("…", isMet: false), at: 0) }
        if range.upperBound < characters.count { parts.append(Part("…", isMet: false)) }
        return SearchMatch(.text, parts)
    }

    private static func cut(
        _ characters: [Character], _ met: [Bool], _ range: Range<Int>
    ) -> [Part] {
        var parts: [Part] = []
        var start = range.lowerBound
        for place in range where place > start && met[place] != met[start] {
            parts.append(part(characters[start..<place], met[start]))
            start = place
        }
        if start < range.upperBound {
            parts.append(part(characters[start..<range.upperBound], met[start]))
        }
        return parts
    }

    private static func part(_ characters: ArraySlice<Character>, _ isMet: Bool) -> Part {
        Part(String(characters.map { $0.isNewline ? " " : $0 }), isMet: isMet)
    }

    /// Which characters stand under one of the words.
    private static func met(_ characters: [Character], _ words: [SearchWord]) -> [Bool] {
        var scalars: [Unicode.Scalar] = []
        var places: [Int] = []
        for (place, character) in characters.enumerated() {
            for scalar in character.unicodeScalars {
                guard case .kept(let kept) = SearchWord.fold(scalar) else { continue }
                scalars.append(kept)
                places.append(place)
            }
        }
        var met = [Bool](repeating: false, count: characters.count)
        for word in words {
            for part in word.shown {
                let sought = Array(part.unicodeScalars)
                guard let head = sought.first, sought.count <= scalars.count else { continue }
                var start = 0
                while start <= scalars.count - sought.count {
                    guard scalars[start] == head,
                        scalars[start..<start + sought.count].elementsEqual(sought)
                    else {
                        start += 1
                        continue
                    }
                    for place in places[start]...places[start + sought.count - 1] {
                        met[place] = true
                    }
                    start += sought.count
                }
            }
        }
        return met
    }
}

extension SearchWord {
    /// A name with digits typed on (`张某1234`) is two things: both are shown.
    var shown: [String] { pair.map { [text, $0.name, $0.digits] } ?? [text] }

    /// The two halves of a word of Chinese characters and then digits.
    public var pair: (name: String, digits: String)? {
        guard tokens.count > 1, let digits = tokens.last, SearchWord(digits).isDigits else {
            return nil
        }
        let name = tokens.dropLast().joined()
        guard name.unicodeScalars.allSatisfy(Self.isHan) else { return nil }
        return (name, digits)
    }
}
