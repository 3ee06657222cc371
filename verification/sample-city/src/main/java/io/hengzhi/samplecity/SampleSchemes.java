package io.hengzhi.samplecity;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeDocument.ClassEntry;
import io.hengzhi.contract.registry.SchemeDocument.Classes;
import io.hengzhi.contract.registry.SchemeDocument.Indicator;
import io.hengzhi.kernel.BilingualText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schemes of the 16 pilot districts for 2025, and of three of them for 2024. Weights differ from district to district;
 * between them the districts use every choice a scheme has.
 */
final class SampleSchemes {

    private static final String FRAMEWORK = "beijing-6x";
    private static final String TRAILING = "trailing-four-quarters";
    private static final String YEAR_TO_DATE = "year-to-date";
    private static final String ZERO = "zero";
    private static final String NEUTRAL = "neutral";
    private static final String REWEIGHT = "reweight";

    private static final BilingualText CITY_MEAN =
            BilingualText.of("全市制造业 2024 年平均水平（演示）", "Mean of the city's manufacturing in 2024 (sample)");
    private static final BilingualText DISTRICT_MEAN =
            BilingualText.of("本区制造业 2022—2024 年均值（演示）", "Mean of the district's manufacturing 2022-2024 (sample)");
    private static final BilingualText BY_HAND =
            BilingualText.of("区经信部门设定：按本区年度工作目标（演示）", "Set by the district: its aim for the year (sample)");

    private SampleSchemes() {}

    static List<SchemeDocument> all() {
        List<SchemeDocument> schemes = new ArrayList<>();
        for (int year = 2024; year <= 2025; year++) {
            for (DistrictPlan district : DistrictPlan.ALL) {
                boolean pilot = !district.code()
                        .equals(SampleCases.NOT_A_PILOT.district().value());
                boolean early = DistrictPlan.EARLY.contains(district.code());
                if (pilot && (year == 2025 || early)) {
                    schemes.add(of(district.code(), year));
                }
            }
        }
        return List.copyOf(schemes);
    }

    private static SchemeDocument of(String district, int year) {
        return switch (district) {
            case "110113" ->
                scheme(district, year, TRAILING, ZERO, 2, shares(), shares())
                        .core(year == 2024 ? "15" : "14", "10", "24", "14", "12", year == 2024 ? "15" : "16", "ratio")
                        .own(
                                "x1",
                                BilingualText.of("安全生产事故起数", "Workplace accidents"),
                                "accidents",
                                null,
                                "起",
                                "smaller-is-better",
                                "5",
                                "1",
                                BY_HAND)
                        .own(
                                "x2",
                                BilingualText.of("单位产值水耗", "Water per output"),
                                "waterUse",
                                "output",
                                "m³/万元",
                                "smaller-is-better",
                                "5",
                                "2.4",
                                DISTRICT_MEAN)
                        .done();
            case "110108" ->
                scheme(district, year, TRAILING, ZERO, 2, thresholds("125", "100", "70"), thresholds("30", "12", "3"))
                        .core("15", "10", "15", "15", "10", "25", "ratio")
                        .own(
                                "x1",
                                BilingualText.of("人均有效发明专利", "Invention patents per head"),
                                "inventionPatents",
                                "staff",
                                "件/人",
                                null,
                                "10",
                                "0.06",
                                DISTRICT_MEAN)
                        .done();
            case "110302" ->
                scheme(district, year, TRAILING, REWEIGHT, 2, shares(), shares())
                        .core("18", "12", "20", "12", "12", "16", "ratio")
                        .own(
                                "x1",
                                BilingualText.of("亩均增加值", "Value added per mu"),
                                "valueAdded",
                                "landArea",
                                "万元/亩",
                                null,
                                "10",
                                "210",
                                BY_HAND)
                        .done();
            case "110115" ->
                scheme(district, year, TRAILING, ZERO, 3, shares(), null)
                        .core("15", "15", "20", "15", "15", "15", "index")
                        .own(
                                "x1",
                                BilingualText.of("出口占营收比重", "Exports in revenue"),
                                "exportValue",
                                "revenue",
                                "比率",
                                null,
                                "5",
                                "0.12",
                                BY_HAND)
                        .done();
            case "110116" ->
                scheme(district, year, TRAILING, ZERO, 2, shares(), thresholds("25", "10", "2"))
                        .core("15", "15", "20", "10", "15", "15", "ratio")
                        .own(
                                "x1",
                                BilingualText.of("单位产值排放当量", "Emission equivalents per output"),
                                "emissionEquivalent",
                                "output",
                                "当量/万元",
                                "smaller-is-better",
                                "10",
                                "0.6",
                                DISTRICT_MEAN,
                                "43")
                        .done();
            case "110105" ->
                scheme(district, year, YEAR_TO_DATE, ZERO, 2, shares(), shares())
                        .core("20", "15", "20", "15", "15", "15", "ratio")
                        .done();
            case "110114" ->
                scheme(district, year, TRAILING, NEUTRAL, 2, withFloor(), shares())
                        .core("18", "14", "22", "14", "14", "18", "ratio")
                        .done();
            case "110112" ->
                scheme(district, year, TRAILING, ZERO, 3, shares(), shares())
                        .core("16.5", "13.5", "25", "15", "15", "15", "ratio")
                        .done();
            case "110106" ->
                scheme(district, year, TRAILING, ZERO, 2, withFloor(), null)
                        .core("20", "20", "20", "10", "10", "20", "ratio")
                        .done();
            default ->
                scheme(district, year, TRAILING, ZERO, 2, shares(), shares())
                        .core("20", "15", "25", "10", "15", "15", "ratio")
                        .done();
        };
    }

