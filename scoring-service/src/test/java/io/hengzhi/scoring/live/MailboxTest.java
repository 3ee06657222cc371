package io.hengzhi.scoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.live.domain.Change;
import io.hengzhi.scoring.live.domain.ChangeSet;
import io.hengzhi.scoring.live.domain.Mailbox;
import io.hengzhi.scoring.live.domain.RecentChanges;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader is told who is slow, who is silent, and who comes back. */
class MailboxTest {

    private static final Board.Key LIST =
            new Board.Key(SmallCity.SHUNYI, Quarter.of("2025Q4"), MonitoringList.ABOVE_SCALE);

    private static Positions at(long offset) {
        return Positions.NONE.with("ingestion.fact-accepted.v1", 2, offset);
    }

    private static List<Change> changes(int count) {
        return Collections.nCopies(count, new Change(Change.Kind.LIST, LIST, null));
    }

    @Test
    void letters_come_in_their_order() throws InterruptedException {
        Mailbox mailbox = new Mailbox(10);
        mailbox.put(new Mailbox.News(changes(1), at(1)));
        mailbox.put(new Mailbox.News(changes(2), at(2)));

        assertThat(mailbox.take(0)).isEqualTo(new Mailbox.News(changes(1), at(1)));
        assertThat(mailbox.take(0)).isEqualTo(new Mailbox.News(changes(2), at(2)));
        assertThat(mailbox.take(0)).isEqualTo(new Mailbox.Silence());
    }

    @Test
    void a_reader_who_is_too_slow_is_told_once_to_read_again_and_goes_on_from_there() throws InterruptedException {
        // Given a full mailbox
        Mailbox mailbox = new Mailbox(10);
        mailbox.put(new Mailbox.News(changes(6), at(1)));
        mailbox.put(new Mailbox.News(changes(4), at(2)));

        // When
        mailbox.put(new Mailbox.News(changes(1), at(3)));
        mailbox.put(new Mailbox.News(changes(9), at(4)));

        // Then
        assertThat(mailbox.take(0)).isEqualTo(new Mailbox.ReadAgain(Mailbox.Reason.OVERFLOW, at(3)));
        assertThat(mailbox.take(0)).isEqualTo(new Mailbox.News(changes(9), at(4)));
        assertThat(mailbox.take(0)).isEqualTo(new Mailbox.Silence());
    }

    @Test
    void room_comes_back_with_every_letter_taken() throws InterruptedException {
        Mailbox mailbox = new Mailbox(10);
        for (int round = 0; round < 50; round++) {
            mailbox.put(new Mailbox.News(changes(10), at(round)));

            assertThat(mailbox.take(0)).isEqualTo(new Mailbox.News(changes(10), at(round)));
        }
    }

    @Test
    void a_closed_mailbox_gives_out_what_it_has_and_then_ends() throws InterruptedException {
        Mailbox mailbox = new Mailbox(10);
        mailbox.put(new Mailbox.News(changes(1), at(1)));
        mailbox.close();

        assertThat(mailbox.take(60_000)).isInstanceOf(Mailbox.News.class);
        assertThat(mailbox.take(60_000)).isEqualTo(new Mailbox.Closed());
    }

    @Test
    void who_comes_back_is_told_what_it_missed_and_nothing_it_knew() {
        RecentChanges recent = new RecentChanges(100, at(0));
        for (int i = 0; i < 5; i++) {
            recent.add(new ChangeSet(at(i), at(i + 1), changes(1)));
        }

        assertThat(recent.findSince(at(3)).orElseThrow())
                .extracting(ChangeSet::after)
                .containsExactly(at(4), at(5));
        assertThat(recent.findSince(at(5)).orElseThrow()).isEmpty();
        assertThat(recent.findSince(at(99)).orElseThrow())
                .as("another replica was further")
                .isEmpty();
    }

    @Test
    void who_comes_back_too_late_is_not_told_a_part() {
        // Given room for three
        RecentChanges recent = new RecentChanges(3, at(0));
        for (int i = 0; i < 5; i++) {
            recent.add(new ChangeSet(at(i), at(i + 1), changes(1)));
        }

        assertThat(recent.findSince(at(1))).isEmpty();
        assertThat(recent.findSince(at(2)).orElseThrow()).hasSize(3);
        assertThat(recent.findSince(Positions.NONE)).isEmpty();
    }

    @Test
    void a_set_that_a_reader_knows_in_part_is_told_whole() {
        RecentChanges recent = new RecentChanges(100, Positions.NONE);
        Positions both = at(7).with("registry.enterprise.v1", 1, 4);
        recent.add(new ChangeSet(Positions.NONE, both, changes(1)));

        assertThat(recent.findSince(at(7)).orElseThrow()).hasSize(1);
        assertThat(recent.findSince(both).orElseThrow()).isEmpty();
    }
}
