package io.hengzhi.registry.enterprise.domain;

import static io.hengzhi.kernel.MonitoringList.ABOVE_SCALE;
import static io.hengzhi.kernel.MonitoringList.BELOW_SCALE;
import static io.hengzhi.kernel.MonitoringList.OUT_OF_SCOPE;
import static io.hengzhi.kernel.MonitoringList.TRANSITION;
import static io.hengzhi.kernel.MonitoringList.UNDETERMINED;
import static io.hengzhi.registry.enterprise.domain.Sample.accepted;
import static io.hengzhi.registry.enterprise.domain.Sample.confirmed;
import static io.hengzhi.registry.enterprise.domain.Sample.enterprise;
import static io.hengzhi.registry.enterprise.domain.Sample.proposed;
import static io.hengzhi.registry.enterprise.domain.Sample.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeDecisionTest {

    private static final Signatory DISTRICT = new Signatory.District(Sample.SHUNYI);
    private static final Signatory PARK = new Signatory.Park(Sample.LINHE);

    private static Decision<Enterprise> confirm(Enterprise enterprise, Signatory signatory) {
        return new ScopeDecision.Confirm(2025, null).decide(enterprise, Sample.catalogue(), signatory, Sample.WHY);
    }

    private static Decision<Enterprise> overrule(
            Enterprise enterprise, MonitoringList list, String from, String reason, Signatory signatory) {
        return new ScopeDecision.Overrule(list, Quarter.of(from), reason, 2)
                .decide(enterprise, Sample.catalogue(), signatory, Sample.WHY);
    }

    private static Decision<Enterprise> overrule(Enterprise enterprise, MonitoringList list, String from) {
        return overrule(enterprise, list, from, "经核实", DISTRICT);
    }

    @Test
    void park_and_district_each_sign_and_the_districts_word_confirms() {
        // When
        Enterprise byPark = accepted(confirm(enterprise(proposed(ABOVE_SCALE, "2025Q1")), PARK));
        Enterprise byBoth = accepted(confirm(byPark, DISTRICT));

        // Then
        assertThat(byPark.entriesOf(2025).getFirst().parkSigned()).isNotNull();
        assertThat(byPark.entriesOf(2025).getFirst().isConfirmed()).isFalse();
        assertThat(byBoth.entriesOf(2025).getFirst().isConfirmed()).isTrue();
        assertThat(byBoth.entriesOf(2025).getFirst().parkSigned()).isNotNull();
    }

    @Test
    void a_confirmation_is_withdrawn_by_a_new_step_and_the_proposal_is_open_again() {
        // Given
        Enterprise byPark = accepted(confirm(enterprise(proposed(ABOVE_SCALE, "2025Q1")), PARK));
        Enterprise byBoth = accepted(confirm(byPark, DISTRICT));

        // When
        Enterprise open = accepted(withdraw(byBoth, "收入有误", DISTRICT));

        // Then
        assertThat(open.version()).isEqualTo(byBoth.version() + 1);
        assertThat(open.entriesOf(2025)).singleElement().satisfies(entry -> {
            assertThat(entry.isConfirmed()).isFalse();
            assertThat(entry.parkSigned()).isNotNull();
        });
        assertThat(accepted(withdraw(open, "收入有误", PARK))
                        .entriesOf(2025)
                        .getFirst()
                        .parkSigned())
                .isNull();
    }

    @Test
    void the_park_cannot_take_its_word_back_once_the_district_stands_behind_it() {
        Enterprise byBoth =
                accepted(confirm(accepted(confirm(enterprise(proposed(ABOVE_SCALE, "2025Q1")), PARK)), DISTRICT));
        assertThat(refused(withdraw(byBoth, "收入有误", PARK)).rule()).isEqualTo("already-the-districts-word");
    }

    @Test
    void refuses_a_withdrawal_without_a_reason_or_without_a_confirmation() {
        Enterprise proposal = enterprise(proposed(ABOVE_SCALE, "2025Q1"));
        assertThat(refused(withdraw(proposal, "收入有误", DISTRICT)).rule()).isEqualTo("nothing-to-withdraw");
        assertThat(refused(withdraw(proposal, " ", DISTRICT)).rule()).isEqualTo("reason-required");
    }

    private static Decision<Enterprise> withdraw(Enterprise enterprise, String reason, Signatory signatory) {
        return new ScopeDecision.Withdraw(2025, reason).decide(enterprise, Sample.catalogue(), signatory, Sample.WHY);
    }

    private static Enterprise entrant(boolean headquarters) {
        return enterprise(proposed(ABOVE_SCALE, "2025Q1"))
                .with(
                        new Profile(
                                "示例（虚构）",
                                new IndustryCode("36"),
                                null,
                                null,
                                List.of(),
                                headquarters,
                                null,
                                null,
                                Quarter.of("2023Q2")),
                        Sample.WHY);
    }

    @Test
    void a_headquarters_transition_is_prolonged_by_decision_and_nobody_elses() {
        // two years from 2023Q2 end with 2025Q1
        assertThat(accepted(overrule(entrant(false), TRANSITION, "2025Q1")).findEntryIn(Quarter.of("2025Q1")))
                .hasValueSatisfying(entry -> assertThat(entry.list()).isEqualTo(TRANSITION));
        assertThat(refused(overrule(entrant(false), TRANSITION, "2025Q2")).rule())
                .isEqualTo("only-headquarters-are-prolonged");
        assertThat(accepted(overrule(entrant(true), TRANSITION, "2025Q2")).findEntryIn(Quarter.of("2025Q2")))
                .hasValueSatisfying(entry -> assertThat(entry.list()).isEqualTo(TRANSITION));
    }

    @Test
    void nobody_is_put_in_transition_who_has_none() {
        assertThat(refused(overrule(enterprise(proposed(ABOVE_SCALE, "2025Q1")), TRANSITION, "2025Q1"))
                        .rule())
                .isEqualTo("no-transition");
    }

    @Test
    void undetermined_is_never_confirmed() {
        assertThat(refused(confirm(enterprise(proposed(UNDETERMINED, "2025Q1")), DISTRICT))
                        .rule())
                .isEqualTo("undetermined-cannot-be-confirmed");
    }

    @Test
    void refuses_to_confirm_what_was_not_drawn() {
        assertThat(refused(confirm(enterprise(), DISTRICT)).rule()).isEqualTo("list-not-drawn");
    }

    @Test
    void refuses_to_confirm_twice() {
        assertThat(refused(confirm(enterprise(confirmed(ABOVE_SCALE, "2025Q1")), DISTRICT))
                        .rule())
                .isEqualTo("already-confirmed");
    }

    @Test
    void refuses_to_confirm_another_proposal_than_the_officer_saw() {
        assertThat(refused(new ScopeDecision.Confirm(2025, BELOW_SCALE)
                                .decide(
                                        enterprise(proposed(ABOVE_SCALE, "2025Q1")),
                                        Sample.catalogue(),
                                        DISTRICT,
                                        Sample.WHY))
                        .rule())
                .isEqualTo("proposal-differs");
    }

    @Test
    void the_districts_decision_replaces_the_years_proposal_with_its_reason() {
        // When
        Enterprise decided = accepted(overrule(enterprise(proposed(UNDETERMINED, "2025Q1")), BELOW_SCALE, "2025Q1"));

        // Then
        ListEntry entry = decided.entriesOf(2025).getFirst();
        assertThat(decided.entriesOf(2025)).hasSize(1);
        assertThat(entry.list()).isEqualTo(BELOW_SCALE);
        assertThat(entry.isConfirmed()).isTrue();
        assertThat(entry.decided()).isNotNull();
        assertThat(entry.grounds().reason().zh()).contains("经核实");
    }

    @Test
    void a_change_of_scale_within_the_year_counts_from_its_quarter() {
        // When
        Enterprise decided = accepted(overrule(enterprise(confirmed(BELOW_SCALE, "2025Q1")), ABOVE_SCALE, "2025Q3"));

        // Then
        assertThat(decided.entriesOf(2025))
                .extracting(ListEntry::from, ListEntry::list)
                .containsExactly(tuple(Quarter.of("2025Q1"), BELOW_SCALE), tuple(Quarter.of("2025Q3"), ABOVE_SCALE));
        assertThat(decided.findEntryIn(Quarter.of("2025Q2")).orElseThrow().list())
                .isEqualTo(BELOW_SCALE);
    }

    @Test
    void a_transition_ends_early_by_decision() {
        Enterprise decided = accepted(overrule(
                enterprise(proposed(TRANSITION, "2025Q1"), proposed(ABOVE_SCALE, "2025Q4")), ABOVE_SCALE, "2025Q1"));
        assertThat(decided.entriesOf(2025)).extracting(ListEntry::list).containsExactly(ABOVE_SCALE);
    }

    @Test
    void a_decision_needs_no_drawing_before_it() {
        Enterprise decided = accepted(overrule(enterprise(), OUT_OF_SCOPE, "2025Q1"));
        assertThat(decided.entriesOf(2025).getFirst().district()).isEqualTo(Sample.SHUNYI);
    }

    @Test
    void what_another_district_has_from_a_later_quarter_stays_with_it() {
        // Given
        Enterprise moved = accepted(new Relocation(Sample.HAIDIAN, null, Quarter.of("2025Q3"), "搬迁")
                .decide(enterprise(confirmed(ABOVE_SCALE, "2025Q1")), Sample.catalogue(), Sample.WHY));

        // When
        Enterprise decided = accepted(overrule(moved, OUT_OF_SCOPE, "2025Q1"));

        // Then
        assertThat(decided.entriesOf(2025))
                .extracting(ListEntry::district, ListEntry::list)
                .containsExactly(tuple(Sample.SHUNYI, OUT_OF_SCOPE), tuple(Sample.HAIDIAN, ABOVE_SCALE));
        assertThat(refused(overrule(moved, OUT_OF_SCOPE, "2025Q3")).rule()).isEqualTo("other-districts-period");
    }

    @Test
    void a_park_confirms_and_does_not_overrule() {
        assertThat(refused(overrule(enterprise(proposed(ABOVE_SCALE, "2025Q1")), BELOW_SCALE, "2025Q1", "理由", PARK))
                        .rule())
                .isEqualTo("override-is-the-districts");
    }

    @Test
    void refuses_a_decision_without_a_reason() {
        assertThat(refused(overrule(enterprise(proposed(ABOVE_SCALE, "2025Q1")), BELOW_SCALE, "2025Q1", " ", DISTRICT))
                        .rule())
                .isEqualTo("reason-required");
    }

    @Test
    void undetermined_is_no_decision() {
        assertThat(refused(overrule(enterprise(proposed(ABOVE_SCALE, "2025Q1")), UNDETERMINED, "2025Q1"))
                        .rule())
                .isEqualTo("undetermined-is-no-decision");
    }

    @Test
    void nobody_is_put_on_a_list_outside_the_pilot_term() {
        assertThat(refused(overrule(enterprise(), ABOVE_SCALE, "2020Q4")).rule())
                .isEqualTo("district-not-a-pilot");
        assertThat(accepted(overrule(enterprise(), OUT_OF_SCOPE, "2020Q4")).entriesOf(2020))
                .hasSize(1);
    }

    @Test
    void refuses_what_is_confirmed_already() {
        assertThat(refused(overrule(enterprise(confirmed(ABOVE_SCALE, "2025Q1")), ABOVE_SCALE, "2025Q1"))
                        .rule())
                .isEqualTo("already-on-that-list");
    }

    @Test
    void refuses_who_was_taken_over_before() {
        Enterprise gone = accepted(new Takeover(Sample.OTHER, Quarter.of("2025Q3"), false, "吸收合并")
                .decide(enterprise(), TakeoverTest.successor(), Sample.WHY));
        assertThat(refused(overrule(gone, ABOVE_SCALE, "2025Q3")).rule()).isEqualTo("has-left");
    }

    @Test
    void a_drawing_replaces_open_proposals_and_leaves_what_was_confirmed() {
        // Given
        List<ListEntry> proposals = List.of(proposed(BELOW_SCALE, "2025Q1"));

        // When
        Enterprise open = enterprise(proposed(ABOVE_SCALE, "2025Q1")).drawn(2025, proposals, Sample.WHY);
        Enterprise settled = enterprise(confirmed(ABOVE_SCALE, "2025Q1")).drawn(2025, proposals, Sample.WHY);

        // Then
        assertThat(open.entriesOf(2025)).extracting(ListEntry::list).containsExactly(BELOW_SCALE);
        assertThat(settled.entriesOf(2025)).extracting(ListEntry::list).containsExactly(ABOVE_SCALE);
        assertThat(settled.version()).isEqualTo(7);
    }

    @Test
    void drawing_the_same_again_makes_no_new_version_and_keeps_the_parks_signature() {
        // Given
        Enterprise signed = accepted(confirm(enterprise(proposed(ABOVE_SCALE, "2025Q1")), PARK));

        // When
        Enterprise drawn = signed.drawn(2025, List.of(proposed(ABOVE_SCALE, "2025Q1")), Sample.WHY);

        // Then
        assertThat(drawn).isSameAs(signed);
    }
}
