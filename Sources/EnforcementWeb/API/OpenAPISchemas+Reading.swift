import EnforcementCore

extension OpenAPISchemas {
    /// `POST /api/v1/read`: a court document's text in, its fields out.
    static var reading: JSON {
        let text: JSON = ["type": "string", "maxLength": .number(ReadingRoutes.most)]
        return [
            "operationId": "readDocument", "summary": "读取法律文书要素",
            "description": "正文（text/plain或JSON的text），至多2 MiB；evidence为各要素的位置、原文与把握程度。",
            "requestBody": [
                "required": true,
                "content": [
                    "text/plain": ["schema": text],
                    "application/json": [
                        "schema": [
                            "type": "object", "required": ["text"], "properties": ["text": text],
                        ]
                    ],
                ],
            ],
            "responses": [
                "200": [
                    "description": "要素",
                    "content": ["application/json": ["schema": ["type": "object"]]],
                ],
                "400": ["$ref": "#/components/responses/400"],
                "401": ["$ref": "#/components/responses/401"],
                "413": ["$ref": "#/components/responses/413"],
                "415": ["$ref": "#/components/responses/415"],
            ],
        ]
    }
}