    private static Draft scheme(
            String district,
            int year,
            String window,
            String missing,
            int transitionYears,
            Classes above,
            @Nullable Classes below) {
        return new Draft(district, year, window, missing, transitionYears, above, below);
    }

    /** A scheme being put together. */
    private static final class Draft {

        private final String district;
        private final int year;
        private final String window;
        private final String missing;
        private final int transitionYears;
        private final Classes above;
        private final @Nullable Classes below;
        private final List<Indicator> indicators = new ArrayList<>();

        private Draft(
                String district,
                int year,
                String window,
                String missing,
                int transitionYears,
                Classes above,
                @Nullable Classes below) {
            this.district = district;
            this.year = year;
            this.window = window;
            this.missing = missing;
            this.transitionYears = transitionYears;
            this.above = above;
            this.below = below;
        }

        /** The six; baselines near the city's means, a little lower the year before. */
        private Draft core(
                String outputPerCapita,
                String taxPerCapita,
                String taxPerMu,
                String revenueGrowth,
                String outputPerEnergy,
                String rdIntensity,
                String growthForm) {
            boolean last = year == 2025;
            add("outputPerCapita", outputPerCapita, last ? "135.2" : "130.6", CITY_MEAN, null);
            add("taxPerCapita", taxPerCapita, last ? "5.15" : "4.98", CITY_MEAN, null);
            add("taxPerMu", taxPerMu, last ? "35.8" : "34.9", DISTRICT_MEAN, null);
            add("revenueGrowth", revenueGrowth, last ? "0.045" : "0.04", BY_HAND, growthForm);
            add("outputPerEnergy", outputPerEnergy, last ? "16.4" : "16.1", CITY_MEAN, null);
            add("rdIntensity", rdIntensity, last ? "0.0425" : "0.0415", CITY_MEAN, null);
            return this;
        }

        private void add(
                String code, String weight, String baseline, BilingualText source, @Nullable String growthForm) {
            indicators.add(new Indicator(
                    code, null, null, null, null, null, null, weight, baseline, source, growthForm, List.of()));
        }

        private Draft own(
                String code,
                BilingualText name,
                String numerator,
                @Nullable String denominator,
                String unit,
                @Nullable String direction,
                String weight,
                String baseline,
                BilingualText source,
                String... notApplicableIndustries) {
            indicators.add(new Indicator(
                    code,
                    name,
                    null,
                    numerator,
                    denominator,
                    unit,
                    direction,
                    weight,
                    baseline,
                    source,
                    null,
                    List.of(notApplicableIndustries)));
            return this;
        }

        private SchemeDocument done() {
            return new SchemeDocument(
                    district, year, FRAMEWORK, window, missing, transitionYears, List.copyOf(indicators), above, below);
        }
    }

    private static Classes shares() {
        return classes("share", "20", "60", "95", null);
    }

    private static Classes withFloor() {
        return classes("share", "20", "60", "95", "100");
    }

    private static Classes thresholds(String a, String b, String c) {
        return classes("threshold", a, b, c, null);
    }

    /** The policy is positive: no class is a failure. */
    private static Classes classes(String by, String a, String b, String c, @Nullable String floorOfA) {
        return new Classes(
                by,
                List.of(
                        new ClassEntry("A", BilingualText.of("优先", "Priority"), a, floorOfA, "front"),
                        new ClassEntry("B", BilingualText.of("鼓励", "Encouraged"), b, null, "middle"),
                        new ClassEntry("C", BilingualText.of("提升", "Improving"), c, null, "middle"),
                        new ClassEntry("D", BilingualText.of("帮扶", "Assisted"), null, null, "rear")));
    }
}
