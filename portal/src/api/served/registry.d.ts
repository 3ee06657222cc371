export interface paths {
    "/api/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["list_1"];
        put?: never;
        post: operations["start_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_2"];
        put: operations["revise_1"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approve_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agreements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bureaus": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["bureaus"];
        put?: never;
        post: operations["add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bureaus/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bureaus/{code}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bureaus/{code}/secret-rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bureaus/{code}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspend"];
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
        get: operations["read_3"];
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
    "/api/v1/districts/{district}/parks/{park}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["name"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{district}/pilot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["read_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/districts/{district}/pilot/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decide_1"];
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
        get: operations["list_2"];
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
        get: operations["read_4"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/imports/{id}/errors.xlsx": {
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
    "/api/v1/enterprises/{creditCode}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["versions"];
        put?: never;
        post?: never;
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
    "/api/v1/schemes/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["compare"];
        put?: never;
        post?: never;
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
        AdditionJson: {
            code?: string;
            name?: components["schemas"]["NameJson"];
            quantities?: string[];
            reason?: string;
        };
        AgreementDecisionJson: {
            reason?: string;
        };
        AgreementDraftView: {
            editors: string[];
            /** Format: date-time */
            savedAt: string;
            terms: components["schemas"]["AgreementJson"];
        };
        AgreementEndJson: {
            lastDay?: string;
            reason?: string;
        };
        AgreementJson: {
            basis?: string;
            bureau?: string;
            client?: string;
            districts?: string[];
            fields?: string[];
            from?: string;
            id?: string;
            purposes?: string[];
            quantities?: string[];
            to?: string;
        };
        AgreementVersionView: {
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string;
            editors: string[];
            reason: string;
            terms: components["schemas"]["AgreementJson"];
            /** Format: int64 */
            version: number;
        };
        AgreementView: {
            draft?: components["schemas"]["AgreementDraftView"];
            id: string;
            state: string;
            terms?: components["schemas"]["AgreementJson"];
            versions: components["schemas"]["AgreementVersionView"][];
        };
        BilingualText: {
            en: string;
            zh: string;
        };
        BureauFileView: {
            clientId: string;
            code: string;
            quantities: string[];
            state: string;
            steps: components["schemas"]["BureauStepView"][];
            topic: string;
        };
        BureauStepView: {
            /** Format: date-time */
            at: string;
            by: string;
            what: string;
            why: string;
        };
        BureauView: {
            code: string;
            name: components["schemas"]["BilingualText"];
            state: string;
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
        ComparedVersion: {
            draft: boolean;
            id: string;
            /** Format: int64 */
            version?: number;
        };
        ComparisonView: {
            differences: components["schemas"]["DifferenceView"][];
            from: components["schemas"]["ComparedVersion"];
            same: boolean;
            to: components["schemas"]["ComparedVersion"];
        };
        ConfirmationView: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: int32 */
            enterprises: number;
            park?: string;
            signatory: string;
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
            promotedOn?: string;
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
        DifferenceView: {
            field: string;
            from?: string;
            kind: string;
            name: components["schemas"]["BilingualText"];
            to?: string;
        };
        DistrictTermView: {
            code: string;
            decisions: components["schemas"]["TermDecisionView"][];
            name: components["schemas"]["BilingualText"];
            parks: components["schemas"]["NamedParkView"][];
            pilot?: components["schemas"]["TermView"];
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
            promotedOn?: string;
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
            dryRun: boolean;
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
        NameJson: {
            en?: string;
            zh?: string;
        };
        NamedParkView: {
            code: string;
            name: components["schemas"]["BilingualText"];
        };
        PageAgreementView: {
            items: components["schemas"]["AgreementView"][];
            next?: string;
        };
        PageBureauView: {
            items: components["schemas"]["BureauView"][];
            next?: string;
        };
        PageChangeView: {
            items: components["schemas"]["ChangeView"][];
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
        ParkNameJson: {
            en?: string;
            zh?: string;
        };
        ParkNamingJson: {
            name?: components["schemas"]["ParkNameJson"];
        };
        ParkStandingView: {
            /** Format: int32 */
            members: number;
            park: string;
            /** Format: int32 */
            signed: number;
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
        ReasonJson: {
            reason?: string;
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
        SecretView: {
            bureau: components["schemas"]["BureauFileView"];
            clientId: string;
            secret: string;
        };
        SignatureView: {
            /** Format: date-time */
            at: string;
            by: string;
        };
        StandingView: {
            confirmations: components["schemas"]["ConfirmationView"][];
            /** Format: int32 */
            confirmed: number;
            counts: {
                [key: string]: number;
            };
            district: string;
            parks: components["schemas"]["ParkStandingView"][];
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            year: number;
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
        TermDecisionJson: {
            decision?: string;
            from?: string;
            reason?: string;
            to?: string;
            /** Format: int32 */
            yearsInMemory?: number;
        };
        TermDecisionView: {
            /** Format: date-time */
            at: string;
            by: string;
            decision: string;
            from: string;
            reason: string;
            to?: string;
            /** Format: int64 */
            version: number;
            /** Format: int32 */
            yearsInMemory?: number;
        };
        TermView: {
            from: string;
            to?: string;
            /** Format: int32 */
            yearsInMemory?: number;
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
    list_1: {
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
                    "application/json": components["schemas"]["PageAgreementView"];
                };
            };
        };
    };
    start_2: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
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
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    revise_1: {
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
                "application/json": components["schemas"]["AgreementJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    approve_1: {
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
                "application/json": components["schemas"]["AgreementDecisionJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    end: {
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
                "application/json": components["schemas"]["AgreementEndJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
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
    add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdditionJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretView"];
                };
            };
        };
    };
    read_6: {
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
                    "application/json": components["schemas"]["BureauFileView"];
                };
            };
        };
    };
    resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BureauFileView"];
                };
            };
        };
    };
    rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecretView"];
                };
            };
        };
    };
    suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BureauFileView"];
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
    read_3: {
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
                    "application/json": components["schemas"]["StandingView"];
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
    name: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                district: string;
                park: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParkNamingJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistrictTermView"];
                };
            };
        };
    };
    read_5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                district: string;
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
                    "application/json": components["schemas"]["DistrictTermView"];
                };
            };
        };
    };
    decide_1: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                district: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TermDecisionJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DistrictTermView"];
                };
            };
        };
    };
    list_2: {
        parameters: {
            query?: {
                district?: string;
                q?: string;
                list?: string;
                park?: string;
                industry?: string;
                confirmed?: boolean;
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
                    "application/json": components["schemas"]["JobView"];
                };
            };
        };
    };
    read_4: {
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
    errors: {
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
    versions: {
        parameters: {
            query?: {
                limit?: string;
                cursor?: string;
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
                    "application/json": components["schemas"]["PageChangeView"];
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
    compare: {
        parameters: {
            query?: {
                to?: string;
                fromScheme?: string;
                from?: number;
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
                    "application/json": components["schemas"]["ComparisonView"];
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
