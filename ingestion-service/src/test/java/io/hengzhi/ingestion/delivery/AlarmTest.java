package io.hengzhi.ingestion.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.ingestion.delivery.domain.Alarm;
import io.hengzhi.ingestion.delivery.domain.Delivery;
import io.hengzhi.ingestion.delivery.domain.Promise;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When an alarm is raised and cleared. Tax of 2025Q3 is due on 28 October 2025. */
class AlarmTest {

    private static final BureauCode TAX = BureauCode.of("tax");
    private static final Quarter THIRD = Quarter.of("2025Q3");
    private static final Instant ON_THE_DAY = Instant.parse("2025-10-28T15:59:59Z");
    private static final Instant THE_DAY_AFTER = Instant.parse("2025-10-28T16:00:00Z");

    @Test
    void raises_it_when_the_reporting_date_is_over_and_reports_are_missing() {
        assertThat(Alarm.QUIET.decide(promise(), delivery(3, 2), THE_DAY_AFTER))
                .contains(new DeliveryAlarm(
                        TAX,
                        Promises.tax().code(),
                        THIRD,
                        DeliveryAlarm.State.RAISED,
                        LocalDate.of(2025, 10, 28),
                        3,
                        2,
                        THE_DAY_AFTER));
        assertThat(Alarm.QUIET.decide(promise(), delivery(3, 0), THE_DAY_AFTER)).isPresent();
    }

    @Test
    void says_nothing_while_the_reporting_date_is_not_over() {
        assertThat(Alarm.QUIET.decide(promise(), delivery(3, 2), ON_THE_DAY)).isEmpty();
    }

    @Test
    void says_nothing_where_everything_came_or_nothing_is_expected() {
        assertThat(Alarm.QUIET.decide(promise(), delivery(3, 3), THE_DAY_AFTER)).isEmpty();
        assertThat(Alarm.QUIET.decide(promise(), delivery(0, 0), THE_DAY_AFTER)).isEmpty();
    }

    @Test
    void enterprises_nobody_expected_do_not_make_up_for_missing_ones() {
        Delivery delivery = Delivery.of(
                Promises.tax(),
                THIRD,
                TAX,
                Set.of(code(1), code(2)),
                Map.of(code(1), ON_THE_DAY, code(8), ON_THE_DAY, code(9), ON_THE_DAY),
                null,
                0);

        assertThat(Alarm.QUIET.decide(promise(), delivery, THE_DAY_AFTER))
                .hasValueSatisfying(raised -> assertThat(raised.received()).isEqualTo(1));
    }

    @Test
    void is_raised_once_and_cleared_when_the_last_report_came() {
        DeliveryAlarm raised =
                Alarm.QUIET.decide(promise(), delivery(3, 2), THE_DAY_AFTER).orElseThrow();
        Alarm alarm = Alarm.after(raised);

        assertThat(alarm.decide(promise(), delivery(3, 2), THE_DAY_AFTER)).isEmpty();
        assertThat(alarm.decide(promise(), delivery(3, 3), THE_DAY_AFTER)).hasValueSatisfying(cleared -> {
            assertThat(cleared.state()).isEqualTo(DeliveryAlarm.State.CLEARED);
            assertThat(cleared.expected()).isEqualTo(3);
            assertThat(cleared.received()).isEqualTo(3);
            assertThat(cleared.id()).isNotEqualTo(raised.id());
            assertThat(Alarm.after(cleared)).isEqualTo(Alarm.CLEARED);
        });
    }

    @Test
    void once_cleared_it_stays_quiet_though_enterprises_are_added() {
        assertThat(Alarm.CLEARED.decide(promise(), delivery(4, 3), THE_DAY_AFTER))
                .isEmpty();
        assertThat(Alarm.CLEARED.decide(promise(), delivery(4, 4), THE_DAY_AFTER))
                .isEmpty();
    }

    @Test
    void only_promises_whose_date_is_over_are_looked_at() {
        assertThat(Promise.pastDue(TAX, Promises.catalogue("2025Q3"), ON_THE_DAY))
                .isEmpty();
        assertThat(Promise.pastDue(TAX, Promises.catalogue("2025Q3"), THE_DAY_AFTER))
                .extracting(Promise::quarter)
                .containsExactly(THIRD);
    }

    private static Promise promise() {
        return Promise.pastDue(TAX, Promises.catalogue("2025Q3"), THE_DAY_AFTER).getFirst();
    }

    private static Delivery delivery(int expected, int received) {
        Map<CreditCode, Instant> came = new HashMap<>();
        IntStream.range(0, received).forEach(number -> came.put(code(number), ON_THE_DAY));
        Set<CreditCode> awaited =
                IntStream.range(0, expected).mapToObj(AlarmTest::code).collect(Collectors.toSet());
        return Delivery.of(Promises.tax(), THIRD, TAX, awaited, came, null, 0);
    }

    private static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA%07d".formatted(number));
    }
}
