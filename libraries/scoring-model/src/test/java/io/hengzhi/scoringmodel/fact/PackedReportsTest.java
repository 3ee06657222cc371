package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.CATALOGUE;
import static io.hengzhi.scoringmodel.Beijing.ELECTRICITY;
import static io.hengzhi.scoringmodel.Beijing.ENERGY;
import static io.hengzhi.scoringmodel.Beijing.HERO;
import static io.hengzhi.scoringmodel.Beijing.NATURAL_GAS;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Packed, an enterprise's reports are what they were, to the last digit of the last revision. */
@PolicyClause("ours: DOMAIN 3")
class PackedReportsTest {

    private static final Map<QuantityCode, Integer> PLACES = places();
    private static final long[] MAGNITUDES = {1, 100, 10_000, 1_000_000, 1_000_000_000_000L, 900_000_000_000_000_000L};
    private static final int FROM = Quarter.of("2019Q1").index();
    private static final int TO = Quarter.of("2029Q1").index();

    private static Map<QuantityCode, Integer> places() {
        Map<QuantityCode, Integer> places = new HashMap<>();
        for (Quantity quantity : CATALOGUE.quantities()) {
            places.put(quantity.code(), places.size());
        }
        return places;
    }

    private static int placeOf(QuantityCode code) {
        return PLACES.getOrDefault(code, -1);
    }

    static PackedReports packed(List<ReportedCell> cells) {
        PackedReports packed = PackedReports.none(HERO);
        for (ReportedCell cell : cells) {
            packed = put(packed, cell);
        }
        return packed;
    }

    private static PackedReports put(PackedReports packed, ReportedCell cell) {
        PackedWriter out = new PackedWriter();
        putInto(out, packed, List.of(cell));
        return new PackedReports(() -> HERO, out.toBytes(), 0, out.size());
    }

    static int putInto(PackedWriter out, PackedReports packed, List<ReportedCell> cells) {
        return packed.put(cells, PackedReportsTest::placeOf, CATALOGUE.quantities()::get, out);
    }

    static PackedFacts facts(PackedReports packed, Set<QuantityCode> carriers) {
        return new PackedFacts(
                CATALOGUE,
                CATALOGUE.quantities(),
                PackedReportsTest::placeOf,
                packed,
                carriers,
                EnergyFactors.GB_T_2589_2020);
    }

    /** Anything that may be accepted, and more often than in life what is rare there. */
    static List<ReportedCell> anything(Random random) {
        List<ReportedCell> cells = new ArrayList<>();
        boolean tidy = random.nextBoolean();
        for (Quantity quantity : CATALOGUE.quantities()) {
            int reports = random.nextInt(4) == 0 ? 0 : random.nextInt(20);
            for (int i = 0; i < reports; i++) {
                cells.add(any(quantity, tidy, random));
            }
        }
        return cells;
    }

    private static ReportedCell any(Quantity quantity, boolean tidy, Random random) {
        long magnitude = MAGNITUDES[random.nextInt(MAGNITUDES.length)];
        long micros = magnitude * (random.nextInt(2_001) - 1_000) / 1_000 + (tidy ? 0 : random.nextInt(3));
        int bureau = tidy ? 0 : random.nextInt(quantity.owners().size());
        boolean ownValue = tidy || quantity.kind() == Quantity.Kind.STOCK || random.nextInt(3) > 0;
        int nano = random.nextInt(3) * 1_000_000 + (random.nextInt(3) == 0 ? random.nextInt(1_000_000) : 0);
        return new ReportedCell(
                new FactId(
                        HERO,
                        quantity.code(),
                        new Quarter(2021 + random.nextInt(random.nextInt(9) == 0 ? 7 : 3), 1 + random.nextInt(4)),
                        quantity.owners().get(bureau),
                        random.nextInt(4) == 0 ? random.nextLong(1L << random.nextInt(1, 60)) : 1,
                        random.nextInt(6) == 0 ? random.nextInt(4) : 0),
                ownValue ? Basis.OWN : Basis.YEAR_TO_DATE,
                Instant.ofEpochSecond(1_750_000_000L + random.nextInt(5), nano),
                random.nextInt(12) == 0 ? null : new Amount(micros));
    }

