package io.hengzhi.scoring.engine;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An image holds all that the state was told, and the state made from it goes on as the first would have. */
class StateImageTest {

    private static State copy(State state) {
        List<byte[]> blocks = new ArrayList<>();
        state.image().forEach(blocks::add);
        return State.of(blocks.iterator());
    }

    private static Log anyCity(Random random) {
        Log log = new Log().add(SmallCity.catalogue());
        log.add(SmallCity.scheme(SHUNYI, 1)).add(SmallCity.scheme(SHUNYI, 2)).add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 0; i < 60; i++) {
            MonitoringList list = i % 4 == 1 ? MonitoringList.BELOW_SCALE : MonitoringList.ABOVE_SCALE;
            log.add(enterprise(code(i), 1, in(list, i % 3 == 0 ? HAIDIAN : SHUNYI, "2025Q1")));
            log.addAll(SmallCity.anyHistory(code(i), random));
        }
        return log;
    }

    @Test
    void at_any_moment_the_copy_has_the_same_digest_and_keeps_it_while_more_comes() {
        Random random = new Random(11);
        for (int round = 0; round < 6; round++) {
            List<Batch> batches = anyCity(new Random(round)).interleaved(random, -1);
            int moment = random.nextInt(batches.size());
            State state = new State();
            batches.subList(0, moment).forEach(state::apply);

            State copy = copy(state);
            copy.recomputeAll();

            assertThat(StateDigest.of(copy)).isEqualTo(StateDigest.of(state));
            assertThat(copy.positions()).isEqualTo(state.positions());
            assertThat(copy.factsApplied()).isEqualTo(state.factsApplied());
            assertThat(copy.enterprises()).isEqualTo(state.enterprises());
            for (Batch batch : batches.subList(moment, batches.size())) {
                state.apply(batch);
                copy.apply(batch);
            }
            assertThat(StateDigest.of(copy)).isEqualTo(StateDigest.of(state));
        }
    }

    @Test
    void the_image_stays_as_it_was_while_the_state_goes_on() {
        // Given
        Log log = anyCity(new Random(5));
        State state = new State();
        state.apply(log.all());
        StateDigest before = StateDigest.of(state);
        var image = state.image();

        // When
        state.apply(new Log()
                .add(SmallCity.cell(code(1), "taxPaid", "2025Q4", "123456"))
                .add(enterprise(code(99), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .addAll(SmallCity.twoYears(code(99), 3))
                .all());

        // Then
        List<byte[]> blocks = new ArrayList<>();
        image.forEach(blocks::add);
        State copy = State.of(blocks.iterator());
        copy.recomputeAll();
        assertThat(StateDigest.of(copy)).isEqualTo(before).isNotEqualTo(StateDigest.of(state));
    }

    @Test
    void a_state_without_a_catalogue_keeps_the_reports_that_wait_for_one() {
        // Given
        State state = new State();
        state.apply(
                new Log().addAll(SmallCity.anyHistory(code(1), new Random(1))).all());
        State whole = new State();
        whole.apply(
                new Log().addAll(SmallCity.anyHistory(code(1), new Random(1))).all());
        Batch rest = new Log()
                .add(SmallCity.catalogue())
                .add(SmallCity.scheme(SHUNYI, 1))
                .add(enterprise(code(1), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .all();

        // When
        State copy = copy(state);
        copy.apply(rest);
        whole.apply(rest);

        // Then
        assertThat(StateDigest.of(copy).scores()).isEqualTo(5);
        assertThat(StateDigest.of(copy)).isEqualTo(StateDigest.of(whole));
    }

    @Test
    void what_the_registry_says_comes_back_word_for_word() {
        // Given
        EnterpriseChanged full = new EnterpriseChanged(
                code(1),
                1_234_567,
                "示例精密机械（北京）有限公司",
                SHUNYI,
                SmallCity.PARK,
                new IndustryCode("3612"),
                List.of(QuantityCode.of("electricity"), QuantityCode.of("naturalGas")),
                List.of(
                        in(MonitoringList.TRANSITION, SHUNYI, "2024Q1"),
                        in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q3")),
                Quarter.of("2023Q2"),
                true,
                code(2),
                Quarter.of("2026Q1"),
                List.of(code(3), code(4)),
                Instant.parse("2025-12-31T15:59:59.123456789Z"),
                "district-officer");
        EnterpriseChanged bare = new EnterpriseChanged(
                code(2),
                0,
                "",
                HAIDIAN,
                null,
                null,
                List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                List.of(),
                Instant.EPOCH,
                "");
        State state = new State();
        state.apply(new Log().add(full).add(bare).all());

        // When
        State copy = copy(state);

        // Then
        for (State one : List.of(state, copy)) {
            assertThat(one.findDossier(code(1)).flatMap(Dossier::findRegistered))
                    .contains(full);
            assertThat(one.findDossier(code(2)).flatMap(Dossier::findRegistered))
                    .contains(bare);
            assertThat(one.findDossier(code(3))).isEmpty();
        }
    }

    @Test
    void a_predecessors_late_fact_still_reaches_its_successor() {
        // Given
        State state = new State();
        Log log = new Log().add(SmallCity.catalogue()).add(SmallCity.scheme(SHUNYI, 1));
        log.add(enterprise(
                        code(4), 2, Quarter.of("2025Q1"), List.of(), in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .addAll(SmallCity.twoYears(code(4), 4))
                .add(enterprise(code(5), 2, null, List.of(code(4)), in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .addAll(SmallCity.twoYears(code(5), 5));
        for (int quarter = 1; quarter <= 4; quarter++) {
            log.add(SmallCity.cell(code(5), "revenue", "2025Q" + quarter, 2, 0, Basis.OWN, "8500"));
        }
        state.apply(log.all());
        Batch late = new Log()
                .add(SmallCity.cell(code(4), "revenue", "2024Q4", 2, 0, Basis.OWN, "3500"))
                .all();

        // When
        State copy = copy(state);
        copy.recomputeAll();
        StateDigest before = StateDigest.of(copy);
        copy.apply(late);
        state.apply(late);

        // Then
        assertThat(StateDigest.of(copy)).isEqualTo(StateDigest.of(state)).isNotEqualTo(before);
    }
}
