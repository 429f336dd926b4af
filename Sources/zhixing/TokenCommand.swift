import ArgumentParser
import EnforcementCore
import EnforcementOffice
import EnforcementStore

/// `zhixing token`: a bearer token for a program that acts as a person on the roster.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Make a bearer token for the API.",
        discussion: "Printed once; only its hash is kept. Example: zhixing token li-01 --days 30")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "Sign-in name of the person it acts as.") var person: String
    @Option(help: "Days it is good for, 1 to 366.") var days = 90
    @Option(help: "What it is for.") var label = "api"

    func validate() throws {
        guard (1...366).contains(days) else { throw ValidationError("--days must lie in 1...366") }
    }

    func run() async throws {
        try await failing {
            let store = try options.open(mustExist: true)
            let office = Office(
                line: .dengfeng, journal: store, clock: SystemClock(), log: Log.make())
            let id = PersonID(person)
            guard try await office.court(options.court).actor(id) != nil else {
                throw Failure("nobody named \(person) on the roster")
            }
            let secret = Hash.hex(Hash.random(32))
            let now = office.clock.now
            try await store.keep(
                KeyRow(
                    hash: Hash.sha256(Array(secret.utf8)), kind: .token, court: options.court,
                    person: id, until: Moment(day: now.day.adding(days: days), second: 86_399),
                    label: label))
            Standard.output.say(secret)
        }
    }
}

/// `zhixing password`: sets a person's password, read from standard input.
struct PasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Set a person's password (read from standard input).",
        discussion: "Example: printf '%s' \"$SECRET\" | zhixing password li-01")

    @OptionGroup var options: DatabaseOptions
    @Argument(help: "Sign-in name.") var person: String

    func run() async throws {
        try await failing {
            let store = try options.open(mustExist: true)
            let office = Office(
                line: .dengfeng, journal: store, clock: SystemClock(), log: Log.make())
            let id = PersonID(person)
            guard try await office.court(options.court).actor(id) != nil else {
                throw Failure("nobody named \(person) on the roster")
            }
            guard let secret = readLine(), (8...Password.bytesMax).contains(secret.utf8.count)
            else {
                throw Failure("a password has 8 to \(Password.bytesMax) bytes")
            }
            try await store.setPassword(Password.hash(secret), of: id, court: options.court)
            try await store.forgetAll(of: id, court: options.court)
        }
    }
}

/// `zhixing init`: founds a court in an empty database, with its first administrator.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Found a court: its name, its code, its first administrator.",
        discussion: """
            Then: zhixing password ID, zhixing serve, and the administrator names the others.
            Example: zhixing init --name 登封市人民法院 --sign 登封法院 --code 豫0185 --admin admin
            """)

    @OptionGroup var options: DatabaseOptions
    @Option(help: "Full name of the court.") var name: String
    @Option(help: "How its messages are signed.") var sign: String
    @Option(help: "Its code in case numbers, such as 豫0185.") var code: String
    @Option(help: "Telephone for parties.") var phone: String
    @Option(help: "Account for case money, as printed on notices.") var account: String
    @Option(help: "Number of that account, 6 to 23 digits: the stem of every sub-account.")
    var fundsAccount: String?
    @Option(help: "Sign-in name of the first administrator.") var admin: String

    /// A new court's cases are triaged by the rules from the first on.
    private static let triage: JSON = [
        "automatic": "on", "handlers": "on", "reason": "启用自动分流",
    ]

    func run() async throws {
        try await failing {
            let store = try options.open(mustExist: false)
            let office = Office(
                line: .dengfeng, journal: store, clock: SystemClock(), log: Log.make())
            guard try await office.court(options.court).version == 0 else {
                throw Failure("court \(options.court) has been founded")
            }
            let acts: [(String, JSON)] = [
                (
                    "housekeeping.set-court",
                    .members([
                        "name": .string(name), "sign": .string(sign), "code": .string(code),
                        "phone": .string(phone), "account": .string(account),
                        "directorApprovesBelow": "100000.00",
                        "fundsAccount": fundsAccount.map { .string($0) } ?? .null,
                    ])
                ),
                ("filing.set-triage", Self.triage),
                (
                    "housekeeping.name-person",
                    .members([
                        "id": .string(admin), "name": "系统管理员",
                        "roles": .array([.members(["role": "administrator"])]),
                        "phone": .string(phone), "isActive": true,
                    ])
                ),
            ]
            for (act, answers) in acts {
                do throws(OfficeError) {
                    _ = try await office.found(options.court, act, answers)
                } catch {
                    throw Failure(
                        "\(act): \(error.refusal.words.en) (\(error.refusal.field ?? ""))")
                }
            }
        }
    }
}
