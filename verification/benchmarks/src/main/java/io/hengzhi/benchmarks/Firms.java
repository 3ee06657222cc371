package io.hengzhi.benchmarks;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.fact.PackedFacts;
import io.hengzhi.scoringmodel.fact.PackedReports;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import io.hengzhi.scoringmodel.scheme.Checked;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Fictional enterprises with two years of facts, always the same. Values have two decimals and stay below 10^8, so that an
 * opponent with 64 bits is exact too.
 */
final class Firms {

    static final DistrictCode DISTRICT = new DistrictCode("110113");
    static final int YEAR = 2025;

    /** Decimals kept of a value: hundredths times this are micros. */
    static final long MICROS_PER_HUNDREDTH = 10_000;

    private static final BureauCode BUREAU = new BureauCode("statistics");
    private static final Instant TIME = Instant.parse("2026-01-18T02:00:00Z");
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static final Catalogue CATALOGUE = new Catalogue(
            1,
            List.of(new Bureau(BUREAU, name("statistics"))),
            List.of(new District(DISTRICT, name("district"), new Quarter(2021, 1), null, List.of())),
            List.of(
                    quantity("output", Quantity.Kind.FLOW, Quantity.Frequency.QUARTERLY),
                    quantity("revenue", Quantity.Kind.FLOW, Quantity.Frequency.QUARTERLY),
                    quantity("taxPaid", Quantity.Kind.FLOW, Quantity.Frequency.QUARTERLY),
                    quantity("energy", Quantity.Kind.FLOW, Quantity.Frequency.QUARTERLY),
                    quantity("staff", Quantity.Kind.STOCK, Quantity.Frequency.QUARTERLY),
                    quantity("landArea", Quantity.Kind.STOCK, Quantity.Frequency.ANNUAL),
                    quantity("rdSpend", Quantity.Kind.FLOW, Quantity.Frequency.ANNUAL)),
            List.of(),
            List.of(),
            List.of());

    private static final List<Quantity> QUANTITIES = CATALOGUE.quantities();
    private static final Map<QuantityCode, Integer> PLACES = places();

    private Firms() {}

    private static Map<QuantityCode, Integer> places() {
        Map<QuantityCode, Integer> places = new HashMap<>();
        CATALOGUE.quantities().forEach(quantity -> places.put(quantity.code(), places.size()));
        return places;
    }

    private static BilingualText name(String text) {
        return BilingualText.of(text, text);
    }

    private static Quantity quantity(String code, Quantity.Kind kind, Quantity.Frequency frequency) {
        return new Quantity(
                QuantityCode.of(code), name(code), "u", kind, frequency, true, List.of(BUREAU), List.of("u"));
    }

    /** The six indicators with the weights and baselines that {@link Rescore} writes into its SQL. */
    static SchemeDocument schemeDocument() {
        return schemeDocument(DISTRICT, "20");
    }

    /** @param taxPerMu the baseline of tax per mu */
    static SchemeDocument schemeDocument(DistrictCode district, String taxPerMu) {
        return new SchemeDocument(
                district.value(),
                YEAR,
                "beijing-6x",
                "trailing-four-quarters",
                "zero",
                2,
                List.of(
                        indicator("outputPerCapita", "20", "140"),
                        indicator("taxPerCapita", "15", "6"),
                        indicator("taxPerMu", "25", taxPerMu),
                        indicator("revenueGrowth", "10", "0.08"),
                        indicator("outputPerEnergy", "15", "5"),
                        indicator("rdIntensity", "15", "0.03")),
                new SchemeDocument.Classes(
                        "share",
                        List.of(
                                new SchemeDocument.ClassEntry("A", name("A"), "20", null, "front"),
                                new SchemeDocument.ClassEntry("B", name("B"), null, null, "rear"))),
                null);
    }

    private static SchemeDocument.Indicator indicator(String code, String weight, String baseline) {
        return new SchemeDocument.Indicator(
                code, null, null, null, null, null, null, weight, baseline, name("benchmark"), null, List.of());
    }

