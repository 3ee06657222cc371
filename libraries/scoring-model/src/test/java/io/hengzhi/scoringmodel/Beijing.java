package io.hengzhi.scoringmodel;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quantity.Frequency;
import io.hengzhi.kernel.Quantity.Kind;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of DOMAIN 3 and short words for reports, for tests. */
public final class Beijing {

    public static final CreditCode HERO = new CreditCode("91110113MA0HE0001W");

    public static final Quantity OUTPUT = flow("output", "万元", "statistics");
    public static final Quantity REVENUE = refundable("revenue", "万元", "statistics");
    public static final Quantity TAX = refundable("taxPaid", "万元", "tax");
    public static final Quantity STAFF = stock("staff", "人", Frequency.QUARTERLY, "human-resources", "statistics");
    public static final Quantity LAND = stock("landArea", "亩", Frequency.ANNUAL, "natural-resources", "park");
    public static final Quantity ENERGY = flow("energy", "吨标准煤", "statistics");
    public static final Quantity ELECTRICITY = flow("electricity", "kWh", "power", "statistics");
    public static final Quantity NATURAL_GAS = flow("naturalGas", "m³", "urban-management", "statistics");
    public static final Quantity COAL = flow("coal", "t", "statistics");
    public static final Quantity LPG = flow("lpg", "t", "statistics");
    public static final Quantity RD =
            quantity("rdSpend", "万元", Kind.FLOW, Frequency.ANNUAL, false, "statistics", "science");
    public static final Quantity VALUE_ADDED = refundable("valueAdded", "万元", "statistics");
    public static final Quantity EMISSION = flow("emissionEquivalent", "当量", "environment");
    public static final Quantity ACCIDENTS = flow("accidents", "起", "emergency");
    public static final Quantity WATER = flow("waterUse", "m³", "water");
    public static final Quantity PATENTS = stock("inventionPatents", "件", Frequency.QUARTERLY, "ip");

    public static final Catalogue CATALOGUE = new Catalogue(
            1,
            List.of(),
            List.of(),
            List.of(
                    OUTPUT,
                    REVENUE,
                    TAX,
                    STAFF,
                    LAND,
                    ENERGY,
                    ELECTRICITY,
                    NATURAL_GAS,
                    COAL,
                    LPG,
                    RD,
                    VALUE_ADDED,
                    EMISSION,
                    ACCIDENTS,
                    WATER,
                    PATENTS),
            List.of(),
            List.of(),
            List.of());

    private Beijing() {}

    private static Quantity flow(String code, String unit, String... owners) {
        return quantity(code, unit, Kind.FLOW, Frequency.QUARTERLY, false, owners);
    }

    private static Quantity refundable(String code, String unit, String... owners) {
        return quantity(code, unit, Kind.FLOW, Frequency.QUARTERLY, true, owners);
    }

    private static Quantity stock(String code, String unit, Frequency frequency, String... owners) {
        return quantity(code, unit, Kind.STOCK, frequency, false, owners);
    }

    private static Quantity quantity(
            String code, String unit, Kind kind, Frequency frequency, boolean mayBeNegative, String... owners) {
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

    /** A report by the quantity's first owner, revision 1. */
    public static Report own(Quantity quantity, String quarter, String value) {
        return new Report(HERO, quantity, quarter, quantity.owners().getFirst().value(), Basis.OWN, 1, 0, 0, value);
    }

    public static Report ytd(Quantity quantity, String quarter, String value) {
        return own(quantity, quarter, value).basis(Basis.YEAR_TO_DATE);
    }

    public static Report withdrawn(Quantity quantity, String quarter) {
        return own(quantity, quarter, "0").value(null);
    }

    /** A report being written; {@link #cell()} sends it. */
    public record Report(
            CreditCode enterprise,
            Quantity quantity,
            String quarter,
            String bureau,
            Basis basis,
            long revision,
            int correction,
            long second,
            @Nullable String value) {

        public Report by(String other) {
            return new Report(enterprise, quantity, quarter, other, basis, revision, correction, second, value);
        }

        public Report of(CreditCode other) {
            return new Report(other, quantity, quarter, bureau, basis, revision, correction, second, value);
        }

        Report basis(Basis other) {
            return new Report(enterprise, quantity, quarter, bureau, other, revision, correction, second, value);
        }

        public Report revision(long other) {
            return new Report(enterprise, quantity, quarter, bureau, basis, other, correction, second, value);
        }

        public Report correction(int other) {
            return new Report(enterprise, quantity, quarter, bureau, basis, revision, other, second, value);
        }

        public Report at(long other) {
            return new Report(enterprise, quantity, quarter, bureau, basis, revision, correction, other, value);
        }

        Report value(@Nullable String other) {
            return new Report(enterprise, quantity, quarter, bureau, basis, revision, correction, second, other);
        }

        public FactId id() {
            return new FactId(
                    enterprise, quantity.code(), Quarter.of(quarter), BureauCode.of(bureau), revision, correction);
        }

        public ReportedCell cell() {
            return new ReportedCell(
                    id(), basis, Instant.ofEpochSecond(second), value == null ? null : Amount.of(value));
        }
    }
}
