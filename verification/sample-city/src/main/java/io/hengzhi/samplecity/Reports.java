package io.hengzhi.samplecity;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.samplecity.BureauMessage.FactMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the bureaus report of one enterprise, in the order it stands on their topics. A special case takes facts out, changes
 * them or adds deliveries of its own; the rest is the ordinary view of the {@link Figures}.
 */
final class Reports {

    private static final int FACTS_PER_MESSAGE = 200;

    /** One fact on its way: who sends it with which delivery. */
    record Entry(BureauCode bureau, Batch batch, SampleFact fact) {}

    /** A message and its place on its topic relative to those of other enterprises. */
    record Placed(int order, BureauMessage message) {}

    private record Delivery(BureauCode bureau, Batch batch) {}

    private final CreditCode enterprise;
    private final boolean quarterly;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Placed> extra = new ArrayList<>();

    private Reports(CreditCode enterprise, boolean quarterly) {
        this.enterprise = enterprise;
        this.quarterly = quarterly;
    }

    /** @param quarterly whether the bureaus of its district deliver 2025 quarter by quarter, or all of it at the year's end */
    static Reports of(CreditCode enterprise, String district, Figures figures, Habits habits, boolean quarterly) {
        Reports reports = new Reports(enterprise, quarterly);
        for (int at = 0; at < Figures.QUARTERS; at++) {
            Quarter quarter = Figures.quarter(at);
            if (figures.lives(quarter)) {
                reports.reportQuarter(district, figures, habits, quarter, at);
            }
        }
        for (int year = 0; year < Magnitudes.YEARS; year++) {
            if (figures.lives(Figures.FIRST_YEAR + year)) {
                reports.reportYear(figures, habits, year);
            }
        }
        return reports;
    }

    private void reportQuarter(String district, Figures figures, Habits habits, Quarter quarter, int at) {
        flow("statistics", "revenue", quarter, at, figures.revenueYuan, habits.moneyUnit(), figures, habits);
        add("tax", "taxPaid", quarter, figures.taxYuan[at], habits.taxUnit());
        add("human-resources", "staff", quarter, figures.staff[at], "人");
        if (!habits.aboveScale()) {
            return;
        }
        flow("statistics", "output", quarter, at, figures.outputYuan, habits.moneyUnit(), figures, habits);
        add("power", "electricity", quarter, figures.electricityKwh[at], habits.electricityUnit());
        if (habits.energyByCarriers()) {
            add("urban-management", "naturalGas", quarter, figures.gasCubicMetres[at], "m³");
            add("statistics", "diesel", quarter, figures.dieselKg[at], "kg");
        } else {
            flow("statistics", "energy", quarter, at, figures.energyKgce, habits.energyUnit(), figures, habits);
        }
        switch (district) {
            case "110113" -> {
                add("emergency", "accidents", quarter, figures.accidents[at], "起");
                add("water", "waterUse", quarter, figures.waterCubicMetres[at], "m³");
            }
            case "110108" -> add("ip", "inventionPatents", quarter, figures.patents[at], "件");
            case "110302" -> add("statistics", "valueAdded", quarter, figures.valueAddedYuan[at], habits.moneyUnit());
            case "110115" -> add("commerce", "exportValue", quarter, figures.exportYuan[at], "万元");
            case "110116" -> add("environment", "emissionEquivalent", quarter, figures.emissionEquivalents[at], "当量");
            default -> {}
        }
    }

    private void reportYear(Figures figures, Habits habits, int year) {
        Quarter fourth = new Quarter(Figures.FIRST_YEAR + year, 4);
        String landOwner = habits.landByPark() ? "park" : "natural-resources";
        add(
                landOwner,
                "landArea",
                fourth,
                figures.landSquareMetres[year],
                habits.landByPark() ? "亩" : habits.landUnit());
        if (habits.aboveScale()) {
            // the year's figure is a total from January on, not the fourth quarter's own
            String value = written(figures.rdYuan[year], "万元");
            SampleFact fact = SampleFact.own("rdSpend", fourth, value, "万元").onBasis(SampleFact.YEAR_TO_DATE, value);
            entries.add(entry(habits.rdByScience() ? "science" : "statistics", delivery(fourth), fact));
        }
    }

    private void flow(
            String bureau,
            String quantity,
            Quarter quarter,
            int at,
            long[] values,
            String unit,
            Figures figures,
            Habits habits) {
        if (!habits.yearToDate()) {
            add(bureau, quantity, quarter, values[at], unit);
            return;
        }
        long running = 0;
        for (Quarter past : quarter.yearToDate()) {
            if (figures.lives(past)) {
                running += values[Figures.at(past)];
            }
        }
        SampleFact fact = SampleFact.own(quantity, quarter, written(running, unit), unit);
        entries.add(entry(bureau, delivery(quarter), fact.onBasis(SampleFact.YEAR_TO_DATE, written(running, unit))));
    }

