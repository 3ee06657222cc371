package io.hengzhi.samplecity;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The many enterprises that show nothing in particular; among them the small faults that real reporting has. */
final class OrdinaryEnterprises {

    private static final List<QuantityCode> ELECTRICITY_GAS_DIESEL =
            List.of(QuantityCode.of("electricity"), QuantityCode.of("naturalGas"), QuantityCode.of("diesel"));
    private static final List<QuantityCode> ELECTRICITY_GAS =
            List.of(QuantityCode.of("electricity"), QuantityCode.of("naturalGas"));

    /** What the list of 2025 will make of it. */
    private enum Kind {
        GIANT,
        ABOVE_SCALE,
        IN_TRANSITION,
        BELOW_SCALE,
        OUT_OF_SCOPE
    }

    private OrdinaryEnterprises() {}

    static List<Portrait> drawn(long seed, SampleSize size) {
        List<Portrait> portraits = new ArrayList<>();
        int index = 0;
        for (DistrictPlan district : DistrictPlan.ALL) {
            for (Kind kind : Kind.values()) {
                int count = switch (kind) {
                    case GIANT -> district.giants();
                    case ABOVE_SCALE -> district.aboveScale();
                    case IN_TRANSITION -> district.inTransition();
                    case BELOW_SCALE -> district.belowScale();
                    case OUT_OF_SCOPE -> district.outOfScope();
                };
                for (int i = 0; i < count; i++, index++) {
                    if (size.keeps(index)) {
                        portraits.add(portrait(seed, index, district, kind));
                    }
                }
            }
        }
        return portraits;
    }

    private static Portrait portrait(long seed, int index, DistrictPlan district, Kind kind) {
        SeededRandom random = SeededRandom.of(seed, "enterprise-" + index);
        Trade trade = kind == Kind.GIANT ? Trade.of("新能源整车") : Trade.pick(random);
        CreditCode code = FictionalCodes.ordinary(district.code(), index);
        Habits habits = Habits.drawn(random, district.code(), kind != Kind.BELOW_SCALE && kind != Kind.OUT_OF_SCOPE);
        Magnitudes magnitudes = magnitudes(random, trade, kind);
        Quarter transitionFrom = kind == Kind.IN_TRANSITION ? new Quarter(2024, 1).plus(random.nextInt(6)) : null;
        SampleEnterprise enterprise = new SampleEnterprise(
                code,
                FictionalNames.ordinary(index, trade.product(), random),
                DistrictCode.of(district.code()),
                ParkCode.of(district.code() + "-0" + (1 + random.nextInt(district.parks()))),
                new IndustryCode(trade.industry()),
                registeredOn(random, transitionFrom),
                Math.round(random.logNormal(1200, 1.1) / 10) * 10 + 50,
                habits.energyByCarriers() ? ELECTRICITY_GAS_DIESEL : ELECTRICITY_GAS,
                false,
                transitionFrom,
                transitionFrom);
        Figures figures = Figures.of(magnitudes, random);
        Reports reports = Reports.of(code, district.code(), figures, habits, district.quarterly());
        if (kind == Kind.ABOVE_SCALE) {
            disturb(reports, random, habits);
        }
        return new Portrait(enterprise, reports.messages());
    }

    private static LocalDate registeredOn(SeededRandom random, @Nullable Quarter transitionFrom) {
        int year = transitionFrom == null ? 1994 + random.nextInt(26) : 2020 + random.nextInt(3);
        return LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static Magnitudes magnitudes(SeededRandom random, Trade trade, Kind kind) {
        return switch (kind) {
            case GIANT -> Magnitudes.drawn(random, trade, 12_000, 900_000, 9_000_000);
            case ABOVE_SCALE -> Magnitudes.drawn(random, trade, 110, 2_150, 900_000);
            case IN_TRANSITION ->
                Magnitudes.drawn(random, trade, 90, 2_400, 200_000)
                        .living(new Quarter(2022 + random.nextInt(2), 1), Figures.LAST);
            case BELOW_SCALE ->
                Magnitudes.drawn(random, trade, 20, 320, 1_900).onAtLeast(2_000 + random.nextInt(9_000));
            case OUT_OF_SCOPE ->
                Magnitudes.drawn(random, trade, 12, 150, 900).onAtMost(1_990 - random.nextInt(1_400), 45);
        };
    }

    /** The gaps, revisions and disagreements that come with many reporters. */
    private static void disturb(Reports reports, SeededRandom random, Habits habits) {
        if (random.chance(0.025)) {
            reports.without(Reports.of("rdSpend"));
        }
        if (random.chance(0.012)) {
            reports.without(Reports.of(habits.energyByCarriers() ? "naturalGas" : "energy", "2025Q3", "2025Q4"));
        }
        if (random.chance(0.008)) {
            reports.without(Reports.of("staff", "2025Q" + (1 + random.nextInt(4))));
        }
        if (random.chance(0.02)) {
            reports.without(Reports.of("landArea", "2025Q4"));
        }
        if (random.chance(0.05)) {
            Quarter quarter = new Quarter(2025, 1 + random.nextInt(3));
            SampleFact tax = reports.get("taxPaid", quarter.toString());
            reports.delivering(
                    "tax",
                    reports.delivery(quarter).then("r2", 20),
                    tax.revised(2, tax.value() + (hasPoint(tax) ? "1" : ".01")));
        }
        if (random.chance(0.06)) {
            for (int number = 1; number <= 4; number++) {
                String quarter = "2025Q" + number;
                reports.with("statistics", "staff", quarter, Integer.toString(10 + random.nextInt(400)), "人");
            }
        }
    }

    private static boolean hasPoint(SampleFact fact) {
        return fact.value() != null && fact.value().indexOf('.') >= 0;
    }
}
