import EnforcementOffice
import Testing

@testable import EnforcementIntake

@Suite("lines put together again")
struct ParagraphTests {
    private func read(_ pages: String...) -> ExtractedText {
        var paragraphs = Paragraphs()
        for page in pages {
            paragraphs.add(page.split(separator: "\n").compactMap(TextLine.init(printed:)))
        }
        return paragraphs.text(way: .pdf, confidence: nil)
    }

    @Test(
        "a paragraph goes on at the margin, over numbers and the end of a page; others stand alone")
    func paragraphs() {
        let text = read(
            """
                            民 事 判 决 书
                被告示例有限公司于本判决生效之日起十日内支付原告1,2
            34.50元及利息，至付清之日止，以年利率百分之四计算的部
                                    - 1 -
            """,
            """
            分；
                驳回原告张某某的其他诉讼请求，案件受理费由被告负担
            。
                                            审判员　李某某
                                    - 2 -
            """)
        #expect(
            text.text == """
                民事判决书
                被告示例有限公司于本判决生效之日起十日内支付原告1,234.50元及利息，至付清之日止，\
                以年利率百分之四计算的部分；
                驳回原告张某某的其他诉讼请求，案件受理费由被告负担。
                审判员 李某某
                """)
        #expect(text.pages.count == 2)
        #expect(text.pages[0].upperBound == text.pages[1].lowerBound)
    }

    @Test("letters set apart are one word, words set apart stay two")
    func setting() {
        for (set, meant) in [
            ("民 事 判 决 书", "民事判决书"),
            (
                "原告：张　三，男",
                "原告：张三，"
                    + "男"
            ), ("审判长 王某某", "审判长 王某某"),
            ("金额 ： 100 元", "金额： 100 元"), ("Bank of China", "Bank of China"),
        ] { #expect(set.withoutSetting == meant) }
    }

    @Test("rows keep their cells; heads and feet of pages are left out")
    func rows() {
        let page = { (number: Int) in
            "案款明细表\n案号      金额\n执\(number)号      1,234.50\n示例市人民法院  "
                + "    第\(number)页"
        }
        #expect(
            read(page(1), page(2), page(3)).text
                == "案款明细表\n案号\t金额\n执1号\t1,234.50\n案号\t金额\n执2号\t1,234."
                + "50\n案号\t金额\n执3号\t1,234.50")
    }

    @Test("marks a recogniser mixes up are put right, no figure and no letter is changed")
    func marks() {
        for (seen, meant) in [
            ("1，234.567,89元", "1,234,567.89元"), ("15，911元,由被告负担", "15,911元，由被告负担"),
            ("34.567.89元", "34,567.89元"), ("原告:张某某", "原告：张某某"),
            ("2023.5.6至2024.12.31", "2023.5.6至2024.12.31"), ("年利率3.85%", "年利率3.85%"),
            ("第10，11条", "第10，11条"), ("0.175‰", "0.175‰"), ("7，955．50元", "7,955.50元"),
            ("(2025)示0102民初1号", "(2025)示0102民初1号"),
            (
                "利息(以100元为基数"
                    + ")", "利息（以100元为基数）"
            ),
        ] { #expect(ScannedMarks.clean(seen) == meant) }
    }
}
