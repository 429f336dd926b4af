extension Petitions {
    /// Somebody has complained. Starts K01 and K02, both from the day it came.
    public struct Received: Fact {
        public static let name = "petitions.received"

        public let petition: Int
        public let petitioner: String
        public let channel: Channel
        public let appeal: String
        public let receivedOn: Day

        public var subject: Subject { Subject(.petition, petition) }

        public func evolve(_ file: inout CaseFile, _ stamp: Stamp) {
            file.outside.petitions.append(
                Petition(
                    number: petition, petitioner: petitioner, appeal: appeal,
                    receivedOn: receivedOn, isFaultFound: false))
        }

        public var story: Words {
            Words(
                "收到\(petitioner)\(channel.label.zh)：\(appeal)",
                "Petition \(petition) received (\(channel.label.en))")
        }
    }
}
