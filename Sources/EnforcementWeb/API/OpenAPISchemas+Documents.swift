import EnforcementCore

extension OpenAPISchemas {
    /// A file in, its text out.
    static let documentText: JSON = [
        "operationId": "document-text",
        "summary": "读取上传文件的文字：TXT、DOCX、XLSX、CSV、PDF、PNG、JPG、TIFF，以内容判断格式",
        "parameters": [
            [
                "name": "name", "in": "query", "description": "文件名，仅用于提示",
                "schema": ["type": "string"],
            ]
        ],
        "requestBody": [
            "required": true,
            "content": [
                "application/octet-stream": [
                    "schema": ["type": "string", "format": "binary", "maxLength": 52_428_800]
                ],
                "multipart/form-data": [
                    "schema": [
                        "type": "object",
                        "properties": ["file": ["type": "string", "format": "binary"]],
                    ]
                ],
            ],
        ],
        "responses": [
            "200": [
                "description": "文字，各页起止（字符），读取方式，识别把握",
                "content": ["application/json": ["schema": answer]],
            ],
            "400": ["$ref": "#/components/responses/400"],
            "401": ["$ref": "#/components/responses/401"],
            "413": ["$ref": "#/components/responses/413"],
            "415": ["$ref": "#/components/responses/415"],
            "422": ["$ref": "#/components/responses/422"],
        ],
    ]

    private static let answer: JSON = [
        "type": "object", "required": ["text", "way", "pages", "confidence"],
        "properties": [
            "text": ["type": "string"],
            "way": ["type": "string", "enum": ["plain", "docx", "xlsx", "pdf", "scan"]],
            "pages": [
                "type": "array",
                "items": ["type": "array", "items": ["type": "integer", "minimum": 0]],
            ],
            "confidence": ["type": ["number", "null"], "minimum": 0, "maximum": 1],
        ],
    ]

    /// A court document in, what it says out.
    static let judgmentReading: JSON = [
        "operationId": "read",
        "summary": "阅读裁判文书：当事人、案号、法院、案由、金额、期限、责任，各附原文出处",
        "parameters": [
            [
                "name": "name", "in": "query", "description": "文件名，原样写入file",
                "schema": ["type": "string"],
            ]
        ],
        "requestBody": [
            "required": true,
            "content": [
                "application/octet-stream": [
                    "schema": ["type": "string", "format": "binary", "maxLength": 52_428_800]
                ],
                "application/json": [
                    "schema": [
                        "type": "object", "required": ["text"],
                        "properties": ["text": ["type": "string"]],
                    ]
                ],
            ],
        ],
        "responses": [
            "200": [
                "description": "各字段及evidence（起止为字符位置，words为原文，confidence为把握）",
                "content": [
                    "application/json": [
                        "schema": [
                            "type": "object",
                            "required": ["document_kind", "applicants", "money_items", "evidence"],
                        ]
                    ]
                ],
            ],
            "400": ["$ref": "#/components/responses/400"],
            "401": ["$ref": "#/components/responses/401"],
            "413": ["$ref": "#/components/responses/413"],
            "415": ["$ref": "#/components/responses/415"],
            "422": ["$ref": "#/components/responses/422"],
        ],
    ]
}
