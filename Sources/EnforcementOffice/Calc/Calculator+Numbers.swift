import EnforcementCore

/// Numbers of people, organisations and cases (handbook 4.2).
extension Calculator {
    static let numberOperations = [residentID, creditCode, caseNumber]

    private static let residentID = CalculatorOperation(
        "resident-id", "公民身份号码校验", "Check the number of a resident",
        question: [.init("value", .text, "号码", "The number")],
        answer: [
            .init("valid", .flag, "是否成立", "Whether it holds"),
            .init("birth", .day, "出生日期", "Day of birth", optional: true),
            .init("sex", .choice(["male", "female"]), "性别", "Sex", optional: true),
            .init("division", .text, "首次登记地", "Place; null if unknown", optional: true),
        ],
        example: ["value": "999999180001010016"]
    ) { (fields, _) throws(Refusal) in
        guard let number = ResidentID(try fields.text("value")) else {
            return [.init("valid", false)]
        }
        return [
            .init("valid", true), .init("birth", number.birth),
            .init("sex", .string(number.sex.rawValue)),
            .init("division", number.division.map { .string($0) } ?? .null),
        ]
    }

    private static let creditCode = CalculatorOperation(
        "credit-code", "统一社会信用代码校验", "Check a unified credit code",
        question: [.init("value", .text, "代码", "The code")],
        answer: [.init("valid", .flag, "是否成立", "Whether it holds")],
        example: ["value": "91999999000000000G"]
    ) { (fields, _) throws(Refusal) in
        [.init("valid", CreditCode(try fields.text("value")) != nil)]
    }

    private static let caseNumber = CalculatorOperation(
        "case-number", "案号解析", "Read a case number", law: .caseNumbers2015(1),
        question: [.init("text", .text, "案号", "The number")],
        answer: [
            .init("canonical", .text, "规范写法", "As printed"),
            .init("year", .integer, "收案年度", "Year of receipt"),
            .init("court", .text, "法院代字", "Code of the court"),
            .init("type", .text, "类型代字", "Character of the type"),
            .init("number", .integer, "案件编号", "Number"),
            .init("suffix", .text, "之一等，无则null", "Further document, or null"),
        ],
        example: ["text": "(2022)豫0185执1234号"]
    ) { (fields, _) throws(Refusal) in
        guard let number = CaseNumber(try fields.text("text")) else {
            throw fields.wrong(
                "text", "应为执行案号，如（2022）豫0185执1234号",
                "an enforcement case number such as （2022）豫0185执1234号")
        }
        return [
            .init("canonical", .string(number.description)), .init("year", number.year),
            .init("court", .string(number.court)), .init("type", .string(number.type)),
            .init("number", number.serial),
            .init("suffix", number.suffix.map { .string($0) } ?? .null),
        ]
    }
}
