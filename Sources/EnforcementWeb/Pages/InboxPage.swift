import EnforcementCore
import EnforcementOffice

/// 待办: the open nodes of one person in the order of their last days, each with its one next act.
struct InboxPage {
    let frame: Frame
    let line: Line
    let today: Day
    let counts: InboxCounts
    let group: Group
    let nodes: Page<ListedDeadline>
    /// The one kind of node shown, by the number of its limit.
    let kind: String?
    let query: Pairs
    let offset: Int
    let limit: Int

    enum Group: String, CaseIterable {
        case all, overdue, today, soon, later

        var title: Phrase {
            switch self {
            case .all: .groupAll
            case .overdue: .groupOverdue
            case .today: .groupToday
            case .soon: .groupSoon
            case .later: .groupLater
            }
        }

        func count(_ counts: InboxCounts) -> Int {
            switch self {
            case .all: counts.overdue + counts.today + counts.threeDays + counts.later
            case .overdue: counts.overdue
            case .today: counts.today
            case .soon: counts.threeDays
            case .later: counts.later
            }
        }

        /// Which group a last day falls in.
        static func of(_ due: Day, on today: Day) -> Group {
            let left = today.days(until: due)
            return left < 0 ? .overdue : left == 0 ? .today : left <= 3 ? .soon : .later
        }
    }

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" hx-get="\(frame.address)" hx-trigger="sse:change" hx-select="#live" \
            hx-swap="outerHTML">
            <h1>\(language[.inbox])<small>\(HTML.day(today, language))</small></h1>
            \(tabs)
            \(kindChips)
            \(nodes.rows.isEmpty ? HTML.empty(language[.inboxEmpty]) : list)
            \(pager)
            </div>
            """)
    }

    private var pager: HTML {
        .pager("/inbox", query, offset: offset, limit: limit, total: nodes.total, language)
    }

    private var tabs: HTML {
        var html: HTML = "<nav class=\"tabs\" aria-label=\"\(language[.groups])\"><ul>"
        for entry in Group.allCases {
            let query = Pairs().setting("group", to: entry == .all ? nil : entry.rawValue)
                .setting("kind", to: kind).encoded
            let path = "/inbox" + (query.isEmpty ? "" : "?" + query)
            let count = entry.count(counts)
            let mark = entry == .overdue && count > 0 ? " overdue" : ""
            html += """
                <li><a href="\(path)"\(" aria-current=\"page\"", if: entry == group)>\
                \(language[entry.title]) <b class="count\(mark)">\(count)</b></a></li>
                """
        }
        html += "</ul></nav>"
        return html
    }

    /// All of one kind can be ticked and done at once, such as rulings signed.
    private var kindChips: HTML {
        guard let kind else { return "" }
        let title = line.limits[kind].map { language[$0.title] } ?? kind
        return """
            <p class="chips"><span class="chip" aria-current="true">\
            \(language(.onlyKind, title))</span> \
            \(HTML.selectAll("/inbox", query, language)) \
            <a href="/inbox">\(language[.allKinds])</a></p>
            """
    }

    private var list: HTML {
        var table = Table(
            .inbox,
            [
                .unseen(.select), .text(.dueState), .text(.matter), .text(.caseWord),
                .text(.lastDay), .text(.basis), .text(.nextAct),
            ], language)
        table.isWalked = true
        return """
            <form action="/bulk" method="get" class="nodes">
            \(table.html(bodies: bodies))
            <p class="bulk-bar"><button\(" class=\"primary\"", if: kind != nil)>\
            \(language[.bulkButton])</button> \
            <span class="quiet">\(language[.bulkHint])</span></p>
            </form>
            """
    }

    /// One body a group, in the order of the last days.
    private var bodies: HTML {
        var html: HTML = ""
        var current: Group?
        for node in nodes.rows {
            let belongs = Group.of(node.deadline.due, on: today)
            if belongs != current {
                if current != nil { html += "</tbody>" }
                current = belongs
                html += """
                    <tbody><tr class="group"><th colspan="7" scope="colgroup">\
                    \(language[belongs.title])</th></tr>
                    """
            }
            html += row(node)
        }
        return html + "</tbody>"
    }

    private func row(_ node: ListedDeadline) -> HTML {
        let deadline = node.deadline
        let rule = line.limits[deadline.limit]
        let title = rule.map { language[$0.title] } ?? deadline.limit
        let name = node.number ?? language(.fileNumber, deadline.file.number)
        let subject = language.subject(deadline.subject)
        let next = rule?.next
        let key =
            "\(deadline.file.number):\(next?.name ?? ""):\(deadline.subject):\(deadline.limit)"
        let box: HTML =
            next == nil
            ? ""
            : """
            <input type="checkbox" name="node" value="\(key)" \
            aria-label="\(language(.selectNode, title, name))"\
            \(" checked", if: query["all"] != nil)>
            """
        return """
            <tr data-row>
            <td class="pick">\(box)</td>
            <td>\(clock(deadline))</td>
            <td>\(self.title(title, of: deadline))\(subject.isEmpty ? "" : " · ")\(subject)</td>
            <td class="case-cell"><a href="/cases/\(deadline.file.number)" data-open>\(name)</a>\
            <br><span class="quiet">\(node.title)</span></td>
            <td class="nowrap"\(HTML.label(.lastDay, language))>\
            \(HTML.day(deadline.due, language))\(provisional(deadline))</td>
            <td class="law"\(HTML.label(.basis, language))>\(basis(deadline, rule))</td>
            <td>\(act(node, next))</td>
            </tr>
            """
    }

    /// Leads to all of the same kind.
    private func title(_ title: String, of deadline: DeadlineRow) -> HTML {
        guard kind == nil else { return "<b>\(title)</b>" }
        return "<a class=\"kind\" href=\"/inbox?kind=\(deadline.limit)\"><b>\(title)</b></a>"
    }

    private func clock(_ deadline: DeadlineRow) -> HTML {
        .clock(
            deadline.state(on: today), daysLeft: today.days(until: deadline.due), language)
    }

    private func provisional(_ deadline: DeadlineRow) -> HTML {
        guard deadline.isProvisional else { return "" }
        return "<br><span class=\"quiet\">\(language[.provisional])</span>"
    }

    private func basis(_ deadline: DeadlineRow, _ rule: Limit?) -> HTML {
        guard let law = rule?.statutory?.law, deadline.legal != nil else {
            return "\(language[.courtTarget])"
        }
        return "\(law.description)"
    }

    private func act(_ node: ListedDeadline, _ next: (any Deed.Type)?) -> HTML {
        guard let next else { return "" }
        let path = "/cases/\(node.deadline.file.number)/acts/\(next.name)"
        let subject = "?subject=\(node.deadline.subject)&of=\(node.deadline.limit)"
        return "<a class=\"next-act\" href=\"\(path)\(subject)\">\(language[next.form.title])</a>"
    }
}

extension Language {
    /// The thing a clock runs on, in words: `到账1`; nothing for the case as a whole.
    func subject(_ text: String) -> String {
        guard let subject = Subject(text), subject.kind != .whole else { return "" }
        return "\(self[subject.kind.title])\(self == .zh ? "" : " ")\(subject.number)"
    }
}

extension Subject.Kind {
    /// What such a thing is called.
    var title: Words {
        switch self {
        case .whole: Words("全案", "Case")
        case .party: Words("当事人", "Party")
        case .receipt: Words("到账", "Receipt")
        case .payout: Words("发放", "Payout")
        case .hold: Words("控制措施", "Control")
        case .asset: Words("财产", "Asset")
        case .lead: Words("线索", "Lead")
        case .instalment: Words("分期", "Instalment")
        case .alarm: Words("预警", "Warning")
        case .letter: Words("短信", "Message")
        case .petition: Words("信访", "Petition")
        case .errand: Words("委托事项", "Errand")
        case .detention: Words("拘留", "Detention")
        case .ruling: Words("裁定", "Ruling")
        case .restriction: Words("限制消费", "Restriction")
        case .inquiry: Words("查询", "Inquiry")
        case .directive: Words("指令", "Order")
        case .plan: Words("分配方案", "Plan")
        case .document: Words("文书", "Document")
        case .objection: Words("方案异议", "Objection")
        default: Words(rawValue, rawValue)
        }
    }
}
