import EnforcementCore
import EnforcementOffice

/// What the index holds of a case and of a paper.
///
/// Chinese has no blanks and most names have two characters: every character is a word of its own,
/// and a query is a phrase of them. Digits and letters stay together. What is met only whole, or
/// from its beginning, stands under a mark of its own, so that the end of a phone is never taken
/// for a serial; marks are characters nobody can type into a query.
enum SearchWords {
    enum Mark: String {
        /// Between two names, so that no phrase reaches over.
        case between = "\u{E000}"
        /// A case number from its year, from its court, or from its type on: `豫0185执1234`.
        case number = "\u{E001}"
        case serial = "\u{E002}"
        case year = "\u{E003}"
        case name = "\u{E004}"
        case phone = "\u{E005}"
        case phoneTail = "\u{E006}"
        case identityTail = "\u{E007}"
        case accountTail = "\u{E008}"
        case code = "\u{E009}"
        /// The last digits of a basis document's number.
        case basisSerial = "\u{E00A}"
    }

    static func words(_ row: SearchRow) -> String {
        var words = ""
        if let number = row.number { add(number: number, to: &words) }
        for name in row.names {
            add(text: name, to: &words)
            add(.name, SearchWord.folded(name), to: &words)
        }
        for basis in row.basis {
            add(text: basis, to: &words)
            let serial = SearchWord(SearchWord.folded(basis)).tokens
                .last { SearchWord($0).isDigits }
            if let serial { add(.basisSerial, serial, to: &words) }
        }
        add(text: row.cause, to: &words)
        for phone in row.phones {
            add(.phone, phone, to: &words)
            if phone.count > 7 { add(.phoneTail, String(phone.suffix(4)), to: &words) }
        }
        for end in row.identities { add(.identityTail, SearchWord.folded(end), to: &words) }
        for end in row.accounts { add(.accountTail, SearchWord.folded(end), to: &words) }
        for code in row.codes { add(.code, SearchWord.folded(code), to: &words) }
        return words
    }

    static func words(ofPaper text: String) -> String {
        var words = ""
        words.reserveCapacity(text.utf8.count + text.utf8.count / 2)
        spell(text, into: &words)
        return words
    }

    private static func add(number: String, to words: inout String) {
        add(text: number, to: &words)
        guard let known = CaseNumber(number) else { return }
        let tail = "\(known.type)\(known.serial)"
        for text in [tail, "\(known.court)\(tail)", "\(known.year)\(known.court)\(tail)"] {
            add(.number, SearchWord.folded(text), to: &words)
        }
        add(.serial, String(known.serial), to: &words)
        add(.year, String(known.year), to: &words)
    }

    private static func add(_ mark: Mark, _ text: String, to words: inout String) {
        guard !text.isEmpty else { return }
        words += " \(mark.rawValue)\(text)"
    }

    private static func add(text: String, to words: inout String) {
        guard !text.isEmpty else { return }
        spell(text, into: &words)
        words += " \(Mark.between.rawValue)"
    }

    /// Puts a text out as words: characters apart, what parts words as a blank.
    private static func spell(_ text: String, into words: inout String) {
        words += " "
        for scalar in text.unicodeScalars {
            switch SearchWord.fold(scalar) {
            case .passed: continue
            case .parts: words += " "
            case .kept(let kept):
                guard SearchWord.isHan(kept) else {
                    words.unicodeScalars.append(kept)
                    continue
                }
                words += " "
                words.unicodeScalars.append(kept)
                words += " "
            }
        }
    }
}
