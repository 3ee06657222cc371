export interface paths {
    "/api/v1/correction-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/correction-orders/{id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/correction-orders/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/facts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Acceptance: {
            basis?: string;
            quarter?: string;
            unit?: string;
            value?: string;
            withdrawn?: boolean;
        };
        AnswerView: {
            /** Format: date-time */
            at: string;
            by: string;
            corrected?: components["schemas"]["Figure"];
            kind: string;
            reason?: string;
            withdrawn: boolean;
        };
        BilingualText: {
            en: string;
            zh: string;
        };
        Conversion: {
            clause: string;
            factor: string;
            from: string;
            id: string;
            to: string;
        };
        CorrectionOrderView: {
            answer?: components["schemas"]["AnswerView"];
            appealId: string;
            bureau: string;
            carriedOut?: components["schemas"]["Outcome"];
            /** Format: int32 */
            correction: number;
            creditCode: string;
            /** Format: date-time */
            decidedAt: string;
            district: string;
            factId: string;
            id: string;
            proposed?: components["schemas"]["Figure"];
            quantity: string;
            quantityName: components["schemas"]["BilingualText"];
            quarter: string;
            reason: string;
            reported?: components["schemas"]["Figure"];
            /** Format: int64 */
            revision: number;
            state: string;
        };
        EffectiveView: {
            bureau?: string;
            facts: string[];
            findings: components["schemas"]["FindingView"][];
            gap?: components["schemas"]["BilingualText"];
            marks: string[];
            quantity: string;
            quantityName: components["schemas"]["BilingualText"];
            quarter: string;
            unit: string;
            value?: string;
        };
        FactView: {
            /** Format: date-time */
            acceptedAt: string;
            basis: string;
            bureau: string;
            bureauName: components["schemas"]["BilingualText"];
            conversion?: components["schemas"]["Conversion"];
            /** Format: int32 */
            correction: number;
            correctionOrder?: string;
            counts: boolean;
            creditCode: string;
            id: string;
            message: components["schemas"]["Message"];
            quantity: string;
            quantityName: components["schemas"]["BilingualText"];
            quarter: string;
            reported?: components["schemas"]["Reported"];
            /** Format: int64 */
            revision: number;
            supersededBy?: string;
            supersedes?: string;
            unit: string;
            value?: string;
            withdrawn: boolean;
        };
        FactsView: {
            effective: components["schemas"]["EffectiveView"][];
            items: components["schemas"]["FactView"][];
            next?: string;
        };
        Figure: {
            basis?: string;
            unit?: string;
            value: string;
        };
        FindingView: {
            code: string;
            text: components["schemas"]["BilingualText"];
        };
        Message: {
            contract: string;
            id: string;
            /** Format: int64 */
            offset: number;
            /** Format: int32 */
            partition: number;
            /** Format: date-time */
            time: string;
            topic: string;
        };
        Outcome: {
            /** Format: date-time */
            at: string;
            factId: string;
        };
        PageCorrectionOrderView: {
            items: components["schemas"]["CorrectionOrderView"][];
            next?: string;
        };
        PageRefusalView: {
            items: components["schemas"]["RefusalView"][];
            next?: string;
        };
        Refusal: {
            reason?: string;
        };
        RefusalView: {
            bureau: string;
            code: string;
            creditCode?: string;
            /** Format: int32 */
            factIndex?: number;
            field: string;
            id: string;
            message: components["schemas"]["BilingualText"];
            messageId?: string;
            /** Format: int64 */
            offset: number;
            /** Format: int32 */
            partition: number;
            quantity?: string;
            quarter?: string;
            /** Format: date-time */
            receivedAt: string;
            replayed: boolean;
            topic: string;
            wayOut: components["schemas"]["BilingualText"];
        };
        Reported: {
            unit: string;
            value: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_2: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageCorrectionOrderView"];
                };
            };
        };
    };
    accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionOrderView"];
                };
            };
        };
    };
    refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionOrderView"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query: {
                enterprise: string;
                quarter: string;
                quantity?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsView"];
                };
            };
        };
    };
    get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactView"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                bureau?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRefusalView"];
                };
            };
        };
    };
}
