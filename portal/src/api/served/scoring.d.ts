export interface paths {
    "/api/v1/districts/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["comparison_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/v1/passport-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["keys"];
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
    "/api/v1/rankings/around": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["around"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rankings/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofDistrict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rankings/movers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["movers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{district}/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{district}/{year}/confirmation": {
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
    "/api/v1/results/{district}/{year}/enterprises/{creditCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["enterprise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{district}/{year}/final": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finalise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{district}/{year}/preliminary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{district}/{year}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{district}/{year}/versions/{version}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{district}/{year}/versions/{version}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/results/{district}/{year}/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/baseline-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["proposals"];
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
    "/api/v1/scores/{creditCode}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ofEnterprise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores/{creditCode}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["comparison"];
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
    "/api/v1/scores/{creditCode}/industry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["industry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores/{creditCode}/passport": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["passport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/simulations/stability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stability"];
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
        AnnualMeanView: {
            meanOfRatios?: string;
            /** Format: int32 */
            members: number;
            /** Format: int32 */
            missing: number;
            /** Format: int32 */
            notApplicable: number;
            /** Format: int32 */
            notPositive: number;
            outliers: components["schemas"]["OutliersView"];
            ratioOfSums?: string;
            /** Format: int32 */
            used: number;
            /** Format: int32 */
            year: number;
        };
        AsOf: {
            positions: string;
            /** Format: date-time */
            recordedAt?: string;
        };
        BaselineAnswer: {
            asOf: components["schemas"]["AsOf"];
            cityDistricts: string[];
            /** Format: int32 */
            cityYear: number;
            clause: components["schemas"]["BilingualText"];
            district: string;
            id: string;
            indicators: components["schemas"]["BaselineProposal"][];
            method: components["schemas"]["BilingualText"];
            /** Format: int32 */
            year: number;
        };
        BaselineProposal: {
            city: components["schemas"]["ProposedMean"];
            district: components["schemas"]["ProposedMean"];
            indicator: string;
            name: components["schemas"]["BilingualText"];
            unit: string;
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
        ClassChanges: {
            /** Format: int32 */
            down: number;
            items: components["schemas"]["SimulatedMove"][];
            /** Format: int32 */
            other: number;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            up: number;
        };
        ClassCount: {
            code: string;
            /** Format: int32 */
            count: number;
            name: components["schemas"]["BilingualText"];
        };
        ClassFlow: {
            from?: string;
            /** Format: int32 */
            members: number;
            to?: string;
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
        CorrectedFact: {
            basis: string;
            bureau: string;
            corrects?: string;
            countsAfter?: string;
            countsBefore?: string;
            name: components["schemas"]["BilingualText"];
            quantity: string;
            quarter: string;
            unit: string;
            valueAfter: string;
            valueBefore?: string;
        };
        CorrectedTerm: {
            indicator: string;
            name: components["schemas"]["BilingualText"];
            pointsAfter: string;
            pointsBefore: string;
            statusAfter: string;
            statusBefore: string;
            valueAfter?: string;
            valueBefore?: string;
        };
        CorrectionAnswer: {
            after: components["schemas"]["SupposedSeat"];
            asOf: components["schemas"]["AsOf"];
            before: components["schemas"]["SupposedSeat"];
            creditCode: string;
            district: string;
            facts: components["schemas"]["CorrectedFact"][];
            list: string;
            name: string;
            others: components["schemas"]["OthersMoved"];
            period: string;
            periodKind: string;
            /** Format: int32 */
            rankShift?: number;
            scheme: components["schemas"]["SchemeVersion"];
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            sizeAfter: number;
            terms: components["schemas"]["CorrectedTerm"][];
            way?: string;
        };
        CorrectionQuestion: {
            creditCode?: string;
            facts?: components["schemas"]["SupposedFactJson"][];
            period?: string;
        };
        DigestAnswer: {
            digest: string;
            positions: string;
            /** Format: int32 */
            scores: number;
        };
        DistrictIndex: {
            district: string;
            districtName: components["schemas"]["BilingualText"];
            index?: string;
            indexShown?: string;
            /** Format: int32 */
            members: number;
            pilot: components["schemas"]["PilotTerm"];
            terms: components["schemas"]["IndexTerm"][];
        };
        DistrictLeftOut: {
            code: string;
            district: string;
            districtName: components["schemas"]["BilingualText"];
            pilot: components["schemas"]["PilotTerm"];
            reason: components["schemas"]["BilingualText"];
        };
        DistrictsAnswer: {
            asOf: components["schemas"]["AsOf"];
            covers: components["schemas"]["DistrictIndex"][];
            framework: string;
            leavesOut: components["schemas"]["DistrictLeftOut"][];
            /** Format: int32 */
            members: number;
            period: string;
            periodKind: string;
        };
        FactDifference: {
            after?: components["schemas"]["FrozenQuarter"];
            before?: components["schemas"]["FrozenQuarter"];
            indicators: string[];
            quantity: string;
            quarter: string;
        };
        FrozenClassCount: {
            code: string;
            /** Format: int32 */
            count: number;
            list: string;
            name: components["schemas"]["BilingualText"];
            place: string;
        };
        FrozenInput: {
            quantity: string;
            quarters: components["schemas"]["FrozenQuarter"][];
            yearBefore: boolean;
        };
        FrozenLine: {
            class?: string;
            className?: components["schemas"]["BilingualText"];
            creditCode: string;
            digest: string;
            figure?: string;
            figureShown?: string;
            list: string;
            missing: string[];
            name?: string;
            park?: string;
            /** Format: int32 */
            rank?: number;
            /** Format: int32 */
            size: number;
            waived: string[];
        };
        FrozenQuarter: {
            facts: string[];
            marks: string[];
            quarter: string;
            value?: string;
        };
        FrozenResult: {
            district: string;
            inputs: components["schemas"]["FrozenInput"][];
            line: components["schemas"]["FrozenLine"];
            terms: components["schemas"]["FrozenTerm"][];
            version: components["schemas"]["FrozenVersion"];
            /** Format: int32 */
            year: number;
        };
        FrozenTerm: {
            indicator: string;
            points?: string;
            quantities: string[];
            status: string;
        };
        FrozenVersion: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["ResultActor"];
            /** Format: int32 */
            changed: number;
            classes: components["schemas"]["FrozenClassCount"][];
            digest: string;
            /** Format: int32 */
            enterprises: number;
            figuresDigest: string;
            /** Format: int32 */
            missing: number;
            positions: string;
            previousDigest?: string;
            /** Format: int32 */
            rankedAboveScale: number;
            /** Format: int32 */
            rankedBelowScale: number;
            reason: string;
            /** Format: date */
            reviewUntil?: string;
            rule: string;
            scheme: components["schemas"]["SchemeVersion"];
            step: string;
            stepName: components["schemas"]["BilingualText"];
            /** Format: int32 */
            version: number;
        };
        GroupLine: {
            code: string;
            /** Format: int32 */
            down: number;
            meanDistance: string;
            /** Format: int32 */
            members: number;
            name: components["schemas"]["BilingualText"];
            /** Format: int32 */
            other: number;
            /** Format: int32 */
            unchangedRanks: number;
            /** Format: int32 */
            up: number;
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
        IndexTerm: {
            cityValue?: string;
            /** Format: int32 */
            complete: number;
            indicator: string;
            name: components["schemas"]["BilingualText"];
            points: string;
            ratio?: string;
            status: string;
            unit: string;
            value?: string;
            weight: string;
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
        IndustryAnswer: {
            asOf: components["schemas"]["AsOf"];
            creditCode: string;
            district: string;
            figures: components["schemas"]["IndustryFigure"][];
            group?: string;
            industry?: string;
            list: string;
            name: string;
            /** Format: int32 */
            others?: number;
            /** Format: int32 */
            othersMin: number;
            period: string;
            periodKind: string;
            reason?: components["schemas"]["BilingualText"];
            scheme: components["schemas"]["SchemeVersion"];
        };
        IndustryFigure: {
            indicator: string;
            name: components["schemas"]["BilingualText"];
            /** Format: int32 */
            others: number;
            own?: string;
            quartiles?: components["schemas"]["QuartilesShown"];
            status: string;
            unit: string;
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
        Interval: {
            best: components["schemas"]["IntervalEnd"];
            missing: string[];
            worst: components["schemas"]["IntervalEnd"];
        };
        IntervalEnd: {
            class?: string;
            className?: components["schemas"]["BilingualText"];
            /** Format: int32 */
            rank?: number;
            score: string;
            scoreShown: string;
            /** Format: int32 */
            size?: number;
        };
        Item: unknown;
        ListMoment: {
            asOf: components["schemas"]["AsOf"];
            scheme: components["schemas"]["SchemeVersion"];
            /** Format: int32 */
            size: number;
        };
        MoverItem: {
            classNow?: string;
            classThen?: string;
            creditCode: string;
            name: string;
            /** Format: int32 */
            places: number;
            /** Format: int32 */
            rankNow: number;
            /** Format: int32 */
            rankThen: number;
        };
        MoversAnswer: {
            classChanges: components["schemas"]["MoverItem"][];
            /** Format: int32 */
            classesChanged: number;
            district: string;
            districtName: components["schemas"]["BilingualText"];
            /** Format: int32 */
            entered: number;
            gains: components["schemas"]["MoverItem"][];
            /** Format: int32 */
            left: number;
            list: string;
            losses: components["schemas"]["MoverItem"][];
            now: components["schemas"]["ListMoment"];
            period: string;
            periodKind: string;
            /** Format: date-time */
            since: string;
            then: components["schemas"]["ListMoment"];
        };
        OtherMove: {
            classAfter?: string;
            classBefore?: string;
            creditCode: string;
            name: string;
            /** Format: int32 */
            rankAfter?: number;
            /** Format: int32 */
            rankBefore?: number;
        };
        OthersMoved: {
            /** Format: int32 */
            classDown: number;
            /** Format: int32 */
            classOther: number;
            /** Format: int32 */
            classUp: number;
            items: components["schemas"]["OtherMove"][];
            /** Format: int32 */
            ranksDown: number;
            /** Format: int32 */
            ranksUp: number;
        };
        OutlierView: {
            creditCode: string;
            name: string;
            value: string;
        };
        OutliersView: {
            /** Format: int32 */
            count: number;
            items: components["schemas"]["OutlierView"][];
            least?: string;
            most?: string;
        };
        PageFrozenLine: {
            items: components["schemas"]["FrozenLine"][];
            next?: string;
        };
        PageHistoryItem: {
            items: components["schemas"]["HistoryItem"][];
            next?: string;
        };
        PageResultDifference: {
            items: components["schemas"]["ResultDifference"][];
            next?: string;
        };
        PairAnswer: {
            asOf: components["schemas"]["AsOf"];
            difference?: string;
            district: string;
            list: string;
            one: components["schemas"]["PairMember"];
            other: components["schemas"]["PairMember"];
            period: string;
            periodKind: string;
            scheme: components["schemas"]["SchemeVersion"];
            /** Format: int32 */
            size: number;
            terms: components["schemas"]["PairTerm"][];
        };
        PairFigure: {
            points?: string;
            ratio?: string;
            status: string;
            value?: string;
        };
        PairMember: {
            class?: string;
            className?: components["schemas"]["BilingualText"];
            creditCode: string;
            figure?: string;
            figureShown?: string;
            name: string;
            /** Format: int32 */
            rank?: number;
        };
        PairTerm: {
            indicator: string;
            name: components["schemas"]["BilingualText"];
            one: components["schemas"]["PairFigure"];
            other: components["schemas"]["PairFigure"];
            pointsDifference?: string;
            unit: string;
            weight?: string;
        };
        ParkStanding: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["ResultActor"];
            park: string;
            reason: string;
            /** Format: int32 */
            version: number;
        };
        PassportKey: {
            alg: string;
            crv: string;
            kid: string;
            kty: string;
            use: string;
            x: string;
        };
        PassportKeys: {
            keys: components["schemas"]["PassportKey"][];
        };
        PilotTerm: {
            from?: string;
            to?: string;
        };
        ProposedMean: {
            meanOfRatios?: string;
            ratioOfSums?: string;
            unavailable?: components["schemas"]["BilingualText"];
            years: components["schemas"]["AnnualMeanView"][];
        };
        PublicationBody: {
            reason?: string;
            /** Format: int32 */
            reviewWorkingDays?: number;
        };
        QuarterValue: {
            facts: string[];
            marks: string[];
            quarter: string;
            value?: string;
        };
        QuartilesShown: {
            lower: string;
            median: string;
            upper: string;
        };
        RankShiftsView: {
            farthestDown: components["schemas"]["SimulatedMove"][];
            farthestUp: components["schemas"]["SimulatedMove"][];
            meanDistance: string;
            medianDistance: string;
            /** Format: int32 */
            ranksLost: number;
            /** Format: int32 */
            ranksWon: number;
            steps: components["schemas"]["RankStep"][];
            /** Format: int32 */
            unchanged: number;
        };
        RankStep: {
            /** Format: int32 */
            down: number;
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to?: number;
            /** Format: int32 */
            up: number;
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
        ResultActor: {
            displayName: string;
            organisation: string;
            role: string;
        };
        ResultDifference: {
            after?: components["schemas"]["FrozenLine"];
            before?: components["schemas"]["FrozenLine"];
            creditCode: string;
            facts: components["schemas"]["FactDifference"][];
            name?: string;
            terms: components["schemas"]["TermDifference"][];
        };
        ResultStanding: {
            /** Format: int32 */
            changedSince?: number;
            district: string;
            /** Format: int32 */
            finalVersion?: number;
            parks: components["schemas"]["ParkStanding"][];
            step?: string;
            versions: components["schemas"]["FrozenVersion"][];
            /** Format: int32 */
            waived: number;
            /** Format: int32 */
            year: number;
        };
        ResultStepBody: {
            reason?: string;
        };
        SaturationFigures: {
            /** Format: int32 */
            atCap: number;
            atCapPercent: string;
            /** Format: int32 */
            atZero: number;
            atZeroPercent: string;
            /** Format: int32 */
            members: number;
            /** Format: int32 */
            missing: number;
            /** Format: int32 */
            notApplicable: number;
        };
        SaturationLine: {
            after?: components["schemas"]["SaturationFigures"];
            before?: components["schemas"]["SaturationFigures"];
            indicator: string;
            name: components["schemas"]["BilingualText"];
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
            interval?: components["schemas"]["Interval"];
            /** Format: date-time */
            knownOn?: string;
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
        SimulatedClass: {
            code: string;
            /** Format: int32 */
            count: number;
            name: components["schemas"]["BilingualText"];
        };
        SimulatedMove: {
            classAfter?: string;
            classBefore?: string;
            creditCode: string;
            figureAfter?: string;
            figureBefore?: string;
            industry?: string;
            name: string;
            park?: string;
            /** Format: int32 */
            rankAfter?: number;
            /** Format: int32 */
            rankBefore?: number;
            /** Format: int32 */
            rankShift?: number;
            size: string;
            way?: string;
        };
        SimulatedStanding: {
            classes: components["schemas"]["SimulatedClass"][];
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            unranked: number;
        };
        SimulationAnswer: {
            after: components["schemas"]["SimulatedStanding"];
            asOf: components["schemas"]["AsOf"];
            before: components["schemas"]["SimulatedStanding"];
            byIndustry: components["schemas"]["GroupLine"][];
            bySize: components["schemas"]["GroupLine"][];
            classChanges: components["schemas"]["ClassChanges"];
            district: string;
            districtName: components["schemas"]["BilingualText"];
            flows: components["schemas"]["ClassFlow"][];
            list: string;
            period: string;
            periodKind: string;
            rankShifts: components["schemas"]["RankShiftsView"];
            saturation: components["schemas"]["SaturationLine"][];
            scheme: components["schemas"]["SchemeVersion"];
        };
        SimulationQuestion: {
            /** Format: int32 */
            limit?: number;
            list?: string;
            period?: string;
            scheme?: components["schemas"]["SchemeJson"];
        };
        StabilityAnswer: {
            asOf: components["schemas"]["AsOf"];
            district: string;
            items: components["schemas"]["StabilityLine"][];
            method: components["schemas"]["BilingualText"];
            noisePercent: string;
            period: string;
            periodKind: string;
            /** Format: int32 */
            runs: number;
            scheme: components["schemas"]["SchemeVersion"];
            seed: string;
            /** Format: int32 */
            size: number;
            steps: components["schemas"]["StabilityStep"][];
        };
        StabilityLine: {
            class?: string;
            creditCode: string;
            keptPercent: string;
            name: string;
            /** Format: int32 */
            rank: number;
            /** Format: int32 */
            rankFrom: number;
            /** Format: int32 */
            rankTo: number;
        };
        StabilityQuestion: {
            creditCode?: string;
            district?: string;
            /** Format: int32 */
            limit?: number;
            noisePercent?: string;
            period?: string;
            /** Format: int32 */
            runs?: number;
            scheme?: components["schemas"]["SchemeJson"];
            seed?: string;
        };
        StabilityStep: {
            /** Format: int32 */
            below?: number;
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            members: number;
        };
        Step: {
            expression: components["schemas"]["BilingualText"];
            parts: components["schemas"]["Step"][];
            value?: string;
        };
        SupposedFactJson: {
            basis?: string;
            bureau?: string;
            quantity?: string;
            quarter?: string;
            unit?: string;
            value?: string;
        };
        SupposedSeat: {
            class?: string;
            className?: components["schemas"]["BilingualText"];
            figure?: string;
            figureShown?: string;
            /** Format: int32 */
            rank?: number;
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
        TermDifference: {
            after?: components["schemas"]["FrozenTerm"];
            before?: components["schemas"]["FrozenTerm"];
            indicator: string;
        };
        WaiverBody: {
            enterprises?: string[];
            reason?: string;
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
    comparison_1: {
        parameters: {
            query: {
                period: string;
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
                    "application/json": components["schemas"]["DistrictsAnswer"];
                };
            };
        };
    };
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
    keys: {
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
                    "application/json": components["schemas"]["PassportKeys"];
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
    around: {
        parameters: {
            query: {
                district: string;
                period: string;
                list: string;
                enterprise: string;
                each?: number;
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
    ofDistrict: {
        parameters: {
            query: {
                district: string;
            };
            header?: {
                "Last-Event-ID"?: string;
            };
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
                content?: never;
            };
        };
    };
    movers: {
        parameters: {
            query: {
                district: string;
                period: string;
                list: string;
                since: string;
                limit?: number;
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
                    "application/json": components["schemas"]["MoversAnswer"];
                };
            };
        };
    };
    standing: {
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
                    "application/json": components["schemas"]["ResultStanding"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                district: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultStepBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultStanding"];
                };
            };
        };
    };
    enterprise: {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                district: string;
                year: string;
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
                    "application/json": components["schemas"]["FrozenResult"];
                };
            };
        };
    };
    finalise: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                district: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultStepBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultStanding"];
                };
            };
        };
    };
    publish: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                district: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicationBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultStanding"];
                };
            };
        };
    };
    version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                district: string;
                year: string;
                version: string;
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
                    "application/json": components["schemas"]["FrozenVersion"];
                };
            };
        };
    };
    changes: {
        parameters: {
            query?: {
                since?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                district: string;
                year: string;
                version: string;
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
                    "application/json": components["schemas"]["PageResultDifference"];
                };
            };
        };
    };
    lines: {
        parameters: {
            query?: {
                list?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                district: string;
                year: string;
                version: string;
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
                    "application/json": components["schemas"]["PageFrozenLine"];
                };
            };
        };
    };
    waive: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                district: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiverBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultStanding"];
                };
            };
        };
    };
    proposals: {
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
                    "application/json": components["schemas"]["BaselineAnswer"];
                };
            };
        };
    };
    score: {
        parameters: {
            query: {
                period: string;
                asKnownOn?: string;
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
    ofEnterprise: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
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
                content?: never;
            };
        };
    };
    comparison: {
        parameters: {
            query: {
                with: string;
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
                    "application/json": components["schemas"]["PairAnswer"];
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
    industry: {
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
                    "application/json": components["schemas"]["IndustryAnswer"];
                };
            };
        };
    };
    passport: {
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
                    "application/json": string;
                };
            };
        };
    };
    simulate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulationAnswer"];
                };
            };
        };
    };
    correct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionAnswer"];
                };
            };
        };
    };
    stability: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StabilityQuestion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StabilityAnswer"];
                };
            };
        };
    };
}
