/// 卷宗管理与归档: the file is put in order and kept. Internal: sends no messages (10.2 rule 1).
public enum Archive: Desk {
    public static let code = "archive"

    public static let card = Card(
        Words("卷宗管理与归档", "Archive"),
        duty: Words("结案后整理卷宗、编目、归档。", "Orders the closed file and archives it."),
        crew: FileCatalogue.keepers.filter { $0 != .system },
        acts: [
            FilePaper.self, ReplacePaper.self, MovePaper.self, WithdrawPaper.self, Archive.self,
            KeepBound.self,
        ],
        limits: [
            // Three months by practice, in no article we could read: the court's own month stands.
            Limit(
                "I13", Words("归档", "Archive the file"), target: .months(1), owner: .archivist,
                next: Archive.self,
                from: [.on(Closing.Closed.self)], until: [.on(Archived.self)])
        ],
        enters: [Closing.Closed.self]
    )
}
