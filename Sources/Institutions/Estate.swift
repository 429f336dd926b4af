/// What a person or firm owns, thrown by dice of its own: whoever a court asks about exists, and
/// owns the same each time the world is made from the same seed.
struct Estate {
    private var dice: Chance
    private let identity: String
    private let institutions: [PretendInstitution]
    private var person: ScriptedPerson

    static func of(
        _ identity: String, seed: UInt64, institutions: [PretendInstitution]
    ) -> ScriptedPerson {
        var estate = Estate(identity: identity, seed: seed, institutions: institutions)
        estate.throwAll()
        return estate.person
    }

    private init(identity: String, seed: UInt64, institutions: [PretendInstitution]) {
        dice = Chance(seed: seed, identity)
        self.identity = identity
        self.institutions = institutions
        person = ScriptedPerson(identity: identity)
    }

    private mutating func throwAll() {
        // A firm's code has letters among its digits or begins with 9; a resident's number not.
        let isFirm = identity.hasPrefix("9") || identity.dropLast().contains { $0.isLetter }
        person.isDead = dice.happens(percent: isFirm ? 3 : 1)
        person.accounts = accounts(isFirm: isFirm)
        person.credits = income(isFirm: isFirm)
        var things: [ScriptedPerson.Thing] = []
        let chances = isFirm ? (15, 5, 5, 10, 0) : (25, 20, 10, 8, 30)
        if dice.happens(percent: chances.0) { things += vehicle() }
        if dice.happens(percent: chances.1) { things += house() }
        if dice.happens(percent: chances.2) {
            things += paper("securities", "ZQ", "示例股份", 1_000...200_000)
        }
        if dice.happens(percent: chances.3) {
            things += paper("market", "GS", "示例有限公司股权", 10_000...1_000_000)
        }
        if dice.happens(percent: chances.4) {
            things += paper("providentFund", "GJJ", "住房公积金", 500...80_000)
        }
        person.things = things
    }

    /// Two persons in three have between 1,000 and 300,000 yuan, many little and few much.
    private mutating func accounts(isFirm: Bool) -> [ScriptedPerson.Account] {
        let lot = dice.within(0...99)
        let total: Int
        let most: Int
        switch lot {
        case ..<12: return []
        case ..<22: (total, most) = (dice.within(0...99_999), 2)
        case ..<90: (total, most) = (spread(1_000, 300_000), 4)
        default: (total, most) = (spread(300_000, 5_000_000), 4)
        }
        var homes = institutions.filter {
            isFirm ? $0.kind == "bank" : $0.keepsAccounts
        }
        var left = total
        var found: [ScriptedPerson.Account] = []
        let count = min(dice.within(1...most), homes.count)
        for place in 0..<count {
            let home = homes.remove(at: dice.within(0...homes.count - 1))
            let part = place == count - 1 ? left : Int(Double(left) * dice.fraction())
            left -= part
            found.append(account(at: home, balance: Amount(fen: Int64(part)), isFirm: isFirm))
        }
        return found
    }

    /// Fen between so many yuan, evenly over the orders of magnitude: doubled again and again from
    /// the least, then somewhere within the last doubling.
    private mutating func spread(_ least: Int, _ most: Int) -> Int {
        var doublings = 0
        while least << (doublings + 1) <= most { doublings += 1 }
        let floor = least << dice.within(0...doublings)
        return dice.within(floor * 100...min(floor * 2, most) * 100)
    }

    private mutating func account(
        at home: PretendInstitution, balance: Amount, isFirm: Bool
    ) -> ScriptedPerson.Account {
        // Below 999·10^12, so that no number is one of those kept for benches.
        let digits = Int(dice.next() % 999_000_000_000_000)
        var account = ScriptedPerson.Account(
            code: home.code, number: "6200" + BeijingDay.padded(digits, 15),
            balance: balance.text, category: category(isFirm: isFirm, home: home))
        if dice.happens(percent: 8) {
            account.priors = [prior(Int(balance.fen / 100))]
        }
        return account
    }

    private mutating func category(isFirm: Bool, home: PretendInstitution) -> String {
        let lot = dice.within(0...99)
        let rare = BeijingDay.padded(dice.within(20...26), 2)
        guard home.kind == "bank" else { return "00" }
        switch lot {
        case ..<2: return rare
        case ..<7: return isFirm ? "00" : "11"
        case ..<25: return isFirm ? "00" : "10"
        default: return "00"
        }
    }

    private mutating func prior(_ worth: Int) -> ScriptedPerson.Prior {
        let sum = max(1_000, worth * dice.within(30...200) / 100)
        let number = dice.within(100...9_999)
        return ScriptedPerson.Prior(
            authority: "示例市人民法院", document: "（2025）示执\(number)号",
            amount: Amount(yuan: Int64(sum)).text, days: dice.within(3...200))
    }

    /// Wages and pensions come monthly to the accounts meant for them.
    private mutating func income(isFirm: Bool) -> [ScriptedPerson.Credit] {
        var credits: [ScriptedPerson.Credit] = []
        for account in person.accounts ?? [] {
            let sum = dice.within(2_500...15_000)
            let after = dice.within(0...2_419_199)
            guard account.category == "10" || account.category == "11" else { continue }
            credits.append(
                ScriptedPerson.Credit(
                    code: account.code, number: account.number,
                    amount: Amount(yuan: Int64(sum)).text, afterSeconds: after, isMonthly: true))
        }
        return credits
    }

    private mutating func vehicle() -> [ScriptedPerson.Thing] {
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
        let plate = "示\(dice.pick(letters) ?? "A")\(BeijingDay.padded(dice.within(0...99_999), 5))"
        let chassis = "LSL" + BeijingDay.padded(dice.within(0...99_999_999_999_999), 14)
        return thing("vehicle", "CL", plate + "/" + chassis, "示例牌小型轿车", 10_000...200_000)
    }

    private mutating func house() -> [ScriptedPerson.Thing] {
        let unit = "419999" + BeijingDay.padded(dice.within(0...999_999_999), 9)
        let isPledged = dice.happens(percent: 60)
        var found = thing("realEstate", "IP", unit, "示例小区住宅", 200_000...2_000_000)
        for place in found.indices { found[place].isPledged = isPledged }
        return found
    }

    private mutating func paper(
        _ kind: String, _ code: String, _ name: String, _ worth: ClosedRange<Int>
    ) -> [ScriptedPerson.Thing] {
        let number = code + BeijingDay.padded(dice.within(0...9_999_999_999), 10)
        return thing(kind, code, number, name, worth)
    }

    private mutating func thing(
        _ kind: String, _ code: String, _ number: String, _ name: String,
        _ worth: ClosedRange<Int>
    ) -> [ScriptedPerson.Thing] {
        let value = dice.within(worth)
        let isTaken = dice.happens(percent: 10)
        let claim = prior(value)
        guard let home = dice.pick(institutions.filter { $0.kind == kind }) else { return [] }
        return [
            ScriptedPerson.Thing(
                code: home.code, kind: code, number: number, name: name,
                value: Amount(yuan: Int64(value)).text, priors: isTaken ? [claim] : nil)
        ]
    }
}
