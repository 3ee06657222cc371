export interface paths {
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/correction-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_6"];
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
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_1"];
        put?: never;
        post?: never;
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
        get: operations["list_5"];
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
        get: operations["get_2"];
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
        get: operations["list_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejections.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejections.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejections/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejections/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejections/rules/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejections/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rejections/{id}": {
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
    "/api/v1/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}": {
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
    "/api/v1/submissions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warnings": {
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
    "/api/v1/warnings/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warnings/rules/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["rule"];
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
        Announcement: {
            /** Format: int32 */
            declared?: number;
            note?: string;
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
        BatchView: {
            /** Format: int64 */
            accepted: number;
            bureau: string;
            /** Format: date-time */
            closedAt?: string;
            /** Format: int32 */
            declared: number;
            /** Format: int64 */
            duplicate: number;
            id: string;
            /** Format: int64 */
            missing: number;
            note?: string;
            /** Format: date-time */
            openedAt: string;
            outcome?: string;
            /** Format: int64 */
            refused: number;
            state: string;
            /** Format: int64 */
            surplus: number;
            /** Format: int64 */
            unreadable: number;
        };
        BilingualText: {
            en: string;
            zh: string;
        };
        ColumnRequest: {
            basis?: string;
            column?: string;
            meaning?: string;
            quantity?: string;
            unit?: string;
        };
        ColumnView: {
            basis?: string;
            column: string;
            heading: string;
            meaning: string;
            quantity?: string;
            unit?: string;
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
        Count: {
            code: string;
            /** Format: date */
            day: string;
            /** Format: int64 */
            refusals: number;
        };
        DeliveriesView: {
            bureau: string;
            items: components["schemas"]["DeliveryView"][];
            quarter: string;
        };
        DeliveryView: {
            completeness?: string;
            /** Format: date */
            due?: string;
            dueProvisional: boolean;
            /** Format: int32 */
            expected?: number;
            /** Format: date-time */
            firstReceivedAt?: string;
            frequency: string;
            /** Format: date-time */
            lastReceivedAt?: string;
            /** Format: int32 */
            late: number;
            /** Format: int32 */
            missing?: number;
            name: components["schemas"]["BilingualText"];
            /** Format: int32 */
            onTime: number;
            quantity: string;
            /** Format: int32 */
            received: number;
            /** Format: int32 */
            refused: number;
            timeliness?: string;
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
        ErrorView: {
            cell: string;
            code: string;
            en: string;
            /** Format: int32 */
            row: number;
            zh: string;
        };
        ExampleView: {
            body: string;
            headers: {
                [key: string]: string;
            };
            key?: string;
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
            uses: components["schemas"]["UseView"][];
            value?: string;
            warnings: components["schemas"]["FactWarning"][];
            withdrawn: boolean;
        };
        FactWarning: {
            code: string;
            message: components["schemas"]["BilingualText"];
        };
        FactsView: {
            effective: components["schemas"]["EffectiveView"][];
            items: components["schemas"]["FactView"][];
            next?: string;
        };
        FaultView: {
            code: string;
            en: string;
            zh: string;
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
        IndicatorUse: {
            asYearBefore: boolean;
            code: string;
            from: string;
            name: components["schemas"]["BilingualText"];
            to: string;
        };
        Item: {
            creditCode?: string;
            fact?: components["schemas"]["JsonNode"];
            id?: string;
        };
        JsonNode: {
            array?: boolean;
            bigDecimal?: boolean;
            bigInteger?: boolean;
            binary?: boolean;
            boolean?: boolean;
            container?: boolean;
            double?: boolean;
            embeddedValue?: boolean;
            empty?: boolean;
            float?: boolean;
            floatingPointNumber?: boolean;
            int?: boolean;
            integralNumber?: boolean;
            long?: boolean;
            missingNode?: boolean;
            /** @enum {string} */
            nodeType?: "ARRAY" | "BINARY" | "BOOLEAN" | "MISSING" | "NULL" | "NUMBER" | "OBJECT" | "POJO" | "STRING";
            null?: boolean;
            number?: boolean;
            object?: boolean;
            pojo?: boolean;
            short?: boolean;
            string?: boolean;
            /** @deprecated */
            textual?: boolean;
            valueNode?: boolean;
        };
        KeptView: {
            base64?: string;
            complete: boolean;
            /** Format: int32 */
            messageBytes: number;
            text?: string;
        };
        MappingRequest: {
            columns?: components["schemas"]["ColumnRequest"][];
        };
        MappingView: {
            columns: components["schemas"]["ColumnView"][];
            /** Format: int32 */
            headingRow: number;
            sheet: string;
        };
        Message: {
            batch?: string;
            contract: string;
            /** Format: int64 */
            contractVersion?: number;
            /** Format: int32 */
            factIndex: number;
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
        PageBatchView: {
            items: components["schemas"]["BatchView"][];
            next?: string;
        };
        PageCorrectionOrderView: {
            items: components["schemas"]["CorrectionOrderView"][];
            next?: string;
        };
        PageRefusalView: {
            items: components["schemas"]["RefusalView"][];
            next?: string;
        };
        PageRuleView: {
            items: components["schemas"]["RuleView"][];
            next?: string;
        };
        PageSubmissionItem: {
            items: components["schemas"]["SubmissionItem"][];
            next?: string;
        };
        PageWarningRuleView: {
            items: components["schemas"]["WarningRuleView"][];
            next?: string;
        };
        PageWarningView: {
            items: components["schemas"]["WarningView"][];
            next?: string;
        };
        Reason: {
            code: string;
            /** Format: int32 */
            factIndex?: number;
            field: string;
            helpUri: string;
            message: components["schemas"]["BilingualText"];
            wayOut: components["schemas"]["BilingualText"];
        };
        Refusal: {
            reason?: string;
        };
        RefusalDetail: {
            kept: components["schemas"]["KeptView"];
            refusal: components["schemas"]["RefusalView"];
        };
        RefusalView: {
            batch?: string;
            bureau: string;
            code: string;
            creditCode?: string;
            /** Format: int32 */
            factIndex?: number;
            field: string;
            helpUri: string;
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
            resolvedBy?: string;
            topic: string;
            wayOut: components["schemas"]["BilingualText"];
        };
        ReplayView: {
            facts: string[];
            id: string;
            messageId?: string;
            reasons: components["schemas"]["Reason"][];
            verdict: string;
        };
        Replays: {
            items?: components["schemas"]["Item"][];
        };
        Reported: {
            unit: string;
            value: string;
        };
        RuleView: {
            code: string;
            demand: components["schemas"]["BilingualText"];
            document: string;
            example: components["schemas"]["ExampleView"];
            kind: string;
            wayOut: components["schemas"]["BilingualText"];
        };
        SubmissionItem: {
            by: string;
            dryRun: boolean;
            fileName: string;
            /** Format: date-time */
            finishedAt?: string;
            id: string;
            /** Format: int32 */
            published: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            rows: number;
            state: string;
            /** Format: date-time */
            uploadedAt: string;
        };
        SubmissionView: {
            /** Format: int32 */
            accepted: number;
            bureau: string;
            /** Format: date-time */
            confirmedAt?: string;
            dryRun: boolean;
            /** Format: int32 */
            errorParts: number;
            errors: components["schemas"]["ErrorView"][];
            /** Format: int32 */
            facts: number;
            fileName: string;
            /** Format: date-time */
            finishedAt?: string;
            id: string;
            mapping?: components["schemas"]["MappingView"];
            problems: components["schemas"]["FaultView"][];
            /** Format: int32 */
            published: number;
            /** Format: int32 */
            refused: number;
            remarks: components["schemas"]["FaultView"][];
            /** Format: int32 */
            rows: number;
            state: string;
            /** Format: int32 */
            unchanged: number;
            /** Format: date-time */
            uploadedAt: string;
        };
        Summary: {
            bureau: string;
            /** Format: date */
            from: string;
            items: components["schemas"]["Count"][];
            /** Format: date */
            to: string;
        };
        UseView: {
            indicators: components["schemas"]["IndicatorUse"][];
            marks: string[];
            quantity: string;
            quantityName: components["schemas"]["BilingualText"];
            quarter: string;
            text: components["schemas"]["BilingualText"];
            yearToDate: boolean;
        };
        Verdicts: {
            items: components["schemas"]["ReplayView"][];
        };
        WarningRuleView: {
            advice: components["schemas"]["BilingualText"];
            code: string;
            document: string;
            meaning: components["schemas"]["BilingualText"];
        };
        WarningView: {
            bureau: string;
            code: string;
            creditCode: string;
            fact: string;
            helpUri: string;
            message: components["schemas"]["BilingualText"];
            quantity: string;
            quarter: string;
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
    list_1: {
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
                    "application/json": components["schemas"]["PageBatchView"];
                };
            };
        };
    };
    open: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Announcement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    read_2: {
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
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    close: {
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
                    "application/json": components["schemas"]["BatchView"];
                };
            };
        };
    };
    list_6: {
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
    read_1: {
        parameters: {
            query: {
                bureau?: string;
                quarter: string;
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
                    "application/json": components["schemas"]["DeliveriesView"];
                };
            };
        };
    };
    list_5: {
        parameters: {
            query: {
                enterprise: string;
                quarter: string;
                quantity?: string;
                asKnownOn?: string;
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
    get_2: {
        parameters: {
            query?: {
                asKnownOn?: string;
            };
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
    list_3: {
        parameters: {
            query?: {
                bureau?: string;
                code?: string;
                day?: string;
                batch?: string;
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
    csv: {
        parameters: {
            query?: {
                bureau?: string;
                code?: string;
                day?: string;
                batch?: string;
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
                    "text/csv": string;
                };
            };
        };
    };
    xlsx: {
        parameters: {
            query?: {
                bureau?: string;
                code?: string;
                day?: string;
                batch?: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    replay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replays"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdicts"];
                };
            };
        };
    };
    list_4: {
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
                    "application/json": components["schemas"]["PageRuleView"];
                };
            };
        };
    };
    get_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["RuleView"];
                };
            };
        };
    };
    summary: {
        parameters: {
            query?: {
                bureau?: string;
                from?: string;
                to?: string;
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
                    "application/json": components["schemas"]["Summary"];
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
                    "application/json": components["schemas"]["RefusalDetail"];
                };
            };
        };
    };
    list: {
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
                    "application/json": components["schemas"]["PageSubmissionItem"];
                };
            };
        };
    };
    upload: {
        parameters: {
            query?: {
                dryRun?: boolean;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
        };
    };
    template: {
        parameters: {
            query?: {
                form?: string;
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
                    "application/json": string;
                };
            };
        };
    };
    read: {
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
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
        };
    };
    confirm: {
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
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
        };
    };
    errors: {
        parameters: {
            query?: {
                part?: number;
            };
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
                    "application/json": string;
                };
            };
        };
    };
    map: {
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
                "application/json": components["schemas"]["MappingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionView"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query: {
                quarter: string;
                bureau?: string;
                district?: string;
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
                    "application/json": components["schemas"]["PageWarningView"];
                };
            };
        };
    };
    rules: {
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
                    "application/json": components["schemas"]["PageWarningRuleView"];
                };
            };
        };
    };
    rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["WarningRuleView"];
                };
            };
        };
    };
}
