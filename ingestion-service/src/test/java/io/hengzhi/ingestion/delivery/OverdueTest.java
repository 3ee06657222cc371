package io.hengzhi.ingestion.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.ingestion.delivery.domain.Overdue;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is silent. Tax is due 15 working days after the quarter: for 2025Q3 on 28 October 2025. */
class OverdueTest {

    private static final BureauCode TAX = BureauCode.of("tax");
    private static final Instant ON_THE_DAY = Instant.parse("2025-10-28T15:59:59Z");
    private static final Instant THE_DAY_AFTER = Instant.parse("2025-10-28T16:00:00Z");
    private static final Set<QuantityCode> NOTHING = Set.of();
    private static final Set<QuantityCode> TAX_PAID = Set.of(QuantityCode.of("taxPaid"));

    @Test
    void a_bureau_is_silent_when_the_reporting_date_is_over_and_nothing_came() {
        assertThat(Overdue.of(TAX, Promises.catalogue("2025Q3"), ON_THE_DAY, quarter -> NOTHING))
                .isEmpty();
        assertThat(Overdue.of(TAX, Promises.catalogue("2025Q3"), THE_DAY_AFTER, quarter -> NOTHING))
                .extracting(each -> each.quantity() + " " + each.quarter() + " "
                        + each.due().day())
                .containsExactly("taxPaid 2025Q3 2025-10-28");
    }

    @Test
    void the_first_report_ends_it() {
        assertThat(Overdue.of(TAX, Promises.catalogue("2025Q3"), THE_DAY_AFTER, quarter -> TAX_PAID))
                .isEmpty();
    }

    @Test
    void four_ended_quarters_are_looked_back_on_while_a_district_takes_part() {
        assertThat(Overdue.of(TAX, Promises.catalogue("2020Q1"), THE_DAY_AFTER, quarter -> NOTHING))
                .extracting(each -> each.quarter().toString())
                .containsExactly("2024Q4", "2025Q1", "2025Q2", "2025Q3");
        assertThat(Overdue.of(TAX, Promises.catalogue("2026Q1"), THE_DAY_AFTER, quarter -> NOTHING))
                .isEmpty();
    }

    @Test
    void a_bureau_that_comes_later_in_the_order_is_not_expected_to_report() {
        assertThat(Overdue.of(
                        BureauCode.of("statistics"), Promises.catalogue("2025Q3"), THE_DAY_AFTER, quarter -> NOTHING))
                .isEmpty();
    }
}
