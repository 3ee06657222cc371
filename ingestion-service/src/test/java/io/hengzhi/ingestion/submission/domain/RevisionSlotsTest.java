package io.hengzhi.ingestion.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.ingestion.submission.domain.RevisionSlots.Assignment;
import io.hengzhi.ingestion.submission.domain.RevisionSlots.Given;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A row without a revision gets one per bureau and slot. */
class RevisionSlotsTest {

    private static ReportedCell cell(long revision, String value) {
        return new ReportedCell(
                FactId.parse("91350100M000100Y43.taxPaid.2025Q3.tax." + revision)
                        .orElseThrow(),
                Basis.OWN,
                Instant.EPOCH,
                Amount.of(value));
    }

    private static final ReportedCell NEW = cell(1, "10");

    @Test
    void the_first_report_of_a_slot_gets_revision_1() {
        assertThat(RevisionSlots.assign("S", NEW, null, Optional.empty(), null))
                .isEqualTo(new Assignment.Publish(1, true));
    }

    @Test
    void another_value_gets_one_more_than_the_latest_wherever_that_is_known_from() {
        assertThat(RevisionSlots.assign("S", NEW, null, Optional.of(cell(4, "9")), null))
                .isEqualTo(new Assignment.Publish(5, true));
        assertThat(RevisionSlots.assign("S", NEW, null, Optional.of(cell(4, "9")), new Given(6, "R", "8.000000")))
                .isEqualTo(new Assignment.Publish(7, true));
        assertThat(RevisionSlots.assign("S", NEW, null, Optional.of(cell(9, "9")), new Given(6, "R", "8.000000")))
                .isEqualTo(new Assignment.Publish(10, true));
    }

    @Test
    void the_same_value_again_is_no_new_report() {
        assertThat(RevisionSlots.assign("S", NEW, null, Optional.of(cell(4, "10")), null))
                .isEqualTo(new Assignment.Unchanged());
        assertThat(RevisionSlots.assign("S", NEW, null, Optional.of(cell(4, "9")), new Given(5, "R", "10.000000")))
                .isEqualTo(new Assignment.Unchanged());
    }

    @Test
    void a_value_that_was_said_before_the_latest_is_a_new_report() {
        assertThat(RevisionSlots.assign("S", NEW, null, Optional.of(cell(5, "9")), new Given(4, "R", "10.000000")))
                .isEqualTo(new Assignment.Publish(6, true));
    }

    @Test
    void what_this_submission_gave_before_a_crash_it_gives_again() {
        Given before = new Given(5, "S", "10.000000");

        assertThat(RevisionSlots.assign("S", NEW, null, Optional.of(cell(5, "10")), before))
                .isEqualTo(new Assignment.Publish(5, false));
    }

    @Test
    void a_rows_own_revision_is_kept_and_not_sent_twice() {
        assertThat(RevisionSlots.assign("S", NEW, 3L, Optional.of(cell(4, "10")), null))
                .isEqualTo(new Assignment.Publish(3, false));
        assertThat(RevisionSlots.assign("S", NEW, 4L, Optional.of(cell(4, "10")), null))
                .isEqualTo(new Assignment.Unchanged());
        assertThat(RevisionSlots.assign("S", NEW, 4L, Optional.of(cell(4, "9")), null))
                .isEqualTo(new Assignment.Publish(4, false));
    }

    @Test
    void year_to_date_and_withdrawal_are_other_contents() {
        ReportedCell ytd = new ReportedCell(NEW.id(), Basis.YEAR_TO_DATE, Instant.EPOCH, NEW.value());
        ReportedCell withdrawn = new ReportedCell(NEW.id(), Basis.OWN, Instant.EPOCH, null);

        assertThat(RevisionSlots.assign("S", ytd, null, Optional.of(NEW), null))
                .isEqualTo(new Assignment.Publish(2, true));
        assertThat(RevisionSlots.assign("S", withdrawn, null, Optional.of(NEW), null))
                .isEqualTo(new Assignment.Publish(2, true));
        assertThat(RevisionSlots.assign("S", withdrawn, null, Optional.of(withdrawn), null))
                .isEqualTo(new Assignment.Unchanged());
    }
}
