// swift-tools-version:6.2
import PackageDescription

/// Swift 6 mode everywhere; an import is private to its target unless it says `public import`.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(
    name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(
    name: "UnixSignals", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "zhixing",
    products: [.executable(name: "zhixing", targets: ["zhixing"])],
    dependencies: [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird.git",
            exact: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(
            url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    ],
    targets: [
        // From the inside out. The core imports nothing: it cannot read a clock, a file or chance.
        .target(name: "EnforcementCore"),
        // From the text of a court document to its fields, by grammar.
        .target(name: "EnforcementReading", dependencies: ["EnforcementCore"]),
        .systemLibrary(
            name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(
            name: "EnforcementOffice",
            dependencies: ["EnforcementCore", "CCrypto", logging, lifecycle]),
        .target(
            name: "EnforcementStore",
            dependencies: ["EnforcementOffice", "EnforcementCore", grdb, sqlite],
            exclude: ["schema.sql"],
            resources: [
                .embedInCode("Migrations/0001_journal.sql"),
                .embedInCode("Migrations/0002_linkage.sql"),
                .embedInCode("Migrations/0003_funds.sql"),
                .embedInCode("Migrations/0004_search.sql"),
                .embedInCode("Migrations/0009_filing.sql"),
            ]),
        // Papers as files: PDF by a worker process with typst, XLSX by libxlsxwriter.
        .systemLibrary(
            name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "EnforcementPapers",
            dependencies: ["EnforcementOffice", "EnforcementCore", "CXlsx"],
            resources: [
                .embedInCode("Press/worker.py"), .embedInCode("Press/paper.typ"),
                .embedInCode("Press/binder.py"),
                .embedInCode("Press/document.typ"), .copy("Templates"),
            ]),
        // What people hand in, as text: DOCX and XLSX by libzip, PDF and scans by other programs.
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(
            name: "EnforcementIntake",
            dependencies: ["EnforcementOffice", "EnforcementCore", "CZip"],
            resources: [.embedInCode("Scan/worker.py")]),
        // The wire to institutions: shared by our adapters and the pretend counterparties alone.
        .target(name: "LinkContract"),
        .target(
            name: "EnforcementLinks",
            dependencies: [
                "EnforcementOffice", "EnforcementCore", "LinkContract", "CCrypto", logging,
            ]),
        .target(
            name: "Institutions",
            dependencies: ["LinkContract", "CCrypto", hummingbird, logging, lifecycle]),
        .target(
            name: "EnforcementWeb",
            dependencies: [
                "EnforcementOffice", "EnforcementCore", "EnforcementReading", hummingbird, logging,
                lifecycle,
            ],
            resources: [.copy("Static")]),
        .target(
            name: "EnforcementSim",
            dependencies: ["EnforcementOffice", "EnforcementCore", logging]),
        // Court, links and institutions in one program, on a simulated clock.
        .target(
            name: "Rehearsal",
            dependencies: [
                "EnforcementCore", "EnforcementOffice", "EnforcementStore", "EnforcementLinks",
                "EnforcementSim", "Institutions", "LinkContract", logging,
            ]),
        .executableTarget(
            name: "zhixing",
            dependencies: [
                "EnforcementCore", "EnforcementOffice", "EnforcementStore", "EnforcementLinks",
                "EnforcementWeb", "EnforcementSim", "EnforcementPapers", "EnforcementIntake",
                "EnforcementReading", "Institutions", "Rehearsal", "LinkContract", arguments,
                logging, lifecycle,
                signals, hummingbird,
            ]),
        .testTarget(name: "CoreTests", dependencies: ["EnforcementCore", "EnforcementOffice"]),
        .testTarget(
            name: "OfficeTests",
            dependencies: [
                "EnforcementOffice", "EnforcementStore", "EnforcementLinks", "EnforcementSim",
                "LinkContract", "Institutions", "EnforcementPapers",
            ]),
        .testTarget(
            name: "IntakeTests",
            dependencies: [
                "EnforcementIntake", "EnforcementOffice", "EnforcementCore", "EnforcementPapers",
                "EnforcementSim", "CZip",
            ]),
        .testTarget(
            name: "ReadingTests",
            dependencies: ["EnforcementReading", "EnforcementCore", "EnforcementSim"]),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "EnforcementStore", "EnforcementOffice", "EnforcementCore", "EnforcementSim", grdb,
            ]),
        .testTarget(
            name: "JourneyTests",
            dependencies: [
                "EnforcementWeb", "EnforcementStore", "EnforcementSim", "EnforcementLinks",
                "EnforcementPapers", "EnforcementIntake", "LinkContract", "Institutions",
                "Rehearsal", hummingbird,
            ]),
        .testTarget(
            name: "HouseTests", dependencies: ["EnforcementCore", "EnforcementOffice"]),
    ]
)

// At the desk a warning is shown; in `bin/check` it is an error.
let warnings: [SwiftSetting] =
    Context.environment["ZHIXING_WARNINGS"] == "errors" ? [.treatAllWarnings(as: .error)] : []

for target in package.targets where target.type != .system {
    target.swiftSettings = strict + warnings
}
