import EnforcementCore

extension UnreadableDocument {
    /// What is wrong and what would be right.
    var sentence: Words {
        switch rule {
        case .empty: Words("文件是空的，请重新上传", "the file is empty; send it again")
        case .large(let max):
            Words("文件超过\(max >> 20) MB上限", "the file is larger than \(max >> 20) MiB")
        case .kind:
            Words(
                "不是可读取的文件，请用TXT、DOCX、XLSX、CSV、PDF、PNG、JPG或TIFF",
                "not a kind that is read; send TXT, DOCX, XLSX, CSV, PDF, PNG, JPG or TIFF")
        case .oldForm:
            Words(
                "是旧版格式，请另存为DOCX、XLSX或PDF",
                "an old form; save it as DOCX, XLSX or PDF")
        case .twofold:
            Words(
                "同时是两种格式的文件，请重新导出后上传",
                "reads as two kinds of file at once; export it anew")
        case .truncated:
            Words("文件不完整，请重新上传", "the file is cut off; send it again")
        case .encrypted:
            Words(
                "文件已加密或有密码，请取消密码后上传",
                "protected by a password; send it without one")
        case .broken: Words("文件已损坏，无法读取", "the file is broken")
        case .noText: Words("文件中没有文字", "there is no writing in it")
        case .noTable: Words("须为XLSX或CSV表格", "must be a table: XLSX or CSV")
        case .notInstalled(let what):
            Words(
                "本机未安装\(what)，请联系管理员", "\(what) is not installed here: run bin/setup")
        case .busy: Words("等待读取的文件过多，请稍后再试", "too many files wait; try again soon")
        case .unpacked, .ratio, .entries, .partName, .part, .markup, .doctype, .depth:
            sentenceOfParts
        case .encoding, .quoting, .cells, .pages, .scannedPages, .pixels, .tooSlow, .textLength:
            sentenceOfContent
        }
    }

    private var sentenceOfParts: Words {
        switch rule {
        case .unpacked(let max):
            Words(
                "解压后超过\(max >> 20) MB上限", "unpacks to more than \(max >> 20) MiB")
        case .ratio(let max):
            Words("压缩比超过\(max)倍上限", "is packed more than \(max) times over")
        case .entries(let max):
            Words("内含部件超过\(max)个上限", "holds more than \(max) parts")
        case .partName:
            Words("内含部件的名称指向文件之外", "the name of a part leads out of the file")
        case .part(let name): Words("缺少部件\(name)", "the part \(name) is missing")
        case .markup(let part, let line):
            Words("部件\(part)第\(line)行不是有效的XML", "\(part), line \(line): not valid XML")
        case .doctype(let part):
            Words("部件\(part)含有不允许的DTD或实体", "\(part) declares a DTD or an entity")
        case .depth(let part, let max):
            Words("部件\(part)嵌套超过\(max)层", "\(part) is nested deeper than \(max)")
        default: preconditionFailure("no rule of parts")
        }
    }

    private var sentenceOfContent: Words {
        switch rule {
        case .encoding:
            Words(
                "文字编码无法识别，请用UTF-8、UTF-16或GB18030",
                "the encoding is unknown; use UTF-8, UTF-16 or GB18030")
        case .quoting(let line):
            Words("第\(line)行的引号不成对", "line \(line): a quote is not closed or misplaced")
        case .cells(let max):
            Words("表格超过\(max)个单元格上限", "the table has more than \(max) cells")
        case .pages(let max): Words("超过\(max)页上限", "has more than \(max) pages")
        case .scannedPages(let max):
            Words("需识别的扫描页超过\(max)页上限", "has more than \(max) scanned pages")
        case .pixels(let max):
            Words("图片超过\(max / 1_000_000)百万像素", "has more than \(max) pixels")
        case .tooSlow(let seconds):
            Words("读取超过\(seconds)秒，已停止", "took longer than \(seconds) s to read")
        case .textLength(let max):
            Words("文字超过\(max)字上限", "holds more than \(max) characters")
        default: preconditionFailure("no rule of content")
        }
    }
}
