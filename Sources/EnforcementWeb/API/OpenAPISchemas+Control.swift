import EnforcementCore

/// What a line of the custody ledger looks like to programs.
extension OpenAPISchemas {
    /// The schema of one row, for the lists that have one.
    static let answers = ["/api/v1/property": "CustodyRow"]

    static let custody = JSON.Member(
        "CustodyRow",
        [
            "type": "object",
            "required": ["file", "title", "hold", "asset", "thing", "kind", "state"],
            "properties": [
                "file": whole, "case": textOrNull, "title": string, "team": textOrNull,
                "hold": whole, "asset": whole, "thing": string, "kind": string,
                "institution": string, "owner": string, "state": string, "from": dayOrNull,
                "until": dayOrNull, "daysLeft": ["type": ["integer", "null"]],
                "value": textOrNull, "amount": string, "held": string,
                "disposal": string, "online": flag, "busy": flag,
                "rank": [
                    "type": ["integer", "null"], "minimum": 1, "title": "控制顺位",
                    "description": "1 is first (首封), n waits behind n - 1; null where unknown",
                ],
                "keeper": [
                    "type": ["string", "null"], "title": "保管人", "description": "Keeper",
                ],
                "keeperPlace": [
                    "type": ["string", "null"], "title": "保管地点",
                    "description": "Where it is kept",
                ],
            ],
        ])

    /// A page of rows of the named schema.
    static func page(_ description: String, of schema: String) -> JSON {
        let rows: JSON = [
            "type": "array", "items": ["$ref": .string("#/components/schemas/\(schema)")],
        ]
        return [
            "description": .string(description),
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object", "required": ["total", "rows"],
                        "properties": ["total": whole, "rows": rows],
                    ]
                ]
            ],
        ]
    }

    private static let whole: JSON = ["type": "integer"]
    private static let string: JSON = ["type": "string"]
    private static let flag: JSON = ["type": "boolean"]
    private static let textOrNull: JSON = ["type": ["string", "null"]]
    private static let dayOrNull: JSON = ["type": ["string", "null"], "format": "date"]
}
