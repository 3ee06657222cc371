package io.hengzhi.scoring.live;

import static io.hengzhi.scoring.engine.SmallCity.NOW;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.scoring.engine.Log;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.live.application.Interest;
import io.hengzhi.scoring.live.application.LiveChanges;
import io.hengzhi.scoring.live.domain.Change;
import io.hengzhi.scoring.live.domain.Mailbox;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a replica tells that has loaded what was known before, and then follows the log. */
class LiveChangesTest {

    private static final Interest SHUNYI_WHOLE = new Interest.InDistrict(SHUNYI);

    private final Engine engine = new Engine();
    private final LiveChanges changes = new LiveChanges(engine, 1000, 1000, 10, 10);
    private Positions known = Positions.NONE;

    /** A replica that was started again: nothing of what it loads passes by the applier. */
    private void restore() {
        engine.witness(changes::applied);
        Batch all = new Log()
                .add(SmallCity.catalogue())
                .add(SmallCity.scheme(SHUNYI, 1))
                .add(enterprise(code(1), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .addAll(twoYears(code(1), 1))
                .all();
        engine.load(all);
        engine.compute();
        engine.ready();
        known = all.positions();
    }

    private void payTax(long revision) {
        String facts = Topics.FACT_ACCEPTED.name();
        known = known.with(facts, 0, known.of(facts, 0) + 1);
        engine.apply(new Batch(
                List.of(cell(code(1), "taxPaid", "2025Q4", revision, 0, Basis.OWN, "70." + revision)),
                List.of(),
                List.of(),
                List.of(),
                known,
                NOW,
                NOW));
    }

    private static Mailbox.Letter next(LiveChanges.Begun begun) {
        try {
            return begun.subscription().mailbox().take(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_reader_who_begins_knows_the_log_as_far_as_the_replica_does() {
        restore();

        assertThat(changes.subscribe(SHUNYI_WHOLE, "one", null).at()).isEqualTo(known);
        assertThat(changes.toldTo()).isEqualTo(known);
    }

    @Test
    void who_knew_less_than_a_replica_has_loaded_is_told_to_read_again() {
        // Given a reader who was interrupted before the replica was started again
        restore();
        Positions less = Positions.NONE.with(Topics.CATALOGUE.name(), 0, 1);

        // When the replica has told of something since
        changes.tell();
        payTax(2);

        // Then
        assertThat(next(changes.subscribe(SHUNYI_WHOLE, "one", less)))
                .isEqualTo(new Mailbox.ReadAgain(Mailbox.Reason.NOT_RETAINED, known));
    }

    @Test
    void who_knew_as_much_is_told_what_came_since_and_nothing_else() {
        restore();
        Positions asMuch = known;
        changes.tell();
        payTax(2);

        LiveChanges.Begun begun = changes.subscribe(SHUNYI_WHOLE, "one", asMuch);

        assertThat(next(begun))
                .isInstanceOfSatisfying(
                        Mailbox.News.class,
                        news -> assertThat(news.changes())
                                .extracting(Change::enterprise)
                                .contains(code(1)));
        assertThat(next(begun)).isEqualTo(new Mailbox.Silence());
    }

    @Test
    void an_id_that_says_nothing_is_never_taken_for_the_beginning_of_the_log() {
        // Given a replica that has followed the log from its first record
        engine.witness(changes::applied);
        engine.ready();
        changes.tell();

        // When
        LiveChanges.Begun begun = changes.subscribe(SHUNYI_WHOLE, "one", Positions.parse("long-ago"));

        // Then
        assertThat(next(begun)).isInstanceOf(Mailbox.ReadAgain.class);
    }

    @Test
    void who_listens_is_told_once_of_what_a_batch_changes() {
        restore();
        LiveChanges.Begun begun = changes.subscribe(SHUNYI_WHOLE, "one", null);

        payTax(2);
        changes.tell();
        changes.tell();

        assertThat(next(begun)).isInstanceOfSatisfying(Mailbox.News.class, news -> {
            assertThat(news.at()).isEqualTo(known);
            assertThat(news.changes())
                    .filteredOn(change -> change.kind() == Change.Kind.SCORE)
                    .extracting(change -> change.list().period().toString())
                    .containsExactlyInAnyOrder("2025Q4", "2025");
        });
        assertThat(next(begun)).isEqualTo(new Mailbox.Silence());
    }
}
