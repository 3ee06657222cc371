package io.hengzhi.scoring.engine;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.scoring.ClassChanged;
import io.hengzhi.contract.scoring.ScoreChanged;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.scoring.engine.application.Outlet;
import io.hengzhi.scoring.engine.application.Publication;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is told of the state's changes, by whom and how often. */
class PublicationTest {

    /** A topic in memory: what was sent, with room for so many, failing when told to. */
    private static final class Topic implements Outlet {
        private final List<WireEvent> sent = new ArrayList<>();
        private int room = Integer.MAX_VALUE;
        private boolean broken;
        private boolean held;

        @Override
        public boolean hasRoom() {
            return room > 0;
        }

        @Override
        public void send(WireEvent event, Runnable onFailure) {
            room--;
            if (broken) {
                onFailure.run();
            } else {
                sent.add(event);
            }
        }

        @Override
        public long mark() {
            return sent.size();
        }

        @Override
        public boolean isSettled(long mark) {
            return !held;
        }

        List<ScoreChanged> scores() {
            return sent.stream()
                    .filter(ScoreChanged.class::isInstance)
                    .map(ScoreChanged.class::cast)
                    .toList();
        }

        List<ClassChanged> classes() {
            return sent.stream()
                    .filter(ClassChanged.class::isInstance)
                    .map(ClassChanged.class::cast)
                    .toList();
        }

        /** {@code code period from>to}. */
        List<String> classMoves() {
            return classes().stream()
                    .map(event ->
                            event.creditCode() + " " + event.period() + " " + event.fromClass() + ">" + event.toClass())
                    .toList();
        }
    }

    private final State state = new State();
    private final Topic topic = new Topic();
    private final Publication publication = new Publication(topic);

