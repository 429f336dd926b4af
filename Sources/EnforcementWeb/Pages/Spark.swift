/// Fourteen days of in and out as small bars: in above the line, out below it.
struct Spark {
    let ins: [Int]
    let outs: [Int]

    private static let height = 14
    private static let step = 8

    func svg(_ language: Language) -> HTML {
        let most = max(1, (ins + outs).max() ?? 1)
        let width = max(ins.count, outs.count, 14) * Self.step
        var bars: HTML = ""
        for (index, count) in ins.enumerated() where count > 0 {
            let tall = max(1, count * Self.height / most)
            bars += """
                <rect class="spark-in" x="\(index * Self.step)" y="\(Self.height - tall)" \
                width="6" height="\(tall)"/>
                """
        }
        for (index, count) in outs.enumerated() where count > 0 {
            let tall = max(1, count * Self.height / most)
            bars += """
                <rect class="spark-out" x="\(index * Self.step)" y="\(Self.height + 1)" \
                width="6" height="\(tall)"/>
                """
        }
        let label = language(.sparkLabel, ins.reduce(0, +), outs.reduce(0, +))
        return """
            <svg class="spark" viewBox="0 0 \(width) \(Self.height * 2 + 1)" \
            preserveAspectRatio="none" role="img" aria-label="\(label)">\
            <path class="spark-zero" d="M0 \(Self.height).5h\(width)"/>\(bars)</svg>
            """
    }
}
