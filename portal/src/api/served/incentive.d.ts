export interface paths {
    "/api/v1/guidance/{creditCode}": {
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
    "/api/v1/incentives": {
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
        BilingualText: {
            en: string;
            zh: string;
        };
        GuidanceView: {
            class: string;
            className: components["schemas"]["BilingualText"];
            creditCode: string;
            district: string;
            indicative: boolean;
            items: components["schemas"]["ItemView"][];
            label: components["schemas"]["BilingualText"];
            list: string;
            name?: string;
            notYet: components["schemas"]["WithheldView"][];
            period: string;
            periodKind: string;
            place: string;
            placeName: components["schemas"]["BilingualText"];
            /** Format: date-time */
            since?: string;
        };
        IncentivesView: {
            items: components["schemas"]["MeasureView"][];
            next?: string;
            source: components["schemas"]["BilingualText"];
            validFrom: string;
            /** Format: int32 */
            version: number;
        };
        ItemView: {
            clause: string;
            code: string;
            conditions: components["schemas"]["BilingualText"][];
            grantor: components["schemas"]["BilingualText"];
            name: components["schemas"]["BilingualText"];
            why: components["schemas"]["BilingualText"];
        };
        MeasureView: {
            clause: string;
            code: string;
            grantor: components["schemas"]["BilingualText"];
            name: components["schemas"]["BilingualText"];
            places: components["schemas"]["TermsView"][];
            promise: components["schemas"]["BilingualText"];
        };
        TermsView: {
            conditions: components["schemas"]["BilingualText"][];
            place: string;
            placeName: components["schemas"]["BilingualText"];
            terms: string;
        };
        WithheldView: {
            clause: string;
            code: string;
            conditions: components["schemas"]["BilingualText"][];
            name: components["schemas"]["BilingualText"];
            whyNot: components["schemas"]["BilingualText"];
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
                period?: string;
            };
            header?: never;
            path: {
                creditCode: string;
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
                    "application/json": components["schemas"]["GuidanceView"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                place?: string;
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
                    "application/json": components["schemas"]["IncentivesView"];
                };
            };
        };
    };
}
