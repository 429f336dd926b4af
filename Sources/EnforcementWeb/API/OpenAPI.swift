import EnforcementCore

/// OpenAPI 3.1, made from the line's own forms, so it cannot lie: one path an act.
struct OpenAPI {
    let line: Line

    var document: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "知行 Zhixing", "version": "1",
                "description": "执行案件管理接口。金额为元，字符串；日期为YYYY-MM-DD。",
            ],
            "servers": [["url": "/"]], "security": [["token": []]],
            "paths": .object(reads + writes + acts + courtActs),
            "components": [
                "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
                "schemas": .object(OpenAPISchemas.shared + [OpenAPISchemas.custody] + schemas),
                "responses": .object(OpenAPISchemas.problems),
            ],
        ]
    }

    // MARK: What may be read

    private var reads: [JSON.Member] {
        let lists: [(path: String, summary: String, filters: [String])] =
            [
                ("/api/v1/line", "流水线：模块、事项、期限", []),
                ("/api/v1/board", "流水线现况", []),
                ("/api/v1/inbox", "本人待办", ["limit", "offset"]),
                ("/api/v1/people", "人员与团队", []),
                ("/api/v1/search", "搜索：案号、当事人、尾号、文书内容", ["q"]),
                (
                    "/api/v1/deadlines", "在办期限",
                    [
                        "assignee", "owner", "desk", "limitId", "file", "from", "through", "limit",
                        "offset",
                    ]
                ),
                ("/api/v1/letters", "短信", ["file", "state", "limit", "offset"]),
                ("/api/v1/warnings", "预警", ["file", "level", "all", "limit", "offset"]),
                ("/api/v1/control", "智慧查控现况", []),
                (
                    "/api/v1/control/orders", "查控指令",
                    ["state", "institution", "file", "limit", "offset"]
                ),
                (
                    "/api/v1/control/cases", "按智慧查控状态的案件",
                    ["state", "team", "judge", "limit", "offset"]
                ),
                (
                    "/api/v1/property", "查控财产台账",
                    ["q", "kind", "state", "team", "ends", "limit", "offset"]
                ),
                ("/healthz", "存活", []), ("/readyz", "就绪", []),
            ] + OpenAPISchemas.fundsLists
        let plain = lists.map { list in
            let answer =
                OpenAPISchemas.answers[list.path].map { OpenAPISchemas.page(list.summary, of: $0) }
            return JSON.Member(
                list.path,
                ["get": read(list.summary, list.filters.map(Self.query), answer)])
        }
        let ofCase = [
            ("/api/v1/cases/{case}", "案件"), ("/api/v1/cases/{case}/entries", "存证日志"),
            ("/api/v1/cases/{case}/acts", "本人现可办理的事项"),
            ("/api/v1/cases/{case}/documents", "文书"),
        ].map { path, summary in
            JSON.Member(path, ["get": read(summary, [Self.caseParameter])])
        }
        return plain + ofCase
    }

    private func read(_ summary: String, _ parameters: [JSON], _ answer: JSON? = nil) -> JSON {
        .object([
            .init("summary", .string(summary)), .init("parameters", .array(parameters)),
            .init("responses", responses(.init("200", answer ?? OpenAPISchemas.anything(summary)))),
        ])
    }

    // MARK: What may be done

    private var writes: [JSON.Member] {
        let filters = ["q", "state", "desk", "team", "handler", "class", "order", "overdue"]
        let list = read("案件列表", (filters + ["limit", "offset"]).map(Self.query))
        var cases: [JSON.Member] = [.init("get", list)]
        if let act = line.desks.lazy.flatMap({ $0.card.acts }).first(where: { $0.form.opens }) {
            cases.append(.init("post", operation(act, [Self.keyParameter], success: "201")))
        }
        return [
            .init("/api/v1/cases", .object(cases)),
            .init("/api/v1/calc", ["post": OpenAPISchemas.calculation]),
            .init("/api/v1/text", ["post": OpenAPISchemas.documentText]),
            .init("/api/v1/read", ["post": OpenAPISchemas.judgmentReading]),
        ] + OpenAPISchemas.bankFiles(responses)
    }

    private var acts: [JSON.Member] {
        line.desks.flatMap { $0.card.acts }.filter { !$0.form.opens }.map { act in
            let parameters = [Self.caseParameter, Self.keyParameter, Self.versionParameter]
            return .init(
                "/api/v1/cases/{case}/acts/\(act.name)",
                ["post": operation(act, parameters, success: "200")])
        }
    }

    private var courtActs: [JSON.Member] {
        line.desks.flatMap { $0.card.courtActs }.map { act in
            .init(
                "/api/v1/court/acts/\(act.name)",
                [
                    "post": operation(
                        act, [Self.keyParameter, Self.versionParameter], success: "200")
                ])
        }
    }

    private func operation(
        _ deed: any Deed.Type, _ parameters: [JSON], success: String
    ) -> JSON {
        let roles = deed.form.by.map(\.title.zh).joined(separator: "、")
        return [
            "operationId": .string(deed.name), "summary": .string(deed.form.title.zh),
            "description": .string("\(deed.form.title.en). 由\(roles)办理。"),
            "parameters": .array(parameters),
            "requestBody": [
                "required": true,
                "content": [
                    "application/json": [
                        "schema": ["$ref": .string("#/components/schemas/\(deed.name)")]
                    ]
                ],
            ],
            "responses": responses(.init(success, OpenAPISchemas.done)),
        ]
    }

    private func responses(_ success: JSON.Member) -> JSON {
        .object(
            [success]
                + OpenAPISchemas.problems.map { problem in
                    .init(problem.name, ["$ref": .string("#/components/responses/\(problem.name)")])
                })
    }

    /// The answers each act asks for.
    private var schemas: [JSON.Member] {
        let deeds: [any Deed.Type] =
            line.desks.flatMap { $0.card.acts } + line.desks.flatMap { $0.card.courtActs }
        return deeds.map { .init($0.name, OpenAPISchemas.object($0.form.fields)) }
    }

    // MARK: Parameters

    private static func query(_ name: String) -> JSON {
        let isNumber = ["limit", "offset", "file", "level", "ends", "kept"].contains(name)
        return [
            "name": .string(name), "in": "query", "required": false,
            "schema": ["type": isNumber ? "integer" : "string"],
        ]
    }

    private static let caseParameter: JSON = [
        "name": "case", "in": "path", "required": true, "description": "卷宗号，或编码后的案号",
        "schema": ["type": "string"],
    ]
    private static let keyParameter: JSON = [
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "同一编号重复提交，只办一次", "schema": ["type": "string", "maxLength": 120],
    ]
    private static let versionParameter: JSON = [
        "name": "If-Match", "in": "header", "required": false,
        "description": "所见版本；已变动则拒绝", "schema": ["type": "string"],
    ]
}
