package io.hengzhi.scoring.whatif.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.UnitConversion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes values that somebody thinks right for the reports their bureaus would send: judged by the rules of what is reported,
 * converted and rounded once, and put on top of what counts in their slots as an accepted correction would be: the same
 * revision, the next correction number.
 */
@PolicyClause("ours: DOMAIN 3, 7")
public final class Supposition {

    /** How many values may be tried at once. */
    public static final int FACTS_MAX = 20;

    /**
     * A report that nobody has sent.
     *
     * @param corrected the report that counts in its slot now; null where there is none
     */
    public record Report(ReportedCell cell, @Nullable ReportedCell corrected) {}

    /** What comes of it. */
    public sealed interface Decision {

        record Accepted(List<Report> reports) implements Decision {
            public Accepted {
                reports = List.copyOf(reports);
            }

            public List<ReportedCell> cells() {
                return reports.stream().map(Report::cell).toList();
            }
        }

        /** @param field for example {@code facts[0].value} */
        record Refused(String field, String rule, BilingualText text, BilingualText wayOut) implements Decision {}
    }

    private final CreditCode enterprise;
    private final List<ReportedCell> standing;
    private final Catalogue catalogue;
    private final Quarter running;

    /**
     * @param standing the reports that count now
     * @param running the quarter that runs: what has not begun is not reported
     */
    public Supposition(CreditCode enterprise, List<ReportedCell> standing, Catalogue catalogue, Quarter running) {
        this.enterprise = enterprise;
        this.standing = standing;
        this.catalogue = catalogue;
        this.running = running;
    }

