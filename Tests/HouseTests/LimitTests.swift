import EnforcementCore
import Testing

@Suite("nothing on a card is decoration")
struct LimitTests {
    let line = Line.dengfeng
    var limits: [Limit] { line.limits.values.sorted { $0.id < $1.id } }

    @Test("every limit is opened and met by facts some act can state")
    func openedAndMet() {
        for limit in limits {
            #expect(!limit.openers.isEmpty && !limit.closers.isEmpty, "\(limit.id)")
            for name in limit.openers.map({ $0.fact.name }) + limit.closers.map({ $0.fact.name }) {
                #expect(line.facts[name] != nil, "\(limit.id): no act states \(name)")
            }
        }
    }

    @Test("every statutory limit names document and article")
    func lawNamed() {
        for limit in limits {
            guard let statute = limit.statutory else { continue }
            #expect(!statute.law.document.code.isEmpty && !statute.law.document.title.isEmpty)
            #expect(statute.law.article != nil, "\(limit.id) names no article")
        }
    }

    @Test("who must act can act: the owner may give the next act, which is on a card")
    func ownerMayAct() {
        for limit in limits {
            #expect(limit.next != nil || limit.onDue != nil, "\(limit.id) says nothing to do")
            guard let next = limit.next else { continue }
            #expect(
                line.acts[next.name] != nil || line.courtActs[next.name] != nil,
                "\(limit.id): \(next.name) is on no card")
            #expect(
                next.form.by.contains(limit.owner),
                "\(limit.id): \(limit.owner) may not \(next.name)")
        }
    }

    @Test("every act is named after its desk and states something")
    func acts() {
        for desk in line.desks {
            for act in desk.card.acts {
                #expect(act.name.hasPrefix("\(desk.code)."), "\(act.name)")
                #expect(!act.outcomes.isEmpty, "\(act.name) states nothing")
            }
            for act in desk.card.courtActs {
                #expect(act.name.hasPrefix("\(desk.code)."), "\(act.name)")
                #expect(!act.outcomes.isEmpty, "\(act.name) states nothing")
            }
        }
    }

    @Test("the line has eight, six and four desks, each with a duty and a crew")
    func desks() {
        #expect(line.professional.count == 8)
        #expect(line.management.count == 6)
        #expect(line.attached.count == 4)
        for desk in line.desks {
            #expect(!desk.card.duty.zh.isEmpty && !desk.card.crew.isEmpty, "\(desk.code)")
            #expect(!(desk.card.acts.isEmpty && desk.card.courtActs.isEmpty), "\(desk.code)")
        }
    }
}
