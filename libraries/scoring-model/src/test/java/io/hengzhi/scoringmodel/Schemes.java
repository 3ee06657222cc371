package io.hengzhi.scoringmodel;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.scoringmodel.scheme.Framework;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftClass;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftClasses;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftIndicator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts for tests: a sound one, and words to change it. */
public final class Schemes {

    public static final BilingualText SOURCE = BilingualText.of("全市均值", "city mean");

    /** A 20 %, B to 60 %, C to 95 %, D the rest. */
    public static final DraftClasses CLASSES = new DraftClasses(
            "share",
            List.of(
                    band("A", "优先", "20", null, "front"),
                    band("B", "鼓励", "60", null, "middle"),
                    band("C", "提升", "95", null, "middle"),
                    band("D", "帮扶", null, null, "rear")));

    /** The six with 15, 15, 25, 10, 15, 10 and two of the district's own with 5 each. */
    public static final SchemeDraft DRAFT = draft(
            core("outputPerCapita", "15.00", "140.000000", null),
            core("taxPerCapita", "15.00", "8.600000", null),
            core("taxPerMu", "25.00", "24.100000", null),
            core("revenueGrowth", "10.00", "0.042000", "index"),
            core("outputPerEnergy", "15.00", "9.850000", null),
            core("rdIntensity", "10.00", "0.030200", null),
            own("x1", "inventionPatents", "staff", "larger-is-better", "5", "0.041"),
            own("x2", "waterUse", "output", "smaller-is-better", "5", "5.6"));

    private Schemes() {}

    public static DraftClass band(String code, String zh, @Nullable String upTo, @Nullable String floor, String place) {
        return new DraftClass(code, BilingualText.of(zh, "Class " + code), upTo, floor, place);
    }

    public static DraftIndicator core(String code, String weight, String baseline, @Nullable String growthForm) {
        return DraftIndicator.core(code, weight, baseline, SOURCE, growthForm);
    }

    public static DraftIndicator own(
            String code,
            String numerator,
            @Nullable String denominator,
            String direction,
            String weight,
            String baseline) {
        return DraftIndicator.own(
                code,
                BilingualText.of("特色指标" + code, "Own " + code),
                "单位",
                numerator,
                denominator,
                direction,
                weight,
                baseline,
                SOURCE);
    }

    public static SchemeDraft draft(DraftIndicator... indicators) {
        return new SchemeDraft(
                "110113",
                2025,
                1,
                "beijing-6x",
                "trailing-four-quarters",
                "zero",
                2,
                List.of(indicators),
                CLASSES,
                null);
    }

    public static SchemeDraft missing(SchemeDraft draft, String rule) {
        return new SchemeDraft(
                draft.district(),
                draft.year(),
                draft.version(),
                draft.framework(),
                draft.window(),
                rule,
                draft.transitionYears(),
                draft.indicators(),
                draft.classesAbove(),
                draft.classesBelow());
    }

    public static SchemeDraft window(SchemeDraft draft, String rule) {
        return new SchemeDraft(
                draft.district(),
                draft.year(),
                draft.version(),
                draft.framework(),
                rule,
                draft.missing(),
                draft.transitionYears(),
                draft.indicators(),
                draft.classesAbove(),
                draft.classesBelow());
    }

    public static SchemeDraft classes(SchemeDraft draft, @Nullable DraftClasses above, @Nullable DraftClasses below) {
        return new SchemeDraft(
                draft.district(),
                draft.year(),
                draft.version(),
                draft.framework(),
                draft.window(),
                draft.missing(),
                draft.transitionYears(),
                draft.indicators(),
                above,
                below);
    }

    /** The draft with one of its indicators replaced, or one more. */
    public static SchemeDraft with(SchemeDraft draft, DraftIndicator indicator) {
        List<DraftIndicator> indicators = new ArrayList<>(draft.indicators());
        indicators.removeIf(one -> one.code().equals(indicator.code()));
        indicators.add(indicator);
        return indicators(draft, indicators);
    }

    public static SchemeDraft indicators(SchemeDraft draft, List<DraftIndicator> indicators) {
        return new SchemeDraft(
                draft.district(),
                draft.year(),
                draft.version(),
                draft.framework(),
                draft.window(),
                draft.missing(),
                draft.transitionYears(),
                indicators,
                draft.classesAbove(),
                draft.classesBelow());
    }

    public static Scheme sound(SchemeDraft draft) {
        return draft.check(List.of(Framework.BEIJING_6X), Beijing.CATALOGUE).orElseThrow();
    }
}
