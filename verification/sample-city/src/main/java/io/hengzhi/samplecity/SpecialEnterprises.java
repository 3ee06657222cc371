package io.hengzhi.samplecity;

import static io.hengzhi.samplecity.Reports.of;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.samplecity.Reports.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The enterprises of {@link SampleCases}, each with what makes it special and nothing else out of the ordinary. */
final class SpecialEnterprises {

    private static final List<QuantityCode> CARRIERS =
            List.of(QuantityCode.of("electricity"), QuantityCode.of("naturalGas"), QuantityCode.of("diesel"));
    private static final Quarter FIRST_QUARTER_2025 = new Quarter(2025, 1);
    private static final Quarter THIRD_QUARTER_2025 = new Quarter(2025, 3);

    private final long seed;
    private final List<Portrait> portraits = new ArrayList<>();

    private SpecialEnterprises(long seed) {
        this.seed = seed;
    }

    static List<Portrait> drawn(long seed) {
        SpecialEnterprises all = new SpecialEnterprises(seed);
        all.hero();
        all.scope();
        all.transition();
        all.changes();
        all.ties();
        all.accidents();
        all.gaps();
        all.reporting();
        all.revisions();
        all.outside();
        return List.copyOf(all.portraits);
    }

    /** What can be said about a special case; the rest is drawn like everybody else's. */
    private final class Sketch {

        private final SampleCase special;
        private final Trade trade;
        private final SeededRandom random;
        private Magnitudes magnitudes;
        private Habits habits;
        private @Nullable IndustryCode industry;
        private boolean headquarters;
        private @Nullable Quarter entered;
        private @Nullable Quarter transitionFrom;

        private Sketch(SampleCase special, String product) {
            this(special, Trade.of(product), SeededRandom.of(seed, special.constant()));
        }

        private Sketch(SampleCase special, Trade trade, SeededRandom random) {
            this.special = special;
            this.trade = trade;
            this.random = random;
            this.industry = new IndustryCode(trade.industry());
            this.magnitudes = Magnitudes.drawn(random, trade, 120, 4_000, 60_000);
            this.habits = Habits.plain(special.district().value(), true);
        }

        private Sketch sized(UnaryOperator<Magnitudes> change) {
            magnitudes = change.apply(magnitudes);
            return this;
        }

        private Sketch reported(UnaryOperator<Habits> change) {
            habits = change.apply(habits);
            return this;
        }

        private Sketch belowScale() {
            habits = Habits.plain(special.district().value(), false);
            return this;
        }

        private Sketch industry(@Nullable String code) {
            industry = code == null ? null : new IndustryCode(code);
            return this;
        }

        private Sketch headquarters() {
            headquarters = true;
            return this;
        }

        private Sketch inTransition(@Nullable Quarter enteredStatistics, Quarter from) {
            entered = enteredStatistics;
            transitionFrom = from;
            return this;
        }

        private void add() {
            add(reports -> reports);
        }

        private void add(UnaryOperator<Reports> twist) {
            Figures figures = Figures.of(magnitudes, random);
            add(figures, twist);
        }

        private void add(Figures figures, UnaryOperator<Reports> twist) {
            CreditCode code = special.creditCode();
            List<Placed> messages = twist.apply(
                            Reports.of(code, special.district().value(), figures, habits, true))
                    .messages();
            portraits.add(new Portrait(
                    new SampleEnterprise(
                            code,
                            special.name(),
                            special.district(),
                            special.park(),
                            industry,
                            LocalDate.of(2001 + random.nextInt(18), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                            100L * (1 + random.nextInt(80)),
                            CARRIERS,
                            headquarters,
                            entered,
                            transitionFrom),
                    messages));
        }
    }

    private Sketch sketch(SampleCase special, String product) {
        return new Sketch(special, product);
    }

    private void hero() {
        Sketch hero = sketch(SampleCases.HERO, "精密传动");
        hero.magnitudes = Hero.MAGNITUDES;
        hero.add(Hero.figures(), reports -> reports);
    }