    private void add(String bureau, String quantity, Quarter quarter, long value, String unit) {
        entries.add(entry(bureau, delivery(quarter), SampleFact.own(quantity, quarter, written(value, unit), unit)));
    }

    /** The delivery a quarter's ordinary report is in. */
    Batch delivery(Quarter quarter) {
        return quarterly || !quarter.isAfter(Batch.LAST_OF_HISTORY) ? Batch.of(quarter) : Batch.YEAR_2025;
    }

    private static Entry entry(String bureau, Batch batch, SampleFact fact) {
        return new Entry(BureauCode.of(bureau), batch, fact);
    }

    /** A whole number of the figures' small unit as a plain decimal in the unit of the report. */
    static String written(long value, String unit) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal inUnit = switch (unit) {
            case "万元", "公顷", "万kWh", "万m³" -> exact.movePointLeft(4);
            case "亿元" -> exact.movePointLeft(8);
            case "亩" -> exact.multiply(BigDecimal.valueOf(15)).movePointLeft(4);
            case "吨标准煤", "t" -> exact.movePointLeft(3);
            case "元", "平方米", "千克标准煤", "kWh", "m³", "kg", "人", "件", "起", "当量" -> exact;
            default -> throw new IllegalArgumentException("the figures know no unit " + unit);
        };
        return inUnit.signum() == 0 ? "0" : inUnit.stripTrailingZeros().toPlainString();
    }

    /** Facts the special case is about. */
    static Predicate<Entry> of(String quantity, String... quarters) {
        List<String> chosen = List.of(quarters);
        return entry -> entry.fact().quantity().equals(quantity)
                && (chosen.isEmpty() || chosen.contains(entry.fact().quarter()));
    }

    SampleFact get(String quantity, String quarter) {
        return entries.stream()
                .filter(of(quantity, quarter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(enterprise + " has no " + quantity + " in " + quarter))
                .fact();
    }

    Reports without(Predicate<Entry> which) {
        entries.removeIf(which);
        return this;
    }

    Reports replacing(Predicate<Entry> which, UnaryOperator<SampleFact> change) {
        entries.replaceAll(entry ->
                which.test(entry) ? new Entry(entry.bureau(), entry.batch(), change.apply(entry.fact())) : entry);
        return this;
    }

    /** An ordinary fact more. */
    Reports with(String bureau, String quantity, String quarter, String value, String unit) {
        Quarter when = Quarter.of(quarter);
        entries.add(entry(bureau, delivery(when), SampleFact.own(quantity, when, value, unit)));
        return this;
    }

    /** A fact in a delivery of its own. */
    Reports delivering(String bureau, Batch batch, SampleFact fact) {
        entries.add(entry(bureau, batch, fact));
        return this;
    }

    /** The bureau's message of the quarter is put on the topic a second time, as a retry does. */
    Reports sentTwice(String bureau, String quarter) {
        Batch batch = delivery(Quarter.of(quarter));
        messages().stream()
                .filter(placed -> placed.message().bureau().value().equals(bureau) && placed.order() == batch.order())
                .toList()
                .forEach(placed -> extra.add(new Placed(placed.order() + 4, placed.message())));
        return this;
    }

    Reports breaking(int order, BureauMessage.BrokenMessage message) {
        extra.add(new Placed(order, message));
        return this;
    }

    /** One message for each delivery of each bureau. */
    List<Placed> messages() {
        Map<Delivery, List<SampleFact>> deliveries = new LinkedHashMap<>();
        for (Entry entry : entries) {
            deliveries
                    .computeIfAbsent(new Delivery(entry.bureau(), entry.batch()), first -> new ArrayList<>())
                    .add(entry.fact());
        }
        List<Placed> placed = new ArrayList<>();
        deliveries.forEach((delivery, facts) -> {
            if (facts.size() > FACTS_PER_MESSAGE) {
                throw new IllegalStateException(enterprise + " has " + facts.size() + " facts in one message");
            }
            Batch batch = delivery.batch();
            placed.add(new Placed(
                    batch.order(),
                    new FactMessage(
                            delivery.bureau(),
                            delivery.bureau() + "-" + enterprise + "-" + batch.label(),
                            batch.timeFor(enterprise),
                            enterprise,
                            facts)));
        });
        placed.addAll(extra);
        return placed;
    }
}