    public Decision decide(List<SupposedFact> facts) {
        if (facts.isEmpty() || facts.size() > FACTS_MAX) {
            return new Decision.Refused(
                    "facts",
                    "facts-out-of-range",
                    BilingualText.of(
                            "一次试算 1 至 " + FACTS_MAX + " 个数值，实为 " + facts.size() + " 个。",
                            "1 to " + FACTS_MAX + " values are tried at once, these are " + facts.size() + "."),
                    BilingualText.of("分次试算。", "Try them in turns."));
        }
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            Reading reading = new Reading("facts[" + i + "]", facts.get(i));
            Report report = reading.read(reports);
            if (report == null) {
                return Objects.requireNonNull(reading.refused);
            }
            reports.add(report);
        }
        return new Decision.Accepted(reports);
    }

    /** The reading of one value, up to the first rule that it breaks. */
    private final class Reading {

        private final String field;
        private final SupposedFact fact;
        private Decision.@Nullable Refused refused;

        Reading(String field, SupposedFact fact) {
            this.field = field;
            this.fact = fact;
        }

        /** Null where the value is refused. */
        @Nullable
        Report read(List<Report> before) {
            Quantity quantity = quantity();
            Quarter quarter = quantity == null ? null : quarter();
            BureauCode bureau = quantity == null || quarter == null ? null : bureau(quantity, quarter);
            if (quantity == null || quarter == null || bureau == null) {
                return null;
            }
            if (before.stream().anyMatch(other -> isOfSlot(other.cell(), quantity, quarter, bureau))) {
                return refuse(
                        "",
                        "slot-twice",
                        "同一数据项、季度、委办局的数值出现了两次。",
                        "The same quantity, quarter and bureau are given twice.",
                        "保留一个。",
                        "Keep one.");
            }
            ReportedCell corrected = find(quantity, quarter, bureau).orElse(null);
            Basis basis = basis(quantity, quarter, corrected);
            Amount value = basis == null ? null : value(quantity, quarter);
            if (basis == null || value == null) {
                return null;
            }
            FactId id = new FactId(
                    enterprise,
                    quantity.code(),
                    quarter,
                    bureau,
                    corrected == null ? 1 : corrected.id().revision(),
                    corrected == null ? 0 : corrected.id().correction() + 1);
            Instant time = corrected == null ? Instant.EPOCH : corrected.time();
            return new Report(new ReportedCell(id, basis, time, value), corrected);
        }

        private @Nullable Quantity quantity() {
            QuantityCode code = valueOf(".quantity", QuantityCode.parse(fact.quantity()));
            Quantity quantity =
                    code == null ? null : catalogue.findQuantity(code).orElse(null);
            return quantity != null || code == null
                    ? quantity
                    : refuse(
                            ".quantity",
                            "unknown-quantity",
                            "目录中没有数据项 " + code + "。",
                            "The catalogue has no quantity " + code + ".",
                            "从 GET /quantities 中选择。",
                            "Choose one from GET /quantities.");
        }

        private @Nullable Quarter quarter() {
            Quarter quarter = valueOf(".quarter", Quarter.parse(fact.quarter()));
            return quarter == null || !quarter.isAfter(running)
                    ? quarter
                    : refuse(
                            ".quarter",
                            "future-quarter",
                            quarter + " 尚未开始，现为 " + running + "。",
                            quarter + " has not begun; it is " + running + ".",
                            "试算已开始的季度。",
                            "Try a quarter that has begun.");
        }

        private @Nullable BureauCode bureau(Quantity quantity, Quarter quarter) {
            if (fact.bureau() == null) {
                return quantity.owners().stream()
                        .filter(owner -> find(quantity, quarter, owner)
                                .filter(cell -> !cell.isWithdrawal())
                                .isPresent())
                        .findFirst()
                        .orElse(quantity.owners().getFirst());
            }
            BureauCode bureau = valueOf(".bureau", BureauCode.parse(fact.bureau()));
            return bureau == null || quantity.owners().contains(bureau)
                    ? bureau
                    : refuse(
                            ".bureau",
                            "quantity-not-owned",
                            bureau + " 不是“" + quantity.name().zh() + "”的提供单位。",
                            bureau + " does not provide " + quantity.name().en() + ".",
                            "可选：" + quantity.owners() + "，或不填。",
                            "Give one of " + quantity.owners() + ", or leave it out.");
        }

        private @Nullable Basis basis(Quantity quantity, Quarter quarter, @Nullable ReportedCell corrected) {
            if (fact.basis() == null) {
                boolean annualFlow = quantity.kind() == Quantity.Kind.FLOW
                        && quantity.frequency() == Quantity.Frequency.ANNUAL
                        && quarter.number() == 4;
                return corrected != null ? corrected.basis() : annualFlow ? Basis.YEAR_TO_DATE : Basis.OWN;
            }
            Basis basis = Arrays.stream(Basis.values())
                    .filter(one -> one.text().equals(fact.basis()))
                    .findFirst()
                    .orElse(null);
            if (basis == null) {
                return refuse(
                        ".basis",
                        "unknown-basis",
                        "basis 应为 own 或 year-to-date。",
                        "A basis is own or year-to-date.",
                        "不填则沿用原数据的口径。",
                        "Leave it out to keep that of the report.");
            }
            return basis == Basis.OWN || quantity.kind() == Quantity.Kind.FLOW
                    ? basis
                    : refuse(
                            ".basis",
                            "year-to-date-for-stock",
                            quantity.name().zh() + "是时点或平均数，不能按年初累计。",
                            quantity.name().en() + " is a stock and cannot be year to date.",
                            "将 basis 写为 own。",
                            "Give own.");
        }

        private @Nullable Amount value(Quantity quantity, Quarter quarter) {
            Amount reported = valueOf(".value", Amount.parse(fact.value()));
            if (reported == null) {
                return null;
            }
            if (reported.signum() < 0 && !quantity.mayBeNegative()) {
                return refuse(
                        ".value",
                        "negative-not-allowed",
                        quantity.name().zh() + "不能为负，实为 " + fact.value() + "。",
                        quantity.name().en() + " cannot be negative, this is " + fact.value() + ".",
                        "填写不小于 0 的数值。",
                        "Give a value of 0 or more.");
            }
            String unit = fact.unit() == null ? quantity.unit() : fact.unit();
            Ratio factor = unit.equals(quantity.unit())
                    ? Ratio.ONE
                    : Optional.of(unit)
                            .filter(quantity.acceptedUnits()::contains)
                            .flatMap(accepted -> catalogue.findConversion(accepted, quantity.unit(), quarter))
                            .map(UnitConversion::factor)
                            .orElse(null);
            return factor == null
                    ? refuse(
                            ".unit",
                            "unknown-unit",
                            quantity.name().zh() + "不接受单位“" + unit + "”。",
                            quantity.name().en() + " does not accept the unit \"" + unit + "\".",
                            "可用：" + String.join("、", quantity.acceptedUnits()) + "。",
                            "Use one of " + String.join(", ", quantity.acceptedUnits()) + ".")
                    : valueOf(".value", Amount.converted(reported, factor));
        }

        private <T> @Nullable T valueOf(String within, Parsed<T> parsed) {
            return switch (parsed) {
                case Parsed.Valid<T>(T value) -> value;
                case Parsed.Invalid<T>(Fault fault) -> {
                    refused = new Decision.Refused(
                            field + within,
                            fault.code(),
                            fault.text(),
                            BilingualText.of("按说明改写。", "Write it as described."));
                    yield null;
                }
            };
        }

        private <T> @Nullable T refuse(
                String within, String rule, String zh, String en, String wayOutZh, String wayOutEn) {
            refused = new Decision.Refused(
                    field + within, rule, BilingualText.of(zh, en), BilingualText.of(wayOutZh, wayOutEn));
            return null;
        }
    }

    private Optional<ReportedCell> find(Quantity quantity, Quarter quarter, BureauCode bureau) {
        return standing.stream()
                .filter(cell -> isOfSlot(cell, quantity, quarter, bureau))
                .findFirst();
    }

    private static boolean isOfSlot(ReportedCell cell, Quantity quantity, Quarter quarter, BureauCode bureau) {
        return cell.id().quantity().equals(quantity.code())
                && cell.id().quarter().equals(quarter)
                && cell.id().bureau().equals(bureau);
    }
}