    private void scope() {
        sketch(SampleCases.BELOW_AT_3_MU, "工艺制品")
                .belowScale()
                .sized(m -> m.earning(820, 860, 900, 930, 960)
                        .on(2_000)
                        .employing(22)
                        .taxedAt(.03, .03, .03, .032, .034))
                .add(reports -> reports.replacing(of("landArea"), fact -> squareMetres(fact, "2000")));
        sketch(SampleCases.OUT_AT_50_STAFF, "服饰")
                .belowScale()
                .sized(m -> m.earning(1200, 1250, 1290, 1300, 1350).on(1_600))
                .add(reports -> reports.replacing(of("staff"), fact -> fact.revised(1, "50")));
        sketch(SampleCases.BELOW_AT_51_STAFF, "包装印刷")
                .belowScale()
                .sized(m -> m.earning(1300, 1350, 1390, 1450, 1480).on(1_600).taxedAt(.028, .03, .03, .031, .03))
                .add(reports -> reports.replacing(of("staff"), fact -> fact.revised(1, "51")));
        sketch(SampleCases.BELOW_AT_MEAN_50_25, "家居")
                .belowScale()
                .sized(m -> m.earning(1100, 1150, 1190, 1210, 1230).on(1_660).taxedAt(.02, .02, .021, .022, .022))
                .add(reports -> reports.replacing(
                        of("staff"), fact -> fact.revised(1, fact.quarter().endsWith("Q4") ? "51" : "50")));
        sketch(SampleCases.ABOVE_AT_2000, "金属制品")
                .sized(m -> m.earning(2050, 2080, 2120, 2000, 2100).on(5_200))
                .add(reports -> exactly(reports, "460", "500", "500", "540"));
        sketch(SampleCases.BELOW_AT_1999_99, "食品")
                .sized(m -> m.earning(1900, 1920, 1950, 1999.99, 1980).on(4_800).taxedAt(.03, .03, .03, .032, .034))
                .add(reports -> exactly(reports, "460", "500", "500", "539.99"));
        sketch(SampleCases.BELOW_WITHOUT_LAND, "设备修理")
                .belowScale()
                .sized(m ->
                        m.earning(1500, 1540, 1560, 1600, 1650).employing(80).taxedAt(.03, .03, .03, .03, .03))
                .add(reports -> reports.without(of("landArea")));
    }

    private static SampleFact squareMetres(SampleFact fact, String value) {
        return SampleFact.own(fact.quantity(), fact.quarter(), value, "平方米");
    }

    private static Reports exactly(Reports reports, String... revenue2024) {
        for (int number = 1; number <= 4; number++) {
            String value = revenue2024[number - 1];
            reports.replacing(of("revenue", "2024Q" + number), fact -> fact.revised(1, value));
        }
        return reports;
    }

    private void transition() {
        sketch(SampleCases.NEW_IN_STATISTICS, "传感技术")
                .sized(m -> m.living(new Quarter(2023, 1), Figures.LAST))
                .inTransition(new Quarter(2024, 2), new Quarter(2024, 2))
                .add();
        sketch(SampleCases.HEADQUARTERS, "智能装备")
                .headquarters()
                .inTransition(null, FIRST_QUARTER_2025)
                .add();
        sketch(SampleCases.TRANSITION_ENDED_EARLY, "光电科技")
                .sized(m -> m.living(new Quarter(2023, 1), Figures.LAST))
                .inTransition(new Quarter(2024, 3), new Quarter(2024, 3))
                .add();
    }

