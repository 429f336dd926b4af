/// What is still to happen, the earliest first; at one second, in the order it was put down.
struct Agenda<Item: Sendable>: Sendable {
    private struct Entry: Sendable {
        let time: BeijingTime
        let place: Int
        let item: Item

        func isBefore(_ other: Entry) -> Bool {
            (time, place) < (other.time, other.place)
        }
    }

    private var heap: [Entry] = []
    private var count = 0

    var first: BeijingTime? { heap.first?.time }

    mutating func put(_ item: Item, at time: BeijingTime) {
        heap.append(Entry(time: time, place: count, item: item))
        count += 1
        var place = heap.count - 1
        while place > 0, heap[place].isBefore(heap[(place - 1) / 2]) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// The earliest, if its time has come.
    mutating func take(through now: BeijingTime) -> (time: BeijingTime, item: Item)? {
        guard let top = heap.first, top.time <= now else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < heap.count && heap[child].isBefore(heap[least]) {
                least = child
            }
            guard least != place else { break }
            heap.swapAt(place, least)
            place = least
        }
        return (top.time, top.item)
    }
}
