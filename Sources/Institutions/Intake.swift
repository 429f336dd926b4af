public import LinkContract

/// What an institution says to a message it is handed.
public enum Intake: Sendable, Hashable {
    /// Taken, now or before: 202.
    case taken(Receipt)
    /// The number was used for something else: 409.
    case conflict
    /// No such institution: 404.
    case unknownInstitution
    /// It cannot be read; the member that is wrong: 400.
    case malformed(String)
    /// Inquiries are taken again in so many seconds: 503.
    case closed(retryAfterSeconds: Int)
}

/// What an institution says when it is asked for an answer.
public enum Inquired<Value: Sendable & Hashable>: Sendable, Hashable {
    case answered(Value)
    /// It was taken and is worked on: 202.
    case pending
    /// Never heard of it: 404.
    case unknown
}

extension InquiryBatch {
    /// The member that is not as the contract wants it; nil: all are.
    var wrongMember: String? {
        guard PCH.isRequestNumber else { return "PCH" }
        guard (1...100).contains(cxqqList.count) else { return "cxqqList" }
        guard Set(cxqqList.map(\.BDHM)).count == cxqqList.count else { return "cxqqList.BDHM" }
        for request in cxqqList {
            guard request.BDHM.isRequestNumber else { return "cxqqList.BDHM" }
            guard request.XZ == "1" else { return "cxqqList.XZ" }
            guard ["01", "02"].contains(request.ZJLX) else { return "cxqqList.ZJLX" }
            guard (1...32).contains(request.DSRZJHM.count) else { return "cxqqList.DSRZJHM" }
            guard ["0", "1"].contains(request.SFGZ) else { return "cxqqList.SFGZ" }
        }
        return nil
    }
}

extension ControlRequest {
    /// The member that is not as the contract wants it; nil: all are.
    var wrongMember: String? {
        guard BDHM.isRequestNumber else { return "BDHM" }
        guard XZ == "2" else { return "XZ" }
        guard (1...32).contains(DSRZJHM.count) else { return "DSRZJHM" }
        guard ["1", "2"].contains(kzzh.KZLX) else { return "kzzh.KZLX" }
        guard ["1", "2"].contains(kzzh.KZNR) else { return "kzzh.KZNR" }
        guard (1...64).contains(kzzh.KHZH.count) else { return "kzzh.KHZH" }
        guard let sum = Amount(kzzh.JE) else { return "kzzh.JE" }
        let needsSum = kzzh.KZLX == "1" && !["02", "05"].contains(kzzh.KZCS)
        guard !needsSum || sum > .zero else { return "kzzh.JE" }
        return wrongDateOrOriginal
    }

    private var wrongDateOrOriginal: String? {
        for (name, day) in [("KSRQ", kzzh.KSRQ), ("JSRQ", kzzh.JSRQ)] {
            if let day, BeijingDay(day) == nil { return "kzzh." + name }
        }
        switch kzzh.KZCS {
        case "01", "03": return kzzh.JSRQ == nil ? "kzzh.JSRQ" : nil
        case "02":
            guard kzzh.YDJDH != nil else { return "kzzh.YDJDH" }
            return kzzh.JSRQ == nil ? "kzzh.JSRQ" : nil
        case "04", "05": return kzzh.YDJDH == nil ? "kzzh.YDJDH" : nil
        case "06", "07": return kzzh.ZXKZHZH == nil ? "kzzh.ZXKZHZH" : nil
        case "08":
            guard kzzh.ZXKZHZH != nil else { return "kzzh.ZXKZHZH" }
            return kzzh.JSRQ == nil ? "kzzh.JSRQ" : nil
        default: return "kzzh.KZCS"
        }
    }
}

extension String {
    /// 1 to 30 letters and digits.
    var isRequestNumber: Bool {
        (1...30).contains(utf8.count)
            && utf8.allSatisfy {
                (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            }
    }
}