    @Test
    void the_packed_form_holds_every_series_as_the_arrays_do_whatever_arrives() {
        Random random = new Random(20261127);
        for (int round = 0; round < 2_000; round++) {
            List<ReportedCell> cells = anything(random);
            Map<Quantity, ReportedSeries> series = new HashMap<>();
            PackedReports packed = PackedReports.none(HERO);
            for (ReportedCell cell : cells) {
                Quantity quantity = CATALOGUE.getQuantity(cell.id().quantity());
                ReportedSeries plain = series.computeIfAbsent(quantity, ReportedSeries::new);
                PackedWriter out = new PackedWriter();

                boolean changed = putInto(out, packed, List.of(cell)) != PackedReports.NEVER;

                packed = new PackedReports(() -> HERO, out.toBytes(), 0, out.size());
                assertThat(changed).isEqualTo(plain.put(cell));
            }
            for (Quantity quantity : CATALOGUE.quantities()) {
                ReportedSeries unpacked = packed.findSeries(placeOf(quantity.code()), quantity);
                ReportedSeries plain = series.get(quantity);
                assertThat(unpacked == null).isEqualTo(plain == null);
                if (unpacked != null && plain != null) {
                    assertThat(unpacked.cells()).isEqualTo(plain.cells());
                    assertThat(unpacked.fold().listFindings())
                            .isEqualTo(plain.fold().listFindings());
                }
            }
        }
    }

    @Test
    void figures_read_from_the_bytes_are_those_of_the_fold() {
        Random random = new Random(42);
        int read = 0;
        for (int round = 0; round < 2_000; round++) {
            List<ReportedCell> cells = anything(random);
            Set<QuantityCode> carriers = random.nextInt(3) > 0
                    ? Set.of()
                    : random.nextBoolean()
                            ? Set.of(ELECTRICITY.code(), NATURAL_GAS.code())
                            : Set.of(ELECTRICITY.code());
            EffectiveFacts folded = EffectiveFacts.fold(CATALOGUE, cells, carriers, EnergyFactors.GB_T_2589_2020);

            PackedFacts facts = facts(packed(cells), carriers);

            for (Quantity quantity : CATALOGUE.quantities()) {
                Figures figures = facts.figures(quantity.code());
                assertThat(picture(figures)).isEqualTo(picture(folded.series(quantity.code())));
                assertThat(names(figures.explained())).isEqualTo(names(folded.series(quantity.code())));
                read += figures instanceof PlainFigures ? 1 : 0;
            }
        }
        assertThat(read).as("quantities read where they stand").isGreaterThan(5_000);
    }

    static String picture(Figures figures) {
        StringBuilder picture =
                new StringBuilder().append(figures.quantity().code()).append(figures.firstYear());
        for (int index = FROM; index < TO; index++) {
            picture.append('\n')
                    .append(index)
                    .append(figures.has(index))
                    .append(figures.micros(index))
                    .append(figures.isDerived(index))
                    .append(figures.hasYearToDate(index))
                    .append(figures.yearToDateMicros(index));
        }
        return picture.toString();
    }

    static String names(EffectiveSeries series) {
        StringBuilder names = new StringBuilder();
        for (int index = FROM; index < TO; index++) {
            Quarter quarter = Quarter.ofIndex(index);
            names.append(series.find(quarter)).append(series.findGap(quarter)).append(series.findYearToDate(quarter));
        }
        return names.toString();
    }

    @Test
    void a_score_from_the_bytes_has_the_same_points_states_and_explanation() {
        Random random = new Random(7);
        Evaluator evaluator = new Evaluator(Schemes.sound(Schemes.DRAFT));
        for (int round = 0; round < 500; round++) {
            List<ReportedCell> cells = anything(random);
            EffectiveFacts folded = EffectiveFacts.fold(CATALOGUE, cells, Set.of(), EnergyFactors.GB_T_2589_2020);
            for (int year = 2021; year <= 2024; year++) {
                Evaluation expected = evaluator.evaluate(Subject.of(folded, null), new Year(year));

                Evaluation packed =
                        evaluator.evaluate(Subject.of(facts(packed(cells), Set.of()), null), new Year(year));

                assertThat(packed.scoreUnits()).isEqualTo(expected.scoreUnits());
                assertThat(words(packed)).isEqualTo(words(expected));
            }
        }
    }

