package io.hengzhi.scoring.score.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoringmodel.evaluation.Role;
import io.hengzhi.scoringmodel.evaluation.Term;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.fact.WindowRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a missing input reads "not yet due". Tax is due 15 working days after the quarter: for 2025Q3 on 28 October 2025. */
class AwaitedTest {

    private static final BureauCode TAX = BureauCode.of("tax");
    private static final Instant ON_THE_DAY = Instant.parse("2025-10-28T15:59:59Z");
    private static final Instant THE_DAY_AFTER = Instant.parse("2025-10-28T16:00:00Z");

    @Test
    void until_its_reporting_date_a_missing_input_reads_not_yet_due() {
        List<Term.Input> inputs = List.of(tax(15, "2024Q4", "2025Q1", "2025Q2"));

        assertThat(Awaited.of(inputs, ON_THE_DAY)).hasValueSatisfying(awaited -> {
            assertThat(awaited.until()).isEqualTo(LocalDate.of(2025, 10, 28));
            assertThat(awaited.reason().zh()).contains("未到报送日期").contains("2025-10-28");
            assertThat(awaited.reason().en()).contains("Not yet due").contains("2025-10-28");
        });
    }

    @Test
    void the_day_after_it_is_missing() {
        assertThat(Awaited.of(List.of(tax(15, "2024Q4", "2025Q1", "2025Q2")), THE_DAY_AFTER))
                .isEmpty();
    }

    @Test
    void where_an_earlier_quarter_is_overdue_it_is_missing() {
        assertThat(Awaited.of(List.of(tax(15, "2024Q4", "2025Q1")), ON_THE_DAY)).isEmpty();
    }

    @Test
    void what_was_never_promised_is_missing() {
        assertThat(Awaited.of(List.of(tax(null, "2024Q4", "2025Q1", "2025Q2")), ON_THE_DAY))
                .isEmpty();
    }

    @Test
    void nothing_is_awaited_where_nothing_is_missing() {
        assertThat(Awaited.of(List.of(tax(15, "2024Q4", "2025Q1", "2025Q2", "2025Q3")), ON_THE_DAY))
                .isEmpty();
    }

    /** Tax over the four quarters that end with 2025Q3, of which these are reported. */
    private static Term.Input tax(@Nullable Integer due, String... reported) {
        BilingualText name = BilingualText.of("税收", "Tax paid");
        Quantity quantity = new Quantity(
                QuantityCode.of("taxPaid"),
                name,
                "万元",
                Quantity.Kind.FLOW,
                Quantity.Frequency.QUARTERLY,
                true,
                List.of(TAX),
                List.of("万元"),
                name,
                Quantity.Plausible.ANYTHING,
                due);
        List<ReportedCell> cells = Stream.of(reported)
                .map(quarter -> new ReportedCell(
                        new FactId(SmallCity.code(1), quantity.code(), Quarter.of(quarter), TAX, 1, 0),
                        Basis.OWN,
                        Instant.EPOCH,
                        Amount.of("10")))
                .toList();
        return new Term.Input(
                quantity,
                Role.NUMERATOR,
                Aggregate.over(
                        EffectiveSeries.fold(quantity, cells),
                        Window.of(Period.of("2025Q3"), WindowRule.TRAILING_FOUR_QUARTERS)));
    }
}
