export interface paths {
    "/api/v1/operations/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["digest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores/{creditCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["score"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores/{creditCode}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["history"];
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
        AsOf: {
            positions: string;
            /** Format: date-time */
            recordedAt?: string;
        };
        BilingualText: {
            en: string;
            zh: string;
        };
        ByTaxPerMu: components["schemas"]["Item"] & {
            class?: string;
            className?: components["schemas"]["BilingualText"];
            creditCode: string;
            looksEqual: boolean;
            name: string;
            park?: string;
            parkName?: components["schemas"]["BilingualText"];
            /** Format: int32 */
            rank?: number;
            reason?: components["schemas"]["BilingualText"];
            tied: boolean;
            value?: string;
            valueShown?: string;
        };
        ClassCount: {
            code: string;
            /** Format: int32 */
            count: number;
            name: components["schemas"]["BilingualText"];
        };
        DigestAnswer: {
            digest: string;
            positions: string;
            /** Format: int32 */
            scores: number;
        };
        HistoryItem: {
            class?: string;
            className?: components["schemas"]["BilingualText"];
            district: string;
            list: string;
            period: string;
            /** Format: int32 */
            rank?: number;
            score?: string;
            scoreShown?: string;
            /** Format: int32 */
            size: number;
            value?: string;
            valueShown?: string;
        };
        Input: {
            aggregate: string;
            name: components["schemas"]["BilingualText"];
            quantity: string;
            quarters: components["schemas"]["QuarterValue"][];
            role: string;
            unit: string;
            value?: string;
        };
        Item: unknown;
        PageHistoryItem: {
            items: components["schemas"]["HistoryItem"][];
            next?: string;
        };
        QuarterValue: {
            facts: string[];
            marks: string[];
            quarter: string;
            value?: string;
        };
        RankingAnswer: {
            asOf: components["schemas"]["AsOf"];
            classes: components["schemas"]["ClassCount"][];
            district: string;
            districtName: components["schemas"]["BilingualText"];
            items: (components["schemas"]["ByTaxPerMu"] | components["schemas"]["Scored"])[];
            list: string;
            next?: string;
            period: string;
            periodKind: string;
            scheme: components["schemas"]["SchemeVersion"];
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            unranked: number;
        };
        SchemeVersion: {
            id: string;
            /** Format: int64 */
            version: number;
        };
        ScoreAnswer: {
            asOf: components["schemas"]["AsOf"];
            class?: string;
            className?: components["schemas"]["BilingualText"];
            creditCode: string;
            district: string;
            industry?: string;
            list: string;
            name: string;
            park?: string;
            parkName?: components["schemas"]["BilingualText"];
            period: string;
            periodKind: string;
            /** Format: int32 */
            rank?: number;
            scheme: components["schemas"]["SchemeVersion"];
            score?: string;
            scoreShown?: string;
            /** Format: int32 */
            size: number;
            taxPerMu?: components["schemas"]["TaxPerMuAnswer"];
            terms?: components["schemas"]["Term"][];
            tied: boolean;
        };
        Scored: components["schemas"]["Item"] & {
            class?: string;
            className?: components["schemas"]["BilingualText"];
            creditCode: string;
            looksEqual: boolean;
            missing: string[];
            name: string;
            park?: string;
            parkName?: components["schemas"]["BilingualText"];
            /** Format: int32 */
            rank?: number;
            score?: string;
            scoreShown?: string;
            terms: components["schemas"]["Term"][];
            tied: boolean;
            values: {
                [key: string]: string;
            };
        };
        Step: {
            expression: components["schemas"]["BilingualText"];
            parts: components["schemas"]["Step"][];
            value?: string;
        };
        TaxPerMuAnswer: {
            inputs: components["schemas"]["Input"][];
            reason?: components["schemas"]["BilingualText"];
            status: string;
            unit: string;
            value?: string;
            valueShown?: string;
        };
        Term: {
            baseline: string;
            baselineSource: components["schemas"]["BilingualText"];
            calculation?: components["schemas"]["Step"];
            direction: string;
            formula: components["schemas"]["BilingualText"];
            indicator: string;
            inputs: components["schemas"]["Input"][];
            limit?: string;
            name: components["schemas"]["BilingualText"];
            points?: string;
            ratio?: string;
            reason?: components["schemas"]["BilingualText"];
            status: string;
            unit: string;
            value?: string;
            weight: string;
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
    digest: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["DigestAnswer"];
                };
            };
        };
    };
    ranking: {
        parameters: {
            query: {
                district: string;
                period: string;
                list: string;
                limit?: number;
                cursor?: string;
                q?: string;
                class?: string;
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
                    "application/json": components["schemas"]["RankingAnswer"];
                };
            };
        };
    };
    score: {
        parameters: {
            query: {
                period: string;
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
                    "application/json": components["schemas"]["ScoreAnswer"];
                };
            };
        };
    };
    history: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["PageHistoryItem"];
                };
            };
        };
    };
}
