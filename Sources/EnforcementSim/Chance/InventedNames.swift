import EnforcementCore

/// People and things that do not exist, for demo, simulator and bench. Plainly invented: 某 in the
/// names of persons, 示例 in those of enterprises, telephones 199 0000 xxxx.
enum Invented {
    static let surnames = Array(
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
            + "戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    ).map(String.init)
    private static let given = Array("强伟芳娜敏静丽军洋勇杰娟涛超霞平刚辉玲兰鹏波宁凯")
        .map(String.init)
    private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"]
    private static let firms = [
        "建材", "商贸", "置业", "运输", "机械", "装饰", "农业", "餐饮", "物流", "电子",
    ]
    private static let prefixes = [
        "兴隆", "恒通", "嘉禾", "远大", "中原", "东方", "永盛", "德信", "金桥", "百川",
    ]

    /// 赵某甲, one for each number.
    static func official(_ number: Int) -> String {
        surnames[number % surnames.count] + "某" + stems[number / surnames.count % stems.count]
    }

    /// 王某军.
    static func person(_ chance: inout Seeded) -> String {
        (chance.pick(surnames) ?? "王") + "某" + (chance.pick(given) ?? "军")
    }

    /// 示例兴隆建材有限公司.
    static func enterprise(_ chance: inout Seeded) -> String {
        "示例\(chance.pick(prefixes) ?? "")\(chance.pick(firms) ?? "")有限公司"
    }

    static func phone(_ chance: inout Seeded) -> String {
        "1990000" + digits(4, &chance)
    }

    /// A resident ID whose check digit holds, of a county (419999) there is not.
    static func identity(_ chance: inout Seeded) -> String {
        let birth = Day(year: 1960, month: 1, day: 1)?.adding(days: chance.whole(0...14_000))
        let bare = "419999" + (birth.map { $0.description.filter { $0 != "-" } } ?? "19700101")
        let body = bare + digits(3, &chance)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
        return body + Array("10X98765432").map(String.init)[sum % 11]
    }

    static func account(_ chance: inout Seeded) -> String { "6200000000" + digits(9, &chance) }

    static func address(_ chance: inout Seeded) -> String {
        "示例市示例路\(chance.whole(1...299))号"
    }

    static let banks = ["示例银行登封支行", "示例农商银行", "示例储蓄银行", "示例商业银行"]
    static let causes = [
        "民间借贷纠纷", "买卖合同纠纷", "金融借款合同纠纷", "劳动争议", "机动车交通事故责任纠纷",
        "房屋租赁合同纠纷", "建设工程施工合同纠纷", "追偿权纠纷", "离婚纠纷", "承揽合同纠纷",
    ]

    private static func digits(_ count: Int, _ chance: inout Seeded) -> String {
        (0..<count).map { _ in String(chance.whole(0...9)) }.joined()
    }
}