    private void changes() {
        sketch(SampleCases.PROMOTED, "自动控制")
                .sized(m -> m.earning(1650, 2480, 3100, 3600, 4100).on(4_200).employing(48))
                .inTransition(null, new Quarter(2023, 1))
                .add();
        sketch(SampleCases.RELEGATED, "橡塑制品")
                .sized(m -> m.earning(2900, 2700, 2350, 1820, 1760)
                        .on(6_300)
                        .employing(42)
                        .taxedAt(.03, .03, .03, .028, .03))
                .add();
        sketch(SampleCases.MOVED, "机器人").add(reports -> {
            // 顺义's own indicators: it reports them from the quarter it arrives in, and its history with the first
            // report
            for (Quarter quarter = new Quarter(2024, 1); !quarter.isAfter(Figures.LAST); quarter = quarter.plus(1)) {
                Batch arrival = Batch.of(quarter.isAfter(THIRD_QUARTER_2025) ? quarter : THIRD_QUARTER_2025);
                reports.delivering("emergency", arrival, SampleFact.own("accidents", quarter, "0", "起"));
                reports.delivering("water", arrival, SampleFact.own("waterUse", quarter, "4200", "m³"));
            }
            return reports;
        });
        sketch(SampleCases.MERGED_AWAY, "汽车部件")
                .sized(m -> m.earning(5200, 5400, 5500, 5600, 5700).living(Figures.FIRST, new Quarter(2024, 4)))
                .add();
        sketch(SampleCases.SUCCESSOR, "汽车部件")
                .sized(m ->
                        m.earning(14000, 14600, 15100, 15800, 22400).on(21_000).employing(150))
                .add();
    }

    /** Three with the same figures; the third paid one yuan more in the last quarter. */
    private void ties() {
        Trade trade = Trade.of("新材料");
        for (SampleCase special : List.of(SampleCases.TIED_FIRST, SampleCases.TIED_SECOND, SampleCases.NEARLY_TIED)) {
            Sketch sketch = new Sketch(special, trade, SeededRandom.of(seed, "tied"));
            Figures figures = Figures.of(sketch.magnitudes, sketch.random);
            if (special == SampleCases.NEARLY_TIED) {
                figures.taxYuan[Figures.at(Figures.LAST)] += 1;
            }
            sketch.add(figures, reports -> reports);
        }
    }

    private void accidents() {
        sketch(SampleCases.WITHOUT_ACCIDENTS, "电气设备")
                .add(reports -> reports.replacing(of("accidents"), fact -> fact.revised(1, "0")));
        sketch(SampleCases.WITH_ACCIDENTS, "金属制品")
                .add(reports -> reports.replacing(
                        of("accidents"), fact -> fact.revised(1, fact.quarter().endsWith("Q3") ? "2" : "1")));
    }

    private void gaps() {
        sketch(SampleCases.MISSING_RD, "智能装备").add(reports -> reports.without(of("rdSpend")));
        sketch(SampleCases.MISSING_STAFF_QUARTER, "医疗器械").add(reports -> reports.without(of("staff", "2025Q3")));
        sketch(SampleCases.MISSING_CARRIER, "食品")
                .reported(Habits::withEnergyByCarriers)
                .add(reports -> reports.without(of("naturalGas")));
        sketch(SampleCases.LAND_CARRIED, "中药").add(reports -> reports.without(of("landArea", "2025Q4")));
        sketch(SampleCases.LAND_EXPIRED, "橡塑制品").add(reports -> reports.without(of("landArea", "2024Q4", "2025Q4")));
        sketch(SampleCases.DERIVED_ENERGY, "线缆")
                .reported(Habits::withEnergyByCarriers)
                .add();
        sketch(SampleCases.ZERO_ENERGY, "工艺制品")
                .add(reports -> reports.replacing(of("energy"), fact -> fact.revised(1, "0")));
    }

    private void reporting() {
        sketch(SampleCases.YEAR_TO_DATE, "精密传动")
                .reported(Habits::reportingYearToDate)
                .add();
        sketch(SampleCases.YEAR_TO_DATE_GAP, "包装印刷")
                .reported(Habits::reportingYearToDate)
                .add(reports -> reports.without(of("revenue", "2025Q2")).without(of("output", "2025Q2")));
        sketch(SampleCases.LOSS_MAKER, "新材料")
                .sized(m -> m.taxedAt(-.002, .001, -.004, -.006, -.008))
                .add();
        Sketch giant =
                new Sketch(SampleCases.GIANT, Trade.of("新能源整车"), SeededRandom.of(seed, SampleCases.GIANT.constant()));
        giant.magnitudes = Magnitudes.drawn(giant.random, giant.trade, 15_000, 3_000_000, 9_000_000);
        giant.reported(Habits::inHundredMillions).add();
    }

