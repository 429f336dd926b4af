import EnforcementCore

/// What is to happen, by the moment; things of one moment in the order they were noted.
struct Agenda<Item> {
    private struct Entry {
        let at: Moment
        let order: Int
        let item: Item
    }

    /// A binary heap: the soonest is first.
    private var heap: [Entry] = []
    private var noted = 0

    var soonest: Moment? { heap.first?.at }

    mutating func note(_ item: Item, at moment: Moment) {
        noted += 1
        heap.append(Entry(at: moment, order: noted, item: item))
        var place = heap.count - 1
        while place > 0, isSooner(place, (place - 1) / 2) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func take() -> (at: Moment, item: Item)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (first.at, first.item)
    }

    private mutating func sink() {
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
                if isSooner(child, least) { least = child }
            }
            if least == place { return }
            heap.swapAt(place, least)
            place = least
        }
    }

    private func isSooner(_ left: Int, _ right: Int) -> Bool {
        (heap[left].at, heap[left].order) < (heap[right].at, heap[right].order)
    }
}
