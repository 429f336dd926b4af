import EnforcementCore
import EnforcementReading
import Testing

@Suite("amounts that are taken off or owed on default")
struct DeductionTests {
    private func amounts(_ order: String) -> [Int64] {
        let text = "民事判决书\n一、被告张某某于本判决生效之日起十日内\(order)。"
        return JudgmentReader.read(text).money.compactMap { $0.amount?.fen }
    }

    @Test("what was paid and is deducted is not owed, however long the words between")
    func deducted() {
        let order = "向原告李某某偿还借款本金50万元，扣除样品机械有限公司已实际支付的利息8万元"
        #expect(amounts(order) == [50_000_000])
    }

    @Test("a penalty on default after parts of a sum is an item outside the total")
    func conditional() {
        let order = """
            赔偿原告李某某损失共计人民币三十万元，其中人民币三万元于2023年2月4日前履行，\
            如任何一期逾期未履行的，承担违约金人民币五万元
            """
        let text = "民事判决书\n一、被告张某某于本判决生效之日起十日内\(order)。"
        let reading = JudgmentReader.read(text)
        #expect(reading.money.compactMap { $0.amount?.fen } == [30_000_000, 5_000_000])
        #expect(reading.total?.fen == 30_000_000)
    }
}
