import EnforcementCore
import EnforcementOffice

/// The court's money and the bank's files, as programs reach them.
extension OpenAPISchemas {
    static let fundsLists: [(path: String, summary: String, filters: [String])] = [
        ("/api/v1/funds/state", "案款现况：账龄、三道关、待认领、科目余额", []),
        (
            "/api/v1/funds/receipts", "到账",
            ["stage", "age", "kept", "team", "leader", "file", "limit", "offset"]
        ),
        ("/api/v1/funds/suspense", "待认领流水及建议案件", ["limit", "offset"]),
        ("/api/v1/funds/payouts", "发放", ["state", "approver", "file", "limit", "offset"]),
        (
            "/api/v1/funds/lines", "账簿明细",
            ["account", "side", "file", "from", "through", "limit", "offset"]
        ),
        ("/api/v1/funds/days", "逐日账簿与银行对账单", ["from", "through"]),
        ("/api/v1/funds/batches", "支付批次", ["limit"]),
    ]

    /// The doors for files. `responses` adds the problems every door may answer.
    static func bankFiles(_ responses: (JSON.Member) -> JSON) -> [JSON.Member] {
        [
            .init(
                "/api/v1/funds/statements",
                [
                    "post": upload(
                        "funds.statements", "导入银行对账单（CSV或camt.053），最大64 MB", [],
                        responses(.init("200", intake)))
                ]),
            .init(
                "/api/v1/funds/batches/{batch}/results",
                [
                    "post": upload(
                        "funds.results", "导入支付结果（CSV或XML），最大64 MB", [batch],
                        responses(
                            .init("200", counts("登记情况", ["paid", "returned", "known"]))))
                ]),
            .init(
                "/api/v1/funds/batches/{batch}/file",
                [
                    "get": [
                        "summary": "付款文件", "parameters": [batch, format],
                        "responses": responses(.init("200", file)),
                    ]
                ]),
        ]
    }

    private static let intake = counts(
        "入账情况", ["lines", "booked", "settled", "waiting", "known"])
    private static let batch: JSON = [
        "name": "batch", "in": "path", "required": true, "schema": ["type": "string"],
    ]
    private static let format: JSON = [
        "name": "format", "in": "query", "required": false,
        "schema": [
            "type": "string",
            "enum": .array(PaymentFormat.allCases.map { .string($0.rawValue) }),
        ],
    ]
    private static let file: JSON = [
        "description": "文件", "content": ["text/csv": [:], "application/xml": [:]],
    ]

    private static func upload(
        _ id: String, _ summary: String, _ parameters: [JSON], _ responses: JSON
    ) -> JSON {
        [
            "operationId": .string(id), "summary": .string(summary),
            "parameters": .array(parameters),
            "requestBody": [
                "required": true,
                "content": ["text/csv": [:], "application/xml": [:]],
            ],
            "responses": responses,
        ]
    }

    private static func counts(_ description: String, _ names: [String]) -> JSON {
        [
            "description": .string(description),
            "content": [
                "application/json": [
                    "schema": [
                        "type": "object", "required": .array(names.map { .string($0) }),
                        "properties": .object(names.map { .init($0, ["type": "integer"]) }),
                    ]
                ]
            ],
        ]
    }
}
