/// The documents the limits and acts cite (handbook 0.2), each with a short way to write it:
/// `.cpl(251)`, `.funds2017(10)`.
extension Law {
    /// Every document known, in the order statutes and interpretations, then rules of the court.
    public static let documents: [Document] = [
        Document("CPL23", "民事诉讼法", "", 2023, since: "2024-01-01"),
        Document("CPL21", "民事诉讼法", "", 2021, since: "2022-01-01", until: "2023-12-31"),
        Document("INT22", "民事诉讼法解释", "法释〔2022〕11号", 2022, since: "2022-04-10"),
        Document("EXP20", "执行程序解释", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("EW20", "执行工作规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("PI20", "财产调查规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("NQ13", "网络查询、冻结存款规定", "法释〔2013〕20号", 2013, since: "2013-09-02"),
        Document("SZ20", "查封、扣押、冻结规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("RP18", "财产处置参考价规定", "法释〔2018〕15号", 2018, since: "2018-09-01"),
        Document("NA16", "网络司法拍卖规定", "法释〔2016〕18号", 2016, since: "2017-01-01"),
        Document("AU20", "拍卖、变卖规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("OB20", "执行异议和复议规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("SET20", "执行和解规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("GUA20", "执行担保规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("CHG20", "变更、追加当事人规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("DEL20", "委托执行规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("PRE20", "财产保全规定", "法释〔2020〕21号", 2020, since: "2021-01-01"),
        Document("ARB18", "仲裁裁决执行规定", "法释〔2018〕5号", 2018, since: "2018-03-01"),
        Document("NOT18", "公证债权文书执行规定", "法释〔2018〕18号", 2018, since: "2018-10-01"),
        Document("EQ22", "强制执行股权规定", "法释〔2021〕20号", 2021, since: "2022-01-01"),
        Document(
            "CR14", "刑事裁判涉财产部分执行规定", "法释〔2014〕13号", 2014, since: "2014-11-06"),
        Document("RF24", "拒不执行判决、裁定刑事案件解释", "法释〔2024〕13号", 2024),
        Document("DI14", "迟延履行期间债务利息解释", "法释〔2014〕8号", 2014, since: "2014-08-01"),
        Document("PL20", "民间借贷规定", "", 2020, since: "2021-01-01"),
        Document("FEE07", "诉讼费用交纳办法", "国务院令第481号", 2007, since: "2007-04-01"),
        Document("TL00", "审理期限规定", "法释〔2000〕29号", 2000),
        Document("CC20", "民法典", "", 2020, since: "2021-01-01"),
        Document("PIPL", "个人信息保护法", "", 2021, since: "2021-11-01"),
        Document("LP22", "信访工作条例", "", 2022, since: "2022-05-01"),
        Document("OL21", "人民法院在线诉讼规则", "法释〔2021〕12号", 2021, since: "2021-08-01"),
        Document(
            "PUB18", "互联网公开审判流程信息规定", "法释〔2018〕7号", 2018, since: "2018-09-01"),
        Document("P35", "执行案件期限规定", "法发〔2006〕35号", 2006, since: "2007-01-01"),
        Document("P11", "执行文书立卷归档办法", "法发〔2006〕11号", 2006),
        Document("P26", "执行案件立案、结案意见", "法发〔2014〕26号", 2014, since: "2015-01-01"),
        Document("PXX", "限制高消费规定", "法释〔2015〕17号", 2015, since: "2015-07-22"),
        Document("PNO", "案号规定", "法〔2015〕137号", 2015, since: "2016-01-01"),
        Document("P373", "终结本次执行程序规定", "法〔2016〕373号", 2016),
        Document("P6", "执行款物管理规定", "法发〔2017〕6号", 2017),
        Document("PSX", "失信被执行人名单规定", "法释〔2017〕7号", 2017, since: "2017-05-01"),
        Document("P455", "网络司法拍卖变卖通知", "法明传〔2017〕455号", 2017),
        Document("P27", "事项委托办法", "法发〔2017〕27号", 2017),
        Document("PSY", "善意文明执行意见", "法发〔2019〕35号", 2019),
        Document("P322", "执行权制约机制意见", "法〔2021〕322号", 2021),
    ]

    private static let byCode = Dictionary(
        uniqueKeysWithValues: documents.map { ($0.code, $0) })

    /// The document so coded; nil when none is.
    public static func document(_ code: String) -> Document? { byCode[code] }

    /// The code stands in this file: that it is missing is our mistake.
    private static func cite(_ code: String, _ article: Article?) -> Law {
        guard let document = byCode[code] else { preconditionFailure("no law \(code)") }
        return Law(document, article)
    }
}

extension Law {
    /// 《民事诉讼法》，2023年文本.
    public static func cpl(_ article: Article? = nil) -> Law { cite("CPL23", article) }
    /// 《民事诉讼法》，2021年文本.
    public static func cpl21(_ article: Article? = nil) -> Law { cite("CPL21", article) }
    /// 《民事诉讼法解释》，法释〔2022〕11号.
    public static func int22(_ article: Article? = nil) -> Law { cite("INT22", article) }
    /// 《执行程序解释》，法释〔2020〕21号.
    public static func exp20(_ article: Article? = nil) -> Law { cite("EXP20", article) }
    /// 《执行工作规定》，法释〔2020〕21号.
    public static func ew20(_ article: Article? = nil) -> Law { cite("EW20", article) }
    /// 《财产调查规定》，法释〔2020〕21号.
    public static func pi20(_ article: Article? = nil) -> Law { cite("PI20", article) }
    /// 《网络查询、冻结存款规定》，法释〔2013〕20号.
    public static func nq13(_ article: Article? = nil) -> Law { cite("NQ13", article) }
    /// 《查封、扣押、冻结规定》，法释〔2020〕21号.
    public static func sz20(_ article: Article? = nil) -> Law { cite("SZ20", article) }
    /// 《财产处置参考价规定》，法释〔2018〕15号.
    public static func rp18(_ article: Article? = nil) -> Law { cite("RP18", article) }
    /// 《网络司法拍卖规定》，法释〔2016〕18号.
    public static func na16(_ article: Article? = nil) -> Law { cite("NA16", article) }
    /// 《拍卖、变卖规定》，法释〔2020〕21号.
    public static func au20(_ article: Article? = nil) -> Law { cite("AU20", article) }
    /// 《执行异议和复议规定》，法释〔2020〕21号.
    public static func ob20(_ article: Article? = nil) -> Law { cite("OB20", article) }
    /// 《执行和解规定》，法释〔2020〕21号.
    public static func set20(_ article: Article? = nil) -> Law { cite("SET20", article) }
    /// 《执行担保规定》，法释〔2020〕21号.
    public static func gua20(_ article: Article? = nil) -> Law { cite("GUA20", article) }
    /// 《变更、追加当事人规定》，法释〔2020〕21号.
    public static func chg20(_ article: Article? = nil) -> Law { cite("CHG20", article) }
    /// 《委托执行规定》，法释〔2020〕21号.
    public static func del20(_ article: Article? = nil) -> Law { cite("DEL20", article) }
    /// 《财产保全规定》，法释〔2020〕21号.
    public static func pre20(_ article: Article? = nil) -> Law { cite("PRE20", article) }
    /// 《仲裁裁决执行规定》，法释〔2018〕5号.
    public static func arb18(_ article: Article? = nil) -> Law { cite("ARB18", article) }
    /// 《公证债权文书执行规定》，法释〔2018〕18号.
    public static func not18(_ article: Article? = nil) -> Law { cite("NOT18", article) }
    /// 《强制执行股权规定》，法释〔2021〕20号.
    public static func eq22(_ article: Article? = nil) -> Law { cite("EQ22", article) }
    /// 《刑事裁判涉财产部分执行规定》，法释〔2014〕13号.
    public static func cr14(_ article: Article? = nil) -> Law { cite("CR14", article) }
    /// 《拒不执行判决、裁定刑事案件解释》，法释〔2024〕13号.
    public static func rf24(_ article: Article? = nil) -> Law { cite("RF24", article) }
    /// 《迟延履行期间债务利息解释》，法释〔2014〕8号.
    public static func di14(_ article: Article? = nil) -> Law { cite("DI14", article) }
    /// 《民间借贷规定》，2020年文本.
    public static func pl20(_ article: Article? = nil) -> Law { cite("PL20", article) }
    /// 《诉讼费用交纳办法》，国务院令第481号.
    public static func fee07(_ article: Article? = nil) -> Law { cite("FEE07", article) }
    /// 《审理期限规定》，法释〔2000〕29号.
    public static func tl00(_ article: Article? = nil) -> Law { cite("TL00", article) }
    /// 《民法典》，2020年文本.
    public static func cc20(_ article: Article? = nil) -> Law { cite("CC20", article) }
    /// 《个人信息保护法》，2021年文本.
    public static func pipl(_ article: Article? = nil) -> Law { cite("PIPL", article) }
    /// 《信访工作条例》，2022年文本.
    public static func lp22(_ article: Article? = nil) -> Law { cite("LP22", article) }
    /// 《人民法院在线诉讼规则》，法释〔2021〕12号.
    public static func ol21(_ article: Article? = nil) -> Law { cite("OL21", article) }
    /// 《互联网公开审判流程信息规定》，法释〔2018〕7号.
    public static func pub18(_ article: Article? = nil) -> Law { cite("PUB18", article) }
    /// 《执行案件期限规定》，法发〔2006〕35号.
    public static func steps2006(_ article: Article? = nil) -> Law { cite("P35", article) }
    /// 《执行文书立卷归档办法》，法发〔2006〕11号.
    public static func files2006(_ article: Article? = nil) -> Law { cite("P11", article) }
    /// 《执行案件立案、结案意见》，法发〔2014〕26号.
    public static func closing2014(_ article: Article? = nil) -> Law { cite("P26", article) }
    /// 《限制高消费规定》，法释〔2015〕17号.
    public static func consumption2015(_ article: Article? = nil) -> Law { cite("PXX", article) }
    /// 《案号规定》，法〔2015〕137号.
    public static func caseNumbers2015(_ article: Article? = nil) -> Law { cite("PNO", article) }
    /// 《终结本次执行程序规定》，法〔2016〕373号.
    public static func dormancy2016(_ article: Article? = nil) -> Law { cite("P373", article) }
    /// 《执行款物管理规定》，法发〔2017〕6号.
    public static func funds2017(_ article: Article? = nil) -> Law { cite("P6", article) }
    /// 《失信被执行人名单规定》，法释〔2017〕7号.
    public static func dishonest2017(_ article: Article? = nil) -> Law { cite("PSX", article) }
    /// 《网络司法拍卖变卖通知》，法明传〔2017〕455号.
    public static func sale2017(_ article: Article? = nil) -> Law { cite("P455", article) }
    /// 《事项委托办法》，法发〔2017〕27号.
    public static func errands2017(_ article: Article? = nil) -> Law { cite("P27", article) }
    /// 《善意文明执行意见》，法发〔2019〕35号.
    public static func goodFaith2019(_ article: Article? = nil) -> Law { cite("PSY", article) }
    /// 《执行权制约机制意见》，法〔2021〕322号.
    public static func petition2021(_ article: Article? = nil) -> Law { cite("P322", article) }
}
