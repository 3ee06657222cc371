export interface paths {
    "/api/v1/bureaus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bureaus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["contract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contracts/{topic}/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["districts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{district}/lists/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{district}/lists/{year}/confirmation": {
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
    "/api/v1/enterprises": {
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
    "/api/v1/enterprises/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["start_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/imports/{id}": {
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
    "/api/v1/enterprises/{creditCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_1"];
        put: operations["edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{creditCode}/mergers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{creditCode}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{creditCode}/scope-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["indicators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["purposes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quantities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["quantities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list"];
        put?: never;
        post: operations["start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read"];
        put: operations["revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["submit"];
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
        BureauView: {
            code: string;
            name: components["schemas"]["BilingualText"];
            topic: string;
        };
        ChangeView: {
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
            /** Format: int64 */
            version: number;
            what: string;
        };
        ClassJson: {
            code?: string;
            floor?: string;
            name?: components["schemas"]["BilingualText"];
            place?: string;
            upTo?: string;
        };
        ClassesJson: {
            by?: string;
            classes?: components["schemas"]["ClassJson"][];
        };
        ConfirmedView: {
            /** Format: int32 */
            confirmed: number;
            /** Format: int32 */
            confirmedBefore: number;
            district: string;
            /** Format: int32 */
            undetermined: number;
            /** Format: int32 */
            withoutPark: number;
            /** Format: int32 */
            year: number;
        };
        ContractSummaryView: {
            bureau: components["schemas"]["PublisherView"];
            /** Format: int64 */
            contractVersion: number;
            messageType: string;
            quantities: string[];
            topic: string;
            version: string;
        };
        ContractView: {
            bureau: components["schemas"]["PublisherView"];
            /** Format: int64 */
            contractVersion: number;
            description: components["schemas"]["BilingualText"];
            example: components["schemas"]["ExampleView"];
            fields: components["schemas"]["FieldView"][];
            freshness: components["schemas"]["BilingualText"];
            headers: components["schemas"]["HeaderView"][];
            messageType: string;
            owner: components["schemas"]["BilingualText"];
            quantities: components["schemas"]["ReportedQuantityView"][];
            schema: {
                [key: string]: unknown;
            };
            topic: string;
            version: string;
        };
        DecidedView: {
            /** Format: date-time */
            at: string;
            by: string;
            reason: string;
        };
        DecisionRequest: {
            decision?: string;
            fromQuarter?: string;
            list?: string;
            reason?: string;
            /** Format: int32 */
            year?: number;
        };
        DetailView: {
            changes: components["schemas"]["ChangeView"][];
            comparablePredecessors: string[];
            creditCode: string;
            district: string;
            districtName?: components["schemas"]["BilingualText"];
            enteredStatisticsOn?: string;
            headquartersWithoutProduction: boolean;
            industry?: string;
            industryName?: components["schemas"]["BilingualText"];
            lists: components["schemas"]["ListEntryView"][];
            moves: components["schemas"]["MoveView"][];
            name: string;
            park?: string;
            parkName?: components["schemas"]["BilingualText"];
            registeredCapital10kYuan?: string;
            /** Format: date */
            registeredOn?: string;
            scope: components["schemas"]["ScopeView"];
            successor?: components["schemas"]["SuccessorView"];
            transition?: components["schemas"]["TransitionView"];
            usesEnergyCarriers: string[];
            /** Format: int64 */
            version: number;
        };
        DistrictView: {
            code: string;
            name: components["schemas"]["BilingualText"];
            parks: components["schemas"]["ParkView"][];
            pilot?: components["schemas"]["PilotView"];
        };
        DrawnView: {
            /** Format: int32 */
            changed: number;
            counts: {
                [key: string]: number;
            };
            cutOff: string;
            district: string;
            /** Format: int32 */
            settled: number;
            /** Format: int32 */
            year: number;
        };
        EditRequest: {
            energyCarriers?: string[];
            enteredStatisticsOn?: string;
            headquartersWithoutProduction?: boolean;
            industry?: string;
            name?: string;
            park?: string;
            reason?: string;
            registeredCapital10kYuan?: string;
            registeredOn?: string;
            transitionFrom?: string;
        };
        ErrorView: {
            code: string;
            en: string;
            field: string;
            /** Format: int64 */
            row: number;
            zh: string;
        };
        ExampleBodyView: {
            creditCode: string;
            facts: components["schemas"]["ExampleFactView"][];
        };
        ExampleFactView: {
            basis: string;
            quantity: string;
            quarter: string;
            /** Format: int64 */
            revision: number;
            unit: string;
            value: string;
        };
        ExampleView: {
            body: components["schemas"]["ExampleBodyView"];
            headers: {
                [key: string]: string;
            };
            key: string;
        };
        FieldView: {
            meaning: components["schemas"]["BilingualText"];
            path: string;
            required: boolean;
            type: string;
        };
        FigureView: {
            facts: string[];
            quantity: string;
            value?: string;
        };
        HeaderView: {
            meaning: components["schemas"]["BilingualText"];
            name: string;
            required: boolean;
            value?: string;
        };
        IndicatorJson: {
            baseline?: string;
            baselineSource?: components["schemas"]["BilingualText"];
            code?: string;
            denominator?: string[];
            direction?: string;
            formula?: string;
            growthForm?: string;
            name?: components["schemas"]["BilingualText"];
            notApplicableIndustries?: string[];
            numerator?: string[];
            unit?: string;
            weight?: string;
        };
        IndicatorView: {
            code: string;
            direction: string;
            formula: components["schemas"]["BilingualText"];
            framework: string;
            name: components["schemas"]["BilingualText"];
            unit: string;
        };
        ItemView: {
            creditCode: string;
            district: string;
            districtName?: components["schemas"]["BilingualText"];
            industry?: string;
            industryName?: components["schemas"]["BilingualText"];
            name: string;
            park?: string;
            parkName?: components["schemas"]["BilingualText"];
            scope: components["schemas"]["ScopeView"];
            /** Format: int64 */
            version: number;
        };
        JobView: {
            errors: components["schemas"]["ErrorView"][];
            /** Format: int32 */
            errorsOmitted: number;
            /** Format: date-time */
            finishedAt?: string;
            /** Format: int32 */
            handled: number;
            id: string;
            /** Format: int32 */
            imported: number;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            rows: number;
            /** Format: date-time */
            startedAt: string;
            state: string;
            /** Format: int32 */
            unchanged: number;
            warnings: components["schemas"]["BilingualText"][];
        };
        ListEntryView: {
            confirmed: boolean;
            cutOff: string;
            decided?: components["schemas"]["DecidedView"];
            district: string;
            districtSigned?: components["schemas"]["SignatureView"];
            figures: components["schemas"]["FigureView"][];
            fromQuarter: string;
            list: string;
            park?: string;
            parkSigned?: components["schemas"]["SignatureView"];
            reason: components["schemas"]["BilingualText"];
            rule: string;
            /** Format: int32 */
            year: number;
        };
        MergerRequest: {
            comparableBasis?: boolean;
            fromQuarter?: string;
            reason?: string;
            successor?: string;
        };
        MoveRequest: {
            district?: string;
            fromQuarter?: string;
            park?: string;
            reason?: string;
        };
        MoveView: {
            fromQuarter?: string;
            park?: string;
            reason?: string;
            to: string;
        };
        PageBureauView: {
            items: components["schemas"]["BureauView"][];
            next?: string;
        };
        PageContractSummaryView: {
            items: components["schemas"]["ContractSummaryView"][];
            next?: string;
        };
        PageDistrictView: {
            items: components["schemas"]["DistrictView"][];
            next?: string;
        };
        PageIndicatorView: {
            items: components["schemas"]["IndicatorView"][];
            next?: string;
        };
        PageItemView: {
            items: components["schemas"]["ItemView"][];
            next?: string;
        };
        PagePurposeView: {
            items: components["schemas"]["PurposeView"][];
            next?: string;
        };
        PageQuantityView: {
            items: components["schemas"]["QuantityView"][];
            next?: string;
        };
        PageSummaryView: {
            items: components["schemas"]["SummaryView"][];
            next?: string;
        };
        ParkView: {
            code: string;
            name: components["schemas"]["BilingualText"];
        };
        PilotView: {
            from: string;
            to?: string;
        };
        PlausibleView: {
            least?: string;
            most?: string;
        };
        ProblemView: {
            field: string;
            rule: string;
            text: components["schemas"]["BilingualText"];
            wayOut: components["schemas"]["BilingualText"];
        };
        PublisherView: {
            code: string;
            name: components["schemas"]["BilingualText"];
        };
        PurposeView: {
            code: string;
            name: components["schemas"]["BilingualText"];
            permitted: boolean;
        };
        QuantityView: {
            acceptedUnits: string[];
            code: string;
            /** Format: int32 */
            due?: number;
            frequency: string;
            kind: string;
            mayBeNegative: boolean;
            meaning: components["schemas"]["BilingualText"];
            name: components["schemas"]["BilingualText"];
            owners: string[];
            plausible: components["schemas"]["PlausibleView"];
            unit: string;
        };
        RangeView: {
            least?: string;
            most?: string;
        };
        ReportedQuantityView: {
            acceptedUnits: string[];
            code: string;
            /** Format: int32 */
            due?: number;
            frequency: string;
            kind: string;
            mayBeNegative: boolean;
            meaning: components["schemas"]["BilingualText"];
            name: components["schemas"]["BilingualText"];
            plausible: components["schemas"]["RangeView"];
            unit: string;
        };
        SchemeJson: {
            classesAbove?: components["schemas"]["ClassesJson"];
            classesBelow?: components["schemas"]["ClassesJson"];
            district?: string;
            framework?: string;
            indicators?: components["schemas"]["IndicatorJson"][];
            missing?: string;
            /** Format: int32 */
            transitionYears?: number;
            window?: string;
            /** Format: int32 */
            year?: number;
        };
        SchemeView: {
            approved?: components["schemas"]["StepView"];
            district: string;
            districtName?: components["schemas"]["BilingualText"];
            draftedBy: string[];
            id: string;
            problems: components["schemas"]["ProblemView"][];
            scheme: components["schemas"]["SchemeJson"];
            state: string;
            submitted?: components["schemas"]["StepView"];
            /** Format: int64 */
            version: number;
            versions: components["schemas"]["VersionView"][];
            /** Format: int32 */
            year: number;
        };
        ScopeView: {
            confirmed: boolean;
            list: string;
            reason: components["schemas"]["BilingualText"];
            /** Format: int32 */
            year: number;
        };
        SignatureView: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        StepView: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        SuccessorView: {
            comparableBasis: boolean;
            fromQuarter: string;
            reason: string;
            successor: string;
        };
        SummaryView: {
            district: string;
            districtName?: components["schemas"]["BilingualText"];
            draftState?: string;
            id: string;
            /** Format: date-time */
            publishedAt?: string;
            /** Format: int64 */
            version?: number;
            /** Format: int32 */
            year: number;
        };
        TransitionView: {
            from: string;
            headquartersWithoutProduction: boolean;
        };
        VersionView: {
            approvedBy: string;
            /** Format: date-time */
            publishedAt: string;
            /** Format: int64 */
            version: number;
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
    bureaus: {
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
                    "application/json": components["schemas"]["PageBureauView"];
                };
            };
        };
    };
    contracts: {
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
                    "application/json": components["schemas"]["PageContractSummaryView"];
                };
            };
        };
    };
    contract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topic: string;
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
                    "application/json": components["schemas"]["ContractView"];
                };
            };
        };
    };
    schema: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                topic: string;
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
                    "application/schema+json": {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    districts: {
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
                    "application/json": components["schemas"]["PageDistrictView"];
                };
            };
        };
    };
    draw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                district: string;
                year: string;
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
                    "application/json": components["schemas"]["DrawnView"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                district: string;
                year: string;
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
                    "application/json": components["schemas"]["ConfirmedView"];
                };
            };
        };
    };
    list_1: {
        parameters: {
            query?: {
                district?: string;
                q?: string;
                list?: string;
                year?: string;
                limit?: string;
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
                    "application/json": components["schemas"]["PageItemView"];
                };
            };
        };
    };
    start_1: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["JobView"];
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
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    read_1: {
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
                    "application/json": components["schemas"]["DetailView"];
                };
            };
        };
    };
    edit: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                creditCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailView"];
                };
            };
        };
    };
    merge: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                creditCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailView"];
                };
            };
        };
    };
    move: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                creditCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DetailView"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                creditCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
        };
    };
    indicators: {
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
                    "application/json": components["schemas"]["PageIndicatorView"];
                };
            };
        };
    };
    purposes: {
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
                    "application/json": components["schemas"]["PagePurposeView"];
                };
            };
        };
    };
    quantities: {
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
                    "application/json": components["schemas"]["PageQuantityView"];
                };
            };
        };
    };
    list: {
        parameters: {
            query?: {
                district?: string;
                year?: string;
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
                    "application/json": components["schemas"]["PageSummaryView"];
                };
            };
        };
    };
    start: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
    read: {
        parameters: {
            query?: {
                version?: number;
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
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
    revise: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
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
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
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
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
}