    private void revisions() {
        Batch second = Batch.of(new Quarter(2025, 2));
        Batch third = Batch.of(new Quarter(2025, 3));
        sketch(SampleCases.REVISED, "电气设备").add(reports -> {
            SampleFact tax = reports.get("taxPaid", "2025Q2");
            return reports.delivering("tax", second.then("r2", 30), tax.revised(2, "86.4"));
        });
        sketch(SampleCases.REVISED_OUT_OF_ORDER, "传感技术").add(reports -> {
            SampleFact tax = reports.get("taxPaid", "2025Q2");
            return reports.delivering("tax", second.overtaking("r2", 30), tax.revised(2, "97.25"));
        });
        sketch(SampleCases.REVISED_TWICE_THE_SAME, "制药").add(reports -> {
            SampleFact tax = reports.get("taxPaid", "2025Q2");
            return reports.delivering("tax", second.then("r1", 9), tax.revised(1, "131.07"));
        });
        sketch(SampleCases.REVISED_BASIS, "家居").add(reports -> {
            SampleFact revenue = reports.get("revenue", "2025Q2");
            String firstHalf = sum(reports.get("revenue", "2025Q1"), revenue);
            return reports.delivering(
                    "statistics",
                    second.then("r2", 26),
                    revenue.onBasis(SampleFact.YEAR_TO_DATE, firstHalf).revised(2, firstHalf));
        });
        sketch(SampleCases.CORRECTED, "生物制药").add(reports -> {
            SampleFact tax = reports.get("taxPaid", "2025Q3");
            return reports.delivering(
                    "tax", third.then("CO-SAMPLE-0001", 40), tax.corrected(1, "CO-SAMPLE-0001", "212.6"));
        });
        sketch(SampleCases.SENT_TWICE, "光电科技")
                .add(reports -> reports.sentTwice("tax", "2025Q2").sentTwice("statistics", "2025Q3"));
        sketch(SampleCases.WITHDRAWN, "智能装备")
                .add(reports -> reports.delivering(
                        "tax",
                        third.then("w2", 12),
                        reports.get("taxPaid", "2025Q3").withdrawnBy(2)));
        sketch(SampleCases.WITHDRAWN_FIRST, "机器人")
                .add(reports -> reports.delivering(
                        "tax",
                        third.overtaking("w2", 12),
                        reports.get("taxPaid", "2025Q3").withdrawnBy(2)));
        sketch(SampleCases.DISAGREEMENT, "精密传动").add(reports -> {
            for (int number = 1; number <= 4; number++) {
                reports.with("statistics", "staff", "2025Q" + number, "999", "人");
            }
            return reports.with("park", "landArea", "2025Q4", "99.9", "亩");
        });
        sketch(SampleCases.CONTRACT_BREAKER, "自动控制")
                .add(reports -> ContractBreaks.of(reports, SampleCases.CONTRACT_BREAKER.creditCode()));
    }

    private static String sum(SampleFact first, SampleFact second) {
        return new java.math.BigDecimal(java.util.Objects.requireNonNull(first.value()))
                .add(new java.math.BigDecimal(java.util.Objects.requireNonNull(second.value())))
                .toPlainString();
    }

    private void outside() {
        sketch(SampleCases.NOT_A_PILOT, "新材料").add();
        sketch(SampleCases.NOT_MANUFACTURING, "光电科技").industry("65").add();
        sketch(SampleCases.UNKNOWN_INDUSTRY, "传感技术").industry(null).add();
        sketch(SampleCases.WITHOUT_FACTS, "设备修理").add(reports -> reports.without(entry -> true));
    }
}
