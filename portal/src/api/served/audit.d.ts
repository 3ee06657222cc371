export interface paths {
    "/api/v1/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read"];
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
        AccessLogView: {
            asOf: components["schemas"]["AsOf"];
            items: components["schemas"]["Item"][];
            next?: string;
        };
        AsOf: {
            /** Format: int64 */
            index?: number;
        };
        BilingualText: {
            en: string;
            zh: string;
        };
        Item: {
            actor: string;
            /** Format: date-time */
            at: string;
            displayName: string;
            enterprises: string[];
            /** Format: int64 */
            index: number;
            onBehalfOf?: string;
            operation: string;
            operationName?: components["schemas"]["BilingualText"];
            organisation: string;
            outcome: string;
            purpose?: string;
            role: string;
            /** Format: int32 */
            rows: number;
            service: string;
            /** Format: int32 */
            status: number;
            target?: string;
            traceId: string;
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
    read: {
        parameters: {
            query?: {
                enterprise?: string;
                actor?: string;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["AccessLogView"];
                };
            };
        };
    };
}
