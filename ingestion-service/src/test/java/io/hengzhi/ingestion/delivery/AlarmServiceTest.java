package io.hengzhi.ingestion.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.ingestion.IngestionService;
import io.hengzhi.ingestion.delivery.application.TellAlarms;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A bureau that is late, on a real broker: two enterprises on the list, of which it reported one of the quarter before the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Quarter LATE =
            Quarter.containing(Instant.now()).previous().previous();

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));

    @AfterAll
    void end() {
        surroundings.close();
    }

    @Test
    void a_late_bureau_raises_one_alarm_which_neither_a_second_replica_nor_a_restart_repeats() {
        // Given
        List<String> settings = surroundings.settings(surroundings.newDatabase());
        surroundings
                .broker()
                .publish(List.of(
                        new CatalogueChanged(Promises.catalogue(LATE.toString()), Instant.now()),
                        enterprise(1),
                        enterprise(2),
                        fact(1, 0)));

        try (RunningService first = RunningService.start(IngestionService.class, settings)) {
            // When
            Awaitility.await().atMost(PATIENCE).until(() -> !alarmsOf(LATE).isEmpty());

            // Then
            assertThat(alarmsOf(LATE)).singleElement().satisfies(raised -> {
                assertThat(raised.state()).isEqualTo(DeliveryAlarm.State.RAISED);
                assertThat(raised.bureau()).isEqualTo(BureauCode.of("tax"));
                assertThat(raised.quantity()).isEqualTo(QuantityCode.of("taxPaid"));
                assertThat(raised.expected()).isEqualTo(2);
                assertThat(raised.received()).isEqualTo(1);
            });

            assertThat(first.bean(TellAlarms.class).tell(PATIENCE)).isEmpty();

            // a second replica, which looks once it has read everything
            try (RunningService second = RunningService.start(IngestionService.class, settings)) {
                Awaitility.await().atMost(PATIENCE).until(() -> isReady(second));
                assertThat(second.bean(TellAlarms.class).tell(PATIENCE)).isEmpty();
            }
            assertThat(alarmsOf(LATE)).hasSize(1);
        }

        // the last report comes while nobody runs, and is heard before anything is told
        surroundings.broker().publish(List.of(fact(2, 1)));
        try (RunningService restarted = RunningService.start(IngestionService.class, settings)) {
            Awaitility.await().atMost(PATIENCE).until(() -> alarmsOf(LATE).size() > 1);
            assertThat(restarted.bean(TellAlarms.class).tell(PATIENCE)).isEmpty();
        }
        assertThat(alarmsOf(LATE))
                .extracting(DeliveryAlarm::state)
                .containsExactly(DeliveryAlarm.State.RAISED, DeliveryAlarm.State.CLEARED);
        assertThat(alarmsOf(LATE).getLast().received()).isEqualTo(2);
    }

    private static boolean isReady(RunningService service) {
        return service.get("/actuator/health/readiness", "").status() == 200;
    }

    private List<DeliveryAlarm> alarmsOf(Quarter quarter) {
        return surroundings.broker().readAll(Topics.DELIVERY_ALARM).stream()
                .map(found -> DeliveryAlarm.decode(found.value()))
                .filter(alarm -> alarm.quarter().equals(quarter))
                .toList();
    }

    private static FactAccepted fact(int number, long offset) {
        return new FactAccepted(
                new ReportedCell(
                        new FactId(code(number), QuantityCode.of("taxPaid"), LATE, BureauCode.of("tax"), 1, 0),
                        Basis.OWN,
                        Instant.now(),
                        Amount.of("1")),
                "1",
                "万元",
                null,
                "m-" + number,
                new RecordPlace("facts.tax.v1", 0, offset),
                0,
                Instant.now(),
                null);
    }

    private static EnterpriseChanged enterprise(int number) {
        DistrictCode shunyi = DistrictCode.of("110113");
        return new EnterpriseChanged(
                code(number),
                1,
                "示例企业",
                shunyi,
                null,
                null,
                List.of(),
                List.of(new ListMembership(
                        LATE.year(), MonitoringList.ABOVE_SCALE, shunyi, null, new Quarter(LATE.year(), 1), true)),
                null,
                false,
                null,
                null,
                List.of(),
                Instant.now(),
                "test");
    }

    private static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA%07d".formatted(number));
    }
}
