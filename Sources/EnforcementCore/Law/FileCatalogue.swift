/// The catalogue of an enforcement file (电子卷宗目录), by the kind of case.
///
/// First enforcement has 31 items, restored 30, preservation 12, the inner volume of each 4. The
/// handbook knows no list for the other kinds: they are kept by that of first enforcement.
/// - Law: handbook 10.5.
public enum FileCatalogue {
    /// The items of one volume, in order, from 1.
    public static func items(
        of type: CaseType, _ volume: FiledPaper.Volume
    ) -> [CatalogueItem] {
        sections(of: type, volume).enumerated()
            .map { index, section in
                CatalogueItem(
                    place: FilePlace(volume, index + 1), section: section,
                    title: title(of: section, in: type))
            }
    }

    /// The line a place names; nil where the catalogue has no such number.
    public static func item(at place: FilePlace, in type: CaseType) -> CatalogueItem? {
        let all = items(of: type, place.volume)
        return all.indices.contains(place.item - 1) ? all[place.item - 1] : nil
    }

    /// Where papers of a section lie; `other` where the catalogue of this kind of case has none.
    public static func place(of section: FileSection, in type: CaseType) -> FilePlace {
        let volume: FiledPaper.Volume = inner.contains(section) ? .inner : .main
        let all = sections(of: type, volume)
        let index = all.firstIndex(of: section) ?? all.count - 1
        return FilePlace(volume, index + 1)
    }

    /// Where a document of the house goes by its code (W01–W44); nil for a code that is not known.
    public static func place(ofCode code: String, in type: CaseType) -> FilePlace? {
        section(ofCode: code).map { place(of: $0, in: type) }
    }

    /// The section of a document: the map of handbook 10.5. Numbers it leaves out stand where
    /// their node's papers stand: W19 and W20 with inquiries and records, W22 with the price, W23
    /// with the rulings, W38 with delegations, W39 with the inner approvals, W41 with conduct.
    public static func section(ofCode code: String) -> FileSection? { codes[code] }

    private static let codes: [String: FileSection] = [
        "W01": .acceptance, "W02": .application, "W03": .notice, "W04": .notice,
        "W05": .standing, "W06": .service, "W07": .inquiry, "W08": .records, "W09": .rulings,
        "W09b": .rulings, "W10": .rulings, "W11": .rulings, "W12": .rulings, "W13": .lifting,
        "W14": .coercion, "W15": .coercion, "W16": .coercion, "W17": .coercion,
        "W17b": .coercion, "W18": .coercion, "W19": .inquiry, "W20": .records,
        "W21": .disposal, "W21a": .disposal, "W22": .disposal, "W23": .rulings,
        "W24": .settlement, "W25": .disposal, "W25a": .disposal, "W25b": .disposal,
        "W25c": .disposal, "W26": .changeRuling, "W27": .disposal, "W28": .deliberation,
        "W29": .endings, "W29a": .records, "W30": .longer, "W31": .endings, "W32": .money,
        "W33": .fees, "W34": .money, "W35": .money, "W36": .money, "W37": .delegation,
        "W38": .delegation, "W39": .approvals, "W40": .service, "W41": .conduct,
        "W42": .conduct, "W43": .closing, "W44": .endings,
    ]

    private static func sections(
        of type: CaseType, _ volume: FiledPaper.Volume
    ) -> [FileSection] {
        guard volume == .main else { return inner }
        switch type {
        case .restored: return restored
        case .preservation: return preservation
        case .first, .objection, .reconsideration, .supervision, .coordination, .other:
            return first
        }
    }

    private static let inner: [FileSection] = [
        .deliberation, .approvals, .drafts, .innerClosing,
    ]

    private static let first: [FileSection] = [
        .register, .collected, .application, .transfer, .origin, .basis, .acceptance, .notice,
        .standing, .evidence, .records, .inquiry, .disposal, .conduct, .coercion, .lifting,
        .changeRequest, .changeRuling, .rulings, .settlement, .performance, .endings, .money,
        .objection, .withdrawal, .longer, .delegation, .closing, .fees, .service, .other,
    ]

    private static let restored: [FileSection] = [
        .register, .collected, .application, .basis, .acceptance, .notice, .standing, .evidence,
        .records, .preservation, .inquiry, .disposal, .conduct, .coercion, .lifting,
        .changeRequest, .changeRuling, .rulings, .settlement, .performance, .endings, .money,
        .objection, .withdrawal, .longer, .delegation, .closing, .fees, .service, .other,
    ]

    private static let preservation: [FileSection] = [
        .register, .application, .rulings, .standing, .evidence, .records, .inquiry, .disposal,
        .preservation, .closing, .service, .other,
    ]

    private static func title(of section: FileSection, in type: CaseType) -> Words {
        switch (type, section) {
        case (.restored, .application): Words("恢复执行申请书", "Application to restore")
        case (.restored, .standing):
            Words("恢复执行案件参与人主体资格材料", "Identity and standing (restored)")
        case (.preservation, .application): Words("财产保全申请书", "Application for preservation")
        case (.preservation, .rulings): Words("裁定书", "Ruling")
        case (.preservation, .standing): Words("申请人主体资格材料", "Standing of the applicant")
        case (.preservation, .evidence): Words("证明材料", "Evidence")
        case (.preservation, .records): Words("笔录及取证材料", "Records")
        case (.preservation, .preservation): Words("财产保全清单", "List of what is preserved")
        case (.preservation, .service): Words("送达材料", "Service")
        case (.preservation, .other): Words("其他材料", "Other papers")
        default: section.title
        }
    }
}
