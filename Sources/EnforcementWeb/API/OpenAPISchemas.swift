import EnforcementCore

/// Schemas of the answers an act asks for, and of what comes back.
enum OpenAPISchemas {
    /// An object with one property a field, nothing else allowed.
    static func object(_ fields: [Field]) -> JSON {
        .object([
            .init("type", "object"), .init("additionalProperties", false),
            .init("required", .array(fields.filter(isRequired).map { .string($0.name) })),
            .init(
                "properties", .object(fields.map { .init($0.name, described($0)) })),
        ])
    }

    private static func isRequired(_ field: Field) -> Bool {
        if case .flag = field.kind { return false }
        return field.isRequired
    }

    private static func described(_ field: Field) -> JSON {
        guard case .object(var members) = schema(field.kind) else { return .null }
        members.append(.init("title", .string(field.label.zh)))
        members.append(.init("description", .string((field.help ?? field.label).en)))
        let type = members.first { $0.name == "type" }?.value.text
        if !field.isRequired, let type {
            members.removeAll { $0.name == "type" }
            members.insert(.init("type", [.string(type), "null"]), at: 0)
        }
        return .object(members)
    }

    private static func schema(_ kind: Field.Kind) -> JSON {
        switch kind {
        case .text(let most), .paragraph(let most):
            ["type": "string", "minLength": 1, "maxLength": .number(most)]
        case .balance: ["type": "string", "pattern": #"^-?[0-9]+(\.[0-9]{1,2})?$"#]
        case .money: ["type": "string", "pattern": #"^[0-9]+(\.[0-9]{1,2})?$"#]
        case .day: ["type": "string", "format": "date"]
        case .number(let range):
            [
                "type": "integer", "minimum": .number(range.lowerBound),
                "maximum": .number(range.upperBound),
            ]
        case .flag: ["type": "boolean"]
        case .choice(let choices):
            ["type": "string", "enum": .array(choices.map { .string($0.code) })]
        case .person(let roles):
            ["type": "string", "x-roles": .array(roles.map { .string($0.rawValue) })]
        case .team: ["type": "string", "x-what": "team"]
        case .subject(let kind):
            ["type": "integer", "minimum": 1, "x-subject": .string(kind.rawValue)]
        case .phone: ["type": "string", "pattern": "^1[0-9]{10}$"]
        case .identity: ["type": "string", "maxLength": 40]
        case .list(let fields, let most):
            ["type": "array", "maxItems": .number(most), "items": object(fields)]
        }
    }

    static let shared: [JSON.Member] = [
        .init(
            "Problem",
            [
                "type": "object", "required": ["type", "title", "status", "detail", "code"],
                "properties": [
                    "type": ["type": "string", "format": "uri"], "title": ["type": "string"],
                    "status": ["type": "integer"], "detail": ["type": "string"],
                    "code": ["type": "string"], "field": ["type": "string"],
                    "law": ["type": "string"],
                ],
            ]),
        .init(
            "Done",
            [
                "type": "object", "required": ["file", "version", "isRepeat", "entries"],
                "properties": [
                    "file": ["type": "integer"], "version": ["type": "integer"],
                    "isRepeat": ["type": "boolean"],
                    "entries": ["type": "array", "items": ["type": "object"]],
                ],
            ]),
    ]

    /// Every error is a problem document (RFC 9457).
    static let problems: [JSON.Member] = [
        ("400", "请求有误"), ("401", "未登录"), ("403", "无权办理"), ("404", "没有"),
        ("405", "方法不支持"), ("409", "办理条件不符或已有变动"), ("413", "内容过大"),
        ("415", "内容类型不符"), ("422", "填写有误"), ("503", "暂不可用"),
    ].map { code, words in
        .init(
            code,
            [
                "description": .string(words),
                "content": [
                    "application/problem+json": [
                        "schema": ["$ref": "#/components/schemas/Problem"]
                    ]
                ],
            ])
    }

    static let done: JSON = [
        "description": "已办理",
        "content": [
            "application/json": ["schema": ["$ref": "#/components/schemas/Done"]]
        ],
    ]

    static func anything(_ description: String) -> JSON {
        [
            "description": .string(description),
            "content": ["application/json": ["schema": ["type": "object"]]],
        ]
    }

    static let calculation: JSON = [
        "operationId": "calc", "summary": "法律计算器：一个对象或一组对象",
        "requestBody": [
            "required": true,
            "content": [
                "application/json": ["schema": ["type": ["object", "array"]]]
            ],
        ],
        "responses": [
            "200": [
                "description": "计算结果",
                "content": [
                    "application/json": ["schema": ["type": ["object", "array"]]]
                ],
            ],
            "400": ["$ref": "#/components/responses/400"],
            "401": ["$ref": "#/components/responses/401"],
            "413": ["$ref": "#/components/responses/413"],
            "415": ["$ref": "#/components/responses/415"],
        ],
    ]
}