    private static Log city() {
        Log log = new Log()
                .add(SmallCity.catalogue())
                .add(SmallCity.scheme(SHUNYI, 1))
                .add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 1; i <= 10; i++) {
            log.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, i <= 5 ? SHUNYI : HAIDIAN, "2025Q1")))
                    .addAll(twoYears(code(i), i));
        }
        return log;
    }

    private void apply(Batch batch) {
        publication.note(state.apply(batch));
    }

    private void flush() {
        publication.flushScores(state);
        publication.flushClasses(state);
    }

    private void startedAnew(Batch all) {
        state.load(all);
        state.recomputeAll();
        publication.begin(state);
    }

    private static Batch correction(String value) {
        return new Log()
                .add(cell(code(1), "taxPaid", "2025Q4", 1, 1, Basis.OWN, value))
                .all();
    }

    @Test
    void tells_every_score_and_class_once() {
        // Given
        publication.own(district -> true, state);
        apply(city().all());

        // When
        flush();
        flush();

        // Then: ten enterprises in four quarters and the year
        assertThat(topic.scores()).hasSize(50);
        assertThat(topic.classes()).hasSize(50).allMatch(event -> event.fromClass() == null);
        ScoreChanged score = topic.scores().getFirst();
        assertThat(score.terms()).hasSize(7);
        assertThat(score.terms().stream()
                        .mapToLong(ScoreChanged.Term::scaledPoints)
                        .sum())
                .isEqualTo(score.scaled());
        assertThat(score.positions()).isEqualTo(state.positions().list());
    }

    @Test
    void a_burst_of_changes_to_one_place_is_told_as_it_stands_at_the_end() {
        // Given
        publication.own(district -> true, state);
        apply(city().all());
        flush();
        topic.sent.clear();

        // When
        apply(correction("1000"));
        apply(new Log()
                .add(cell(code(1), "taxPaid", "2025Q4", 1, 2, Basis.OWN, "500"))
                .all());
        flush();

        // Then
        assertThat(topic.scores())
                .extracting(event -> event.period().toString())
                .containsExactlyInAnyOrder("2025Q4", "2025");
    }

    @Test
    void after_a_restart_no_score_is_told_that_was_told_before_and_every_class_once_more() {
        // Given
        startedAnew(city().all());

        // When
        publication.own(district -> true, state);
        flush();

        // Then
        assertThat(topic.scores()).isEmpty();
        assertThat(topic.classes()).hasSize(50).allMatch(event -> Objects.equals(event.fromClass(), event.toClass()));
    }

    @Test
    void what_changed_before_the_district_was_taken_over_is_told_then() {
        // Given
        startedAnew(city().all());
        apply(correction("90000"));
        flush();
        boolean silent = topic.sent.isEmpty();

        // When
        publication.own(SHUNYI::equals, state);
        flush();

        // Then
        assertThat(silent).isTrue();
        assertThat(topic.scores()).hasSize(2);
        assertThat(topic.classes())
                .hasSize(25)
                .allMatch(event -> event.district().equals(SHUNYI));
    }

    @Test
    void tells_nothing_of_a_district_that_another_replica_owns() {
        // Given
        publication.own(HAIDIAN::equals, state);

        // When
        apply(city().all());
        flush();

        // Then
        assertThat(topic.scores())
                .hasSize(25)
                .allMatch(event -> event.district().equals(HAIDIAN));
        assertThat(topic.classes())
                .hasSize(25)
                .allMatch(event -> event.district().equals(HAIDIAN));
    }

    @Test
    void a_rank_that_moves_others_across_a_boundary_tells_their_classes_too() {
        // Given
        publication.own(district -> true, state);
        apply(city().all());
        flush();
        String best = classIn2025(4);
        topic.sent.clear();

        // When
        apply(new Log()
                .add(cell(code(1), "output", "2025Q4", 2, 0, Basis.OWN, "99999999"))
                .add(cell(code(1), "taxPaid", "2025Q4", 2, 0, Basis.OWN, "99999999"))
                .add(cell(code(1), "revenue", "2025Q4", 2, 0, Basis.OWN, "1300"))
                .all());
        flush();

        // Then
        assertThat(best).isEqualTo("A");
        assertThat(topic.classMoves()).contains(code(1) + " 2025 C>A", code(4) + " 2025 A>B");
    }

    private String classIn2025(int number) {
        return topic.classes().stream()
                .filter(event -> event.creditCode().equals(code(number))
                        && event.period().isAnnual())
                .map(ClassChanged::toClass)
                .reduce((first, last) -> last)
                .orElse("none");
    }

    @Test
    void an_enterprise_that_leaves_the_list_leaves_its_class() {
        // Given
        publication.own(district -> true, state);
        apply(city().all());
        flush();
        topic.sent.clear();

        // When
        apply(new Log()
                .add(enterprise(code(5), 2, in(MonitoringList.OUT_OF_SCOPE, SHUNYI, "2025Q1")))
                .all());
        flush();

        // Then
        assertThat(topic.scores()).hasSize(5).allMatch(event -> event.scaled() == null);
        assertThat(topic.classMoves()).contains(code(5) + " 2025 B>null", code(2) + " 2025 C>B");
    }

    @Test
    void an_event_that_is_not_durable_is_sent_again() {
        // Given
        publication.own(district -> true, state);
        apply(city().all());
        topic.broken = true;
        flush();
        boolean settledWhileBroken = publication.findToldForGood(state).isPresent();

        // When
        topic.broken = false;
        flush();

        // Then
        assertThat(settledWhileBroken).isFalse();
        assertThat(topic.scores()).hasSize(50);
        assertThat(topic.classes()).hasSize(50);
        assertThat(publication.findToldForGood(state)).contains(state.positions());
    }

    @Test
    void without_room_nothing_is_lost_and_nothing_piles_up() {
        // Given
        publication.own(district -> true, state);
        topic.room = 3;

        // When
        apply(city().all());
        flush();
        int first = topic.sent.size();
        topic.room = Integer.MAX_VALUE;
        flush();

        // Then
        assertThat(first).isEqualTo(3);
        assertThat(topic.scores()).hasSize(50);
    }

    @Test
    void is_told_for_good_only_when_the_log_has_it() {
        // Given
        publication.own(district -> true, state);
        apply(city().all());
        flush();
        topic.held = true;
        boolean before = publication.findToldForGood(state).isPresent();
        var positions = state.positions();
        apply(correction("90000"));

        // When
        topic.held = false;

        // Then: not the correction, which has not been sent
        assertThat(before).isFalse();
        assertThat(publication.findToldForGood(state)).contains(positions);
        assertThat(publication.findToldForGood(state)).isEmpty();
    }
}
