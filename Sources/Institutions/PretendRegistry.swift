/// The thirty pretend institutions. All names are invented.
public enum PretendRegistry {
    public static let port = 8090

    /// As they are reached at the usual port.
    public static let institutions = institutions(port: port)

    /// - Parameter perMinute: the most requests each takes in a minute, in place of 600.
    public static func institutions(port: Int, perMinute: Int? = nil) -> [PretendInstitution] {
        all(port).map { institution in
            var copy = institution
            copy.perMinute = perMinute ?? institution.perMinute
            return copy
        }
    }

    private static func all(_ port: Int) -> [PretendInstitution] {
        let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        func word(_ number: Int) -> String {
            let ten = number >= 10 ? "十" : ""
            return ten + (number % 10 == 0 ? "" : digits[number % 10 - 1])
        }
        let banks = (1...18).map { number in
            make(
                "SLYH" + BeijingDay.padded(number, 2), "示例银行" + word(number), "bank", port,
                channel: number <= 12 ? "headquarters" : "direct", measures: money,
                pushes: number <= 10, opens: number == 18 ? 8 : 0, closes: number == 18 ? 20 : 24)
        }
        let payments = (1...3).map { number in
            make(
                "SLZF0\(number)", "示例支付" + word(number), "payment", port,
                measures: ["01", "02", "04", "06", "08"], pushes: number <= 2)
        }
        return banks + payments + registries(port)
    }

    private static let money = ["01", "02", "03", "04", "05", "06", "07", "08"]
    private static let things = ["01", "02", "03", "04", "05"]

    private static func registries(_ port: Int) -> [PretendInstitution] {
        [
            make(
                "SLBDC01", "示例不动产登记中心一", "realEstate", port, channel: "direct",
                measures: things, opens: 8, closes: 20),
            make(
                "SLBDC02", "示例不动产登记中心二", "realEstate", port, channel: "direct",
                measures: things),
            make(
                "SLCGS01", "示例车辆管理所", "vehicle", port, channel: "direct", measures: things),
            make("SLZQ01", "示例证券登记公司一", "securities", port, measures: things),
            make("SLZQ02", "示例证券登记公司二", "securities", port, measures: things),
            make("SLSCJG01", "示例市场监督管理局", "market", port, measures: things),
            make(
                "SLGJJ01", "示例公积金中心一", "providentFund", port, channel: "direct",
                measures: ["01", "02", "04", "07"]),
            make(
                "SLGJJ02", "示例公积金中心二", "providentFund", port, channel: "direct",
                measures: []),
            make("SLGA01", "示例公安局", "police", port, channel: "direct", measures: []),
        ]
    }

    private static func make(
        _ code: String, _ name: String, _ kind: String, _ port: Int,
        channel: String = "headquarters", measures: [String], pushes: Bool = false,
        opens: Int = 0, closes: Int = 24
    ) -> PretendInstitution {
        PretendInstitution(
            code: code, name: name, kind: kind, channel: channel,
            endpoint: "http://127.0.0.1:\(port)/i/\(code)", measures: measures, pushes: pushes,
            perMinute: 600, opens: opens, closes: closes)
    }
}
