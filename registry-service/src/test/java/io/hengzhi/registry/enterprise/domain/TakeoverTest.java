package io.hengzhi.registry.enterprise.domain;

import static io.hengzhi.kernel.MonitoringList.ABOVE_SCALE;
import static io.hengzhi.kernel.MonitoringList.OUT_OF_SCOPE;
import static io.hengzhi.registry.enterprise.domain.Sample.accepted;
import static io.hengzhi.registry.enterprise.domain.Sample.confirmed;
import static io.hengzhi.registry.enterprise.domain.Sample.enterprise;
import static io.hengzhi.registry.enterprise.domain.Sample.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakeoverTest {

    static Enterprise successor() {
        return Enterprise.registered(Sample.OTHER, Sample.profile("承继（虚构）"), Sample.SHUNYI, Sample.LINHE, Sample.WHY);
    }

    private static Decision<Enterprise> takeover(
            Enterprise predecessor, CreditCode successor, @Nullable Enterprise found, String from, String reason) {
        return new Takeover(successor, Quarter.of(from), true, reason).decide(predecessor, found, Sample.WHY);
    }

    private static Decision<Enterprise> takeover(Enterprise predecessor, String from) {
        return takeover(predecessor, Sample.OTHER, successor(), from, "吸收合并");
    }

    @Test
    void the_predecessor_leaves_the_lists_from_the_quarter_and_names_its_successor() {
        // When
        Enterprise gone = accepted(takeover(
                enterprise(
                        confirmed(ABOVE_SCALE, "2024Q1"),
                        confirmed(ABOVE_SCALE, "2025Q1"),
                        confirmed(ABOVE_SCALE, "2026Q1")),
                "2025Q3"));

        // Then
        assertThat(gone.leftFrom()).isEqualTo(Quarter.of("2025Q3"));
        assertThat(gone.lists())
                .extracting(ListEntry::from, ListEntry::list)
                .containsExactly(
                        tuple(Quarter.of("2024Q1"), ABOVE_SCALE),
                        tuple(Quarter.of("2025Q1"), ABOVE_SCALE),
                        tuple(Quarter.of("2025Q3"), OUT_OF_SCOPE),
                        tuple(Quarter.of("2026Q1"), OUT_OF_SCOPE));
        assertThat(gone.lists().getLast().grounds().reason().zh()).contains(Sample.OTHER.value());
    }

    @Test
    void the_successors_growth_counts_the_predecessor_only_on_comparable_basis() {
        Enterprise told = successor().onComparableBasisWith(Sample.CODE, Sample.WHY);
        assertThat(told.comparablePredecessors()).containsExactly(Sample.CODE);
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.onComparableBasisWith(Sample.CODE, Sample.WHY)).isSameAs(told);
    }

    @Test
    void the_same_decision_again_changes_nothing() {
        Enterprise gone = accepted(takeover(enterprise(), "2025Q3"));
        assertThat(accepted(takeover(gone, "2025Q3"))).isSameAs(gone);
    }

    @Test
    void refuses_a_takeover_without_a_reason() {
        assertThat(refused(takeover(enterprise(), Sample.OTHER, successor(), "2025Q3", ""))
                        .rule())
                .isEqualTo("reason-required");
    }

    @Test
    void refuses_itself_as_successor() {
        assertThat(refused(takeover(enterprise(), Sample.CODE, enterprise(), "2025Q3", "合并"))
                        .rule())
                .isEqualTo("successor-is-itself");
    }

    @Test
    void refuses_an_unknown_successor() {
        assertThat(refused(takeover(enterprise(), Sample.OTHER, null, "2025Q3", "合并"))
                        .rule())
                .isEqualTo("unknown-successor");
    }

    @Test
    void refuses_a_second_takeover() {
        Enterprise gone = accepted(takeover(enterprise(), "2025Q3"));
        assertThat(refused(takeover(gone, "2025Q4")).rule()).isEqualTo("already-merged");
    }

    @Test
    void refuses_a_successor_that_had_left_itself() {
        Enterprise leftToo = new Enterprise(
                Sample.OTHER,
                2,
                Sample.profile("承继（虚构）"),
                List.of(new Residence(Sample.SHUNYI, null, null, null)),
                List.of(),
                new Merger(CreditCode.withCheckCharacter("91110108MA01KX7Q0"), Quarter.of("2025Q3"), false, "合并"),
                List.of(),
                Sample.WHY);
        assertThat(refused(takeover(enterprise(), Sample.OTHER, leftToo, "2025Q3", "合并"))
                        .rule())
                .isEqualTo("successor-has-left");
        assertThat(accepted(takeover(enterprise(), Sample.OTHER, leftToo, "2025Q2", "合并"))
                        .leftFrom())
                .isEqualTo(Quarter.of("2025Q2"));
    }

    @Test
    void refuses_a_takeover_too_far_ahead() {
        assertThat(refused(takeover(enterprise(), "2027Q2")).rule()).isEqualTo("too-far-ahead");
    }
}