    static List<String> words(Evaluation evaluation) {
        return evaluation.listTerms().stream()
                .map(term -> term.points() + " " + term.status() + " " + term.value() + " " + term.reason()
                        + term.inputs().stream()
                                .map(input -> input.aggregate().listInputs())
                                .toList())
                .toList();
    }

    @Test
    void the_order_of_arrival_leaves_the_same_bytes() {
        Random random = new Random(3);
        for (int round = 0; round < 300; round++) {
            List<ReportedCell> cells = anything(random);
            PackedReports expected = packed(cells);
            Collections.shuffle(cells, random);

            PackedReports packed = packed(cells);

            assertThat(packed.bytes()).isEqualTo(expected.bytes());
        }
    }

    @Test
    void reports_that_arrive_together_leave_the_bytes_they_leave_one_by_one() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            List<ReportedCell> cells = anything(random);
            Collections.shuffle(cells, random);
            PackedReports oneByOne = PackedReports.none(HERO);
            PackedReports together = PackedReports.none(HERO);
            for (int from = 0; from < cells.size(); ) {
                List<ReportedCell> some = cells.subList(from, Math.min(cells.size(), from + 1 + random.nextInt(40)));
                from += some.size();
                int earliest = PackedReports.NEVER;
                for (ReportedCell cell : some) {
                    PackedWriter out = new PackedWriter();
                    earliest = Math.min(earliest, putInto(out, oneByOne, List.of(cell)));
                    oneByOne = new PackedReports(() -> HERO, out.toBytes(), 0, out.size());
                }
                PackedWriter out = new PackedWriter();

                int told = putInto(out, together, some);

                together = new PackedReports(() -> HERO, out.toBytes(), 0, out.size());
                assertThat(told).isEqualTo(earliest);
                assertThat(together.bytes()).isEqualTo(oneByOne.bytes());
            }
        }
    }

    @Test
    void a_report_that_arrives_leaves_the_other_bytes_as_they_were() {
        // Given
        PackedReports before = packed(List.of(
                own(TAX, "2025Q1", "12.34").cell(), own(ENERGY, "2025Q1", "7").cell()));
        PackedFacts facts = facts(before, Set.of());

        // When
        PackedReports after = put(before, own(TAX, "2025Q1", "99").revision(2).cell());

        // Then
        int quarter = Quarter.of("2025Q1").index();
        assertThat(facts.figures(TAX.code()).micros(quarter)).isEqualTo(12_340_000);
        assertThat(facts(after, Set.of()).figures(TAX.code()).micros(quarter)).isEqualTo(99_000_000);
        assertThat(facts(after, Set.of()).figures(ENERGY.code()).micros(quarter))
                .isEqualTo(7_000_000);
    }

    @Test
    void a_history_longer_than_a_bit_row_is_folded_and_holds_its_first_and_its_last_quarter() {
        // Given
        List<ReportedCell> cells = List.of(
                own(TAX, "1949Q1", "1").cell(),
                own(TAX, "2199Q4", "-999999999999.999999").cell());

        // When
        PackedFacts facts = facts(packed(cells), Set.of());

        // Then
        assertThat(facts.figures(TAX.code()).micros(Quarter.of("1949Q1").index()))
                .isEqualTo(1_000_000);
        assertThat(facts.figures(TAX.code()).micros(Quarter.of("2199Q4").index()))
                .isEqualTo(-999_999_999_999_999_999L);
        assertThat(facts.figures(TAX.code()).has(Quarter.of("2025Q1").index())).isFalse();
    }

    @Test
    void two_years_of_one_quantity_take_fifty_bytes_at_most() {
        // Given
        List<ReportedCell> cells = new ArrayList<>();
        for (int year = 2024; year <= 2025; year++) {
            for (int number = 1; number <= 4; number++) {
                cells.add(own(TAX, year + "Q" + number, "12345.67")
                        .at(1_760_000_000L)
                        .cell());
            }
        }

        // When
        PackedReports packed = packed(cells);

        // Then: 8 values of 3 bytes, and what stands around them
        assertThat(packed.bytes()).hasSizeLessThanOrEqualTo(50);
    }
}
