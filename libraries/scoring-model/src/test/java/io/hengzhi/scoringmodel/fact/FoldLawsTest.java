package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.Beijing.ELECTRICITY;
import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.RD;
import static io.hengzhi.scoringmodel.Beijing.STAFF;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static io.hengzhi.scoringmodel.Beijing.own;
import static io.hengzhi.scoringmodel.Beijing.withdrawn;
import static io.hengzhi.scoringmodel.Beijing.ytd;
import static io.hengzhi.scoringmodel.fact.Fold.fold;
import static io.hengzhi.scoringmodel.fact.Fold.permutations;
import static io.hengzhi.scoringmodel.fact.Fold.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.Beijing.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever order reports arrive in, however often. */
@PolicyClause("ours: DOMAIN 3")
class FoldLawsTest {

    @Test
    void every_order_of_arrival_gives_the_same_values() {
        List<Report> story = List.of(
                ytd(ELECTRICITY, "2025Q2", "90"),
                own(ELECTRICITY, "2025Q1", "50"),
                own(ELECTRICITY, "2025Q1", "51").revision(2),
                withdrawn(ELECTRICITY, "2025Q1").revision(3),
                own(ELECTRICITY, "2025Q1", "52").by("statistics"),
                own(ELECTRICITY, "2025Q2", "33").by("statistics"));
        String expected = picture(fold(story.toArray(Report[]::new)));

        List<List<Report>> orders = permutations(story);

        assertThat(orders).hasSize(720);
        assertThat(orders)
                .allSatisfy(order ->
                        assertThat(picture(fold(order.toArray(Report[]::new)))).isEqualTo(expected));
    }

    @Test
    void random_reports_fold_to_the_same_in_any_order_and_however_often_they_come() {
        Random random = new Random(20250101);
        List<Quantity> quantities = List.of(TAX, STAFF, LAND, RD, ELECTRICITY);
        for (int round = 0; round < 2_000; round++) {
            Quantity quantity = quantities.get(random.nextInt(quantities.size()));
            List<ReportedCell> cells = randomCells(quantity, random);
            String expected = picture(EffectiveSeries.fold(quantity, cells));

            List<ReportedCell> shuffled = new ArrayList<>(cells);
            for (int again = random.nextInt(8); again > 0; again--) {
                shuffled.add(cells.get(random.nextInt(cells.size())));
            }
            Collections.shuffle(shuffled, random);

            assertThat(picture(EffectiveSeries.fold(quantity, shuffled))).isEqualTo(expected);
        }
    }

    @Test
    void folding_step_by_step_is_folding_at_once() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<ReportedCell> cells = randomCells(ELECTRICITY, random);
            ReportedSeries growing = new ReportedSeries(ELECTRICITY);
            for (int i = 0; i < cells.size(); i++) {
                growing.put(cells.get(i));
                assertThat(picture(growing.fold()))
                        .isEqualTo(picture(EffectiveSeries.fold(ELECTRICITY, cells.subList(0, i + 1))));
            }
        }
    }

    private static List<ReportedCell> randomCells(Quantity quantity, Random random) {
        List<ReportedCell> cells = new ArrayList<>();
        for (int i = random.nextInt(25) + 1; i > 0; i--) {
            String quarter = (2023 + random.nextInt(3)) + "Q" + (1 + random.nextInt(4));
            String value = Integer.toString(random.nextInt(50));
            Report report = random.nextInt(3) == 0 ? ytd(quantity, quarter, value) : own(quantity, quarter, value);
            if (random.nextInt(6) == 0) {
                report = withdrawn(quantity, quarter);
            }
            cells.add(report.revision(1 + random.nextInt(3))
                    .correction(random.nextInt(2))
                    .at(random.nextInt(3))
                    .by(quantity.owners()
                            .get(random.nextInt(quantity.owners().size()))
                            .value())
                    .cell());
        }
        return cells;
    }

    private static String picture(EffectiveSeries series) {
        StringBuilder picture = new StringBuilder();
        for (int index = Quarter.of("2022Q1").index();
                index < Quarter.of("2027Q1").index();
                index++) {
            Quarter quarter = Quarter.ofIndex(index);
            picture.append(series.find(quarter))
                    .append(series.findGap(quarter))
                    .append(series.findYearToDate(quarter))
                    .append('\n');
        }
        return picture.append(series.listFindings()).toString();
    }
}
