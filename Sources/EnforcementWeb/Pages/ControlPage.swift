import EnforcementCore
import EnforcementOffice

/// 查控: the robot at work. The numbers stand above; each opens the list it was counted from.
struct ControlPage {
    let frame: Frame
    let section: Section
    let centre: ControlCentre
    /// The state the list of cases shows; nil on the other sections.
    let shown: AgentWork.State?
    let content: HTML

    enum Section: CaseIterable {
        case cases, orders, institutions, saved

        var path: String {
            switch self {
            case .cases: "/control"
            case .orders: "/control/orders"
            case .institutions: "/control/institutions"
            case .saved: "/control/saved"
            }
        }

        var title: Phrase {
            switch self {
            case .cases: .cases
            case .orders: .orders
            case .institutions: .institutions
            case .saved: .workSaved
            }
        }
    }

    private var language: Language { frame.language }

    func html(_ house: House) -> HTML {
        frame.html(
            house,
            """
            <div id="live" hx-get="\(frame.address)" hx-trigger="sse:change" hx-select="#live" \
            hx-swap="outerHTML">
            <h1>\(language[.controlPlace])<small>\(language[.robot])</small></h1>
            \(figures)
            \(tabs)
            \(content)
            </div>
            """)
    }

    // MARK: The numbers

    private var figures: HTML {
        let open = centre.lines.reduce(0) { $0 + $1.queued + $1.sent }
        let failed = centre.lines.reduce(0) { $0 + $1.failed }
        var html: HTML = "<ul class=\"figures control-figures\">"
        for (state, count) in [
            (AgentWork.State.working, centre.working), (.held, centre.held), (.idle, centre.idle),
        ] {
            html += figure(
                language[state.label], count, .unitCases, "/control?state=\(state.rawValue)",
                isHere: state == shown)
        }
        html += figure(language[.ordersOpen], open, .unitItems, "/control/orders?state=open")
        html += figure(language[.ordersFailed], failed, .unitItems, "/control/orders?state=failed")
        for (days, count) in [(7, centre.endIn7), (30, centre.endIn30), (60, centre.endIn60)] {
            html += figure(
                language(.endWithin, days), count, .unitControls, "/property?ends=\(days)",
                isSoon: count > 0)
        }
        return html + "</ul>"
    }

    private func figure(
        _ label: String, _ number: Int, _ unit: Phrase, _ path: String, isHere: Bool = false,
        isSoon: Bool = false
    ) -> HTML {
        """
        <li><a class="figure\(isSoon ? " soon" : "")" href="\(path)"\
        \(" aria-current=\"true\"", if: isHere)><span class="figure-label">\(label)</span> \
        <b>\(number)</b> <span class="unit">\(language[unit])</span></a></li>
        """
    }

    private var tabs: HTML {
        var html: HTML = "<nav class=\"tabs\" aria-label=\"\(language[.controlPlace])\"><ul>"
        for entry in Section.allCases {
            html += """
                <li><a href="\(entry.path)"\(" aria-current=\"page\"", if: entry == section)>\
                \(language[entry.title])</a></li>
                """
        }
        return html + "</ul></nav>"
    }
}