    static Scheme scheme() {
        return switch (SchemeReading.read(schemeDocument(), 1, CATALOGUE)) {
            case Checked.Sound(Scheme scheme) -> scheme;
            case Checked.Unsound unsound -> throw new IllegalStateException(unsound.toString());
        };
    }

    /** The code of the i-th enterprise. */
    static CreditCode code(int i) {
        StringBuilder place = new StringBuilder();
        for (int rest = i, digit = 0; digit < 7; digit++) {
            place.insert(0, ALPHABET.charAt(rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return CreditCode.withCheckCharacter("91110113MA" + place);
    }

    /** Two years of facts of the i-th enterprise: 44 cells. */
    static List<ReportedCell> cells(int i) {
        SplittableRandom random = new SplittableRandom(20251231L + i);
        CreditCode code = code(i);
        List<ReportedCell> cells = new ArrayList<>(44);
        long people = random.nextLong(20, 2_000);
        for (int year = YEAR - 1; year <= YEAR; year++) {
            for (int number = 1; number <= 4; number++) {
                Quarter quarter = new Quarter(year, number);
                long staff = people + random.nextLong(10);
                long output = staff * random.nextLong(1_000, 6_000);
                cells.add(own(code, "staff", quarter, staff * 100));
                cells.add(own(code, "output", quarter, output));
                cells.add(own(code, "revenue", quarter, output * random.nextLong(80, 130) / 100));
                cells.add(own(code, "taxPaid", quarter, output * random.nextLong(-1, 12) / 100));
                cells.add(own(code, "energy", quarter, output / random.nextLong(2, 12) + 1));
            }
            Quarter last = new Quarter(year, 4);
            cells.add(own(code, "landArea", last, random.nextLong(300, 30_000)));
            cells.add(cell(code, "rdSpend", last, 1, Basis.YEAR_TO_DATE, people * random.nextLong(0, 1_200)));
        }
        return cells;
    }

    static ReportedCell own(CreditCode code, String quantity, Quarter quarter, long hundredths) {
        return cell(code, quantity, quarter, 1, Basis.OWN, hundredths);
    }

    static ReportedCell cell(
            CreditCode code, String quantity, Quarter quarter, long revision, Basis basis, long hundredths) {
        return new ReportedCell(
                new FactId(code, QuantityCode.of(quantity), quarter, BUREAU, revision, 0),
                basis,
                TIME,
                new Amount(hundredths * MICROS_PER_HUNDREDTH));
    }

    /** The reports of the i-th enterprise as the engine keeps them. */
    static byte[] packed(int i) {
        return put(new byte[0], cells(i));
    }

    /** Packed reports with one more. */
    static byte[] put(byte[] packed, ReportedCell cell) {
        return put(packed, List.of(cell));
    }

    private static byte[] put(byte[] packed, List<ReportedCell> cells) {
        PackedWriter out = new PackedWriter();
        reports(packed).put(cells, Firms::placeOf, QUANTITIES::get, out);
        return out.toBytes();
    }

    private static PackedReports reports(byte[] packed) {
        // nobody asks whose they are: a score names no report
        return new PackedReports(() -> code(0), packed, 0, packed.length);
    }

    private static int placeOf(QuantityCode code) {
        return PLACES.getOrDefault(code, -1);
    }

    /** An enterprise read from its packed reports, as the engine reads it when something has changed. */
    static Subject subject(byte[] packed) {
        return Subject.of(
                new PackedFacts(
                        CATALOGUE, QUANTITIES, Firms::placeOf, reports(packed), Set.of(), EnergyFactors.GB_T_2589_2020),
                null);
    }

    static Subject subject(List<ReportedCell> cells) {
        return Subject.of(EffectiveFacts.fold(CATALOGUE, cells, Set.of(), EnergyFactors.GB_T_2589_2020), null);
    }

    static Subject[] subjects(int count) {
        Subject[] subjects = new Subject[count];
        for (int i = 0; i < count; i++) {
            subjects[i] = subject(cells(i));
        }
        return subjects;
    }
}
