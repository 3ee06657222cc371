package io.hengzhi.samplecity;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.UnitConversion;
import io.hengzhi.kernel.Year;
import io.hengzhi.samplecity.BureauMessage.FactMessage;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.fact.WindowRule;
import io.hengzhi.scoringmodel.scheme.Checked;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scope.ScopeDecision;
import io.hengzhi.scoringmodel.scope.ScopeFacts;
import io.hengzhi.scoringmodel.scope.ScopeRule;
import io.hengzhi.scoringmodel.scope.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample city judged by the scoring model itself, without any service: what its facts come to. */
final class CityByTheModel {

    static final Catalogue CATALOGUE = catalogue();

    private final SampleCity city;
    private final Map<CreditCode, SampleEnterprise> enterprises = new HashMap<>();
    private final Map<CreditCode, List<ReportedCell>> cells = new HashMap<>();
    private final Map<CreditCode, EffectiveFacts> folded = new HashMap<>();

    CityByTheModel(SampleCity city) {
        this.city = city;
        city.enterprises().forEach(enterprise -> enterprises.put(enterprise.creditCode(), enterprise));
        for (BureauMessage message : city.messages()) {
            if (message instanceof FactMessage facts) {
                facts.facts()
                        .forEach(fact -> cells.computeIfAbsent(facts.creditCode(), any -> new ArrayList<>())
                                .add(cell(facts, fact)));
            }
        }
    }

    /** With one report more than the city sends. */
    CityByTheModel with(CreditCode enterprise, ReportedCell cell) {
        CityByTheModel more = new CityByTheModel(city);
        more.cells.computeIfAbsent(enterprise, any -> new ArrayList<>()).add(cell);
        return more;
    }

    static ReportedCell cell(FactMessage message, SampleFact fact) {
        Quantity quantity = CATALOGUE.getQuantity(QuantityCode.of(fact.quantity()));
        if (!quantity.owners().contains(message.bureau())) {
            throw new IllegalArgumentException(message.bureau() + " does not own " + quantity.code());
        }
        int correction = fact.correction() == null ? 0 : fact.correction();
        FactId id = new FactId(
                message.creditCode(),
                quantity.code(),
                Quarter.of(fact.quarter()),
                message.bureau(),
                fact.revision(),
                correction);
        Basis basis = SampleFact.YEAR_TO_DATE.equals(fact.basis()) ? Basis.YEAR_TO_DATE : Basis.OWN;
        return new ReportedCell(id, basis, message.time(), value(quantity, fact));
    }

    private static @Nullable Amount value(Quantity quantity, SampleFact fact) {
        if (fact.value() == null || fact.unit() == null) {
            return null;
        }
        Amount reported = Amount.of(fact.value());
        if (fact.unit().equals(quantity.unit())) {
            return reported;
        }
        UnitConversion conversion = CATALOGUE
                .findConversion(fact.unit(), quantity.unit(), Quarter.of(fact.quarter()))
                .orElseThrow(() -> new IllegalArgumentException(fact.unit() + " is no unit of " + quantity.code()));
        return Amount.converted(reported, conversion.factor()).orElseThrow();
    }

    EffectiveFacts facts(CreditCode enterprise) {
        return folded.computeIfAbsent(
                enterprise,
                code -> EffectiveFacts.fold(
                        CATALOGUE,
                        cells.getOrDefault(code, List.of()),
                        new HashSet<>(get(code).energyCarriers()),
                        EnergyFactors.GB_T_2589_2020));
    }

    private SampleEnterprise get(CreditCode code) {
        SampleEnterprise enterprise = enterprises.get(code);
        if (enterprise == null) {
            throw new IllegalArgumentException("not in the city: " + code);
        }
        return enterprise;
    }

    MonitoringList list(SampleCase special, int year) {
        return scope(get(special.creditCode()), year).list();
    }

    private ScopeDecision scope(SampleEnterprise enterprise, int year) {
        Transition transition = enterprise.transitionFrom() == null
                ? null
                : new Transition(Transition.Cause.NEWLY_IN_STATISTICS, enterprise.transitionFrom(), 2);
        boolean pilot = !enterprise.district().equals(SampleCases.NOT_A_PILOT.district());
        return ScopeDecision.decide(
                ScopeFacts.forListOf(
                        new Year(year), facts(enterprise.creditCode()), enterprise.industry(), pilot, transition),
                new Year(year),
                ScopeRule.BEIJING);
    }

    List<CreditCode> members(String district, MonitoringList list, int year) {
        return enterprises.values().stream()
                .filter(enterprise -> enterprise.district().value().equals(district))
                .filter(enterprise -> scope(enterprise, year).list() == list)
                .map(SampleEnterprise::creditCode)
                .sorted()
                .toList();
    }

