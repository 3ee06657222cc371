package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.CATALOGUE;
import static io.hengzhi.scoringmodel.Beijing.ELECTRICITY;
import static io.hengzhi.scoringmodel.Beijing.HERO;
import static io.hengzhi.scoringmodel.Beijing.NATURAL_GAS;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Divided by year, an enterprise's reports are what they were, and whoever asks cannot tell. */
@PolicyClause("ours: DOMAIN 3")
class DividedReportsTest {

    private static PackedReports of(byte[] bytes) {
        return new PackedReports(() -> HERO, bytes, 0, bytes.length);
    }

    private static PackedReports.Divided divide(PackedReports reports, int year) {
        return reports.divide(CATALOGUE.quantities()::get, year);
    }

    private static byte[] join(byte[] older, byte[] newer) {
        PackedWriter out = new PackedWriter();
        PackedReports.join(of(older), of(newer), CATALOGUE.quantities()::get, out);
        return out.toBytes();
    }

    @Test
    void joined_again_they_have_the_bytes_they_had_whatever_came_to_the_newer_part() {
        Random random = new Random(11);
        int divided = 0;
        for (int round = 0; round < 1_000; round++) {
            PackedReports whole = PackedReportsTest.packed(PackedReportsTest.anything(random));
            int year = 2020 + random.nextInt(9);

            PackedReports.Divided parts = divide(whole, year);

            assertThat(join(parts.older(), parts.newer())).isEqualTo(whole.bytes());
            divided += parts.older().length > 0 && parts.newer().length > 0 ? 1 : 0;
            List<ReportedCell> late = PackedReportsTest.anything(random).stream()
                    .filter(cell -> cell.id().quarter().year() >= year)
                    .toList();
            PackedWriter toNewer = new PackedWriter();
            PackedWriter toWhole = new PackedWriter();
            if (!late.isEmpty()) {
                int told = PackedReportsTest.putInto(toNewer, of(parts.newer()), late);
                assertThat(told).isEqualTo(PackedReportsTest.putInto(toWhole, whole, late));
                assertThat(join(parts.older(), toNewer.toBytes())).isEqualTo(toWhole.toBytes());
            }
        }
        assertThat(divided).isGreaterThan(500);
    }

    @Test
    void figures_and_names_are_those_of_the_whole_whichever_is_asked_first() {
        Random random = new Random(12);
        for (int round = 0; round < 1_000; round++) {
            PackedReports whole = PackedReportsTest.packed(PackedReportsTest.anything(random));
            Set<QuantityCode> carriers = random.nextInt(3) > 0
                    ? Set.of()
                    : random.nextBoolean()
                            ? Set.of(ELECTRICITY.code(), NATURAL_GAS.code())
                            : Set.of(ELECTRICITY.code());
            int year = 2021 + random.nextInt(5);
            AtomicInteger fetched = new AtomicInteger();
            RecentFacts recent = recent(whole, year, carriers, fetched);
            PackedFacts expected = PackedReportsTest.facts(whole, carriers);

            for (Quantity quantity : CATALOGUE.quantities()) {
                Figures figures = recent.figures(quantity.code());
                for (int index = year * 4; index < 2029 * 4; index++) {
                    assertThat(figures.has(index))
                            .isEqualTo(expected.figures(quantity.code()).has(index));
                    assertThat(figures.micros(index))
                            .isEqualTo(expected.figures(quantity.code()).micros(index));
                }
            }
            assertThat(fetched).as("recent quarters need no more").hasValue(0);
            for (Quantity quantity : CATALOGUE.quantities()) {
                recent.figures(quantity.code()).has(new Quarter(year - 1, 1).index());
                assertThat(PackedReportsTest.picture(recent.figures(quantity.code())))
                        .isEqualTo(PackedReportsTest.picture(expected.figures(quantity.code())));
                assertThat(PackedReportsTest.names(
                                recent.figures(quantity.code()).explained()))
                        .isEqualTo(PackedReportsTest.names(expected.series(quantity.code())));
            }
            assertThat(fetched).hasValue(1);
        }
    }

    @Test
    void a_score_of_any_year_has_the_same_points_states_and_explanation() {
        Random random = new Random(13);
        Evaluator evaluator = new Evaluator(Schemes.sound(Schemes.DRAFT));
        for (int round = 0; round < 300; round++) {
            PackedReports whole = PackedReportsTest.packed(PackedReportsTest.anything(random));
            int year = 2021 + random.nextInt(5);
            for (int of = 2021; of <= 2026; of++) {
                for (Quarter quarter : new Year(of).quarters()) {
                    Evaluation expected =
                            evaluator.evaluate(Subject.of(PackedReportsTest.facts(whole, Set.of()), null), quarter);

                    Evaluation evaluated = evaluator.evaluate(
                            Subject.of(recent(whole, year, Set.of(), new AtomicInteger()), null), quarter);

                    assertThat(evaluated.scoreUnits()).isEqualTo(expected.scoreUnits());
                    assertThat(PackedReportsTest.words(evaluated)).isEqualTo(PackedReportsTest.words(expected));
                }
            }
        }
    }

    private static RecentFacts recent(
            PackedReports whole, int year, Set<QuantityCode> carriers, AtomicInteger fetched) {
        PackedReports.Divided parts = divide(whole, year);
        return new RecentFacts(PackedReportsTest.facts(of(parts.newer()), carriers), year, () -> {
            fetched.incrementAndGet();
            return PackedReportsTest.facts(of(join(parts.older(), parts.newer())), carriers);
        });
    }
}