    /** The sum of the year's quarters, roughly; 0 where something is missing. */
    double total(CreditCode enterprise, String quantity, int year) {
        Aggregate aggregate = Aggregate.over(
                facts(enterprise).series(QuantityCode.of(quantity)),
                Window.of(new Year(year), WindowRule.TRAILING_FOUR_QUARTERS));
        return aggregate.isKnown() ? aggregate.exactTotal().doubleValue() / 1e6 : 0;
    }

    static Scheme scheme(SchemeDocument document) {
        return switch (SchemeReading.read(document, 1, CATALOGUE)) {
            case Checked.Sound(Scheme scheme) -> scheme;
            case Checked.Unsound unsound -> throw new AssertionError(document.id() + ": " + unsound.problems());
        };
    }

    Evaluation evaluate(CreditCode enterprise, String district, int year) {
        Scheme scheme = scheme(city.schemes().stream()
                .filter(document -> document.id().equals(district + "-" + year))
                .findFirst()
                .orElseThrow());
        return new Evaluator(scheme)
                .evaluate(Subject.of(facts(enterprise), get(enterprise).industry()), new Quarter(year, 4));
    }

    Evaluation evaluate(SampleCase special) {
        return evaluate(special.creditCode(), special.district().value(), 2025);
    }

    /** The rank of an enterprise among the above-scale list of its district for 2025Q4. */
    Standing standing(SampleCase special) {
        String district = special.district().value();
        long own = evaluate(special).scoreUnits();
        List<Long> scores = members(district, MonitoringList.ABOVE_SCALE, 2025).stream()
                .filter(code -> !code.equals(SampleCases.MERGED_AWAY.creditCode()))
                .map(code -> evaluate(code, district, 2025).scoreUnits())
                .toList();
        return new Standing(1 + scores.stream().filter(score -> score > own).count(), scores.size());
    }

    record Standing(long rank, long size) {

        /** By the rule of cumulative shares. */
        boolean withinShare(int percent) {
            return (rank - 1) * 100 < percent * size;
        }
    }

    private static Catalogue catalogue() {
        return new Catalogue(
                1,
                List.of(),
                List.of(),
                List.of(
                        flow("output", "万元", false, "statistics"),
                        flow("revenue", "万元", true, "statistics"),
                        flow("taxPaid", "万元", true, "tax"),
                        stock("staff", "人", Quantity.Frequency.QUARTERLY, "human-resources", "statistics"),
                        stock("landArea", "亩", Quantity.Frequency.ANNUAL, "natural-resources", "park"),
                        flow("energy", "吨标准煤", false, "statistics"),
                        flow("electricity", "kWh", false, "power", "statistics"),
                        flow("naturalGas", "m³", false, "urban-management", "statistics"),
                        flow("diesel", "t", false, "statistics"),
                        quantity(
                                "rdSpend",
                                "万元",
                                Quantity.Kind.FLOW,
                                Quantity.Frequency.ANNUAL,
                                false,
                                "statistics",
                                "science"),
                        flow("waterUse", "m³", false, "water"),
                        flow("emissionEquivalent", "当量", false, "environment"),
                        flow("valueAdded", "万元", true, "statistics"),
                        stock("inventionPatents", "件", Quantity.Frequency.QUARTERLY, "ip"),
                        flow("exportValue", "万元", false, "commerce"),
                        flow("accidents", "起", false, "emergency")),
                List.of(
                        conversion("元", "万元", 1, 10_000),
                        conversion("亿元", "万元", 10_000, 1),
                        conversion("公顷", "亩", 15, 1),
                        conversion("平方米", "亩", 3, 2_000),
                        conversion("千克标准煤", "吨标准煤", 1, 1_000),
                        conversion("万kWh", "kWh", 10_000, 1),
                        conversion("kg", "t", 1, 1_000)),
                List.of(),
                List.of());
    }

    private static UnitConversion conversion(String from, String to, long numerator, long denominator) {
        return new UnitConversion(
                from + "-" + to, from, to, new Ratio(numerator, denominator), new Quarter(2000, 1), "DOMAIN 3");
    }

    private static Quantity flow(String code, String unit, boolean mayBeNegative, String... owners) {
        return quantity(code, unit, Quantity.Kind.FLOW, Quantity.Frequency.QUARTERLY, mayBeNegative, owners);
    }

    private static Quantity stock(String code, String unit, Quantity.Frequency frequency, String... owners) {
        return quantity(code, unit, Quantity.Kind.STOCK, frequency, false, owners);
    }

    private static Quantity quantity(
            String code,
            String unit,
            Quantity.Kind kind,
            Quantity.Frequency frequency,
            boolean mayBeNegative,
            String... owners) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of(code, code),
                unit,
                kind,
                frequency,
                mayBeNegative,
                Arrays.stream(owners).map(BureauCode::of).toList(),
                List.of(unit));
    }
}
