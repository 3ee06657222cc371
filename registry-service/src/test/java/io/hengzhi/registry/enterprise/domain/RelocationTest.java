package io.hengzhi.registry.enterprise.domain;

import static io.hengzhi.kernel.MonitoringList.ABOVE_SCALE;
import static io.hengzhi.kernel.MonitoringList.OUT_OF_SCOPE;
import static io.hengzhi.kernel.MonitoringList.UNDETERMINED;
import static io.hengzhi.registry.enterprise.domain.Sample.accepted;
import static io.hengzhi.registry.enterprise.domain.Sample.confirmed;
import static io.hengzhi.registry.enterprise.domain.Sample.enterprise;
import static io.hengzhi.registry.enterprise.domain.Sample.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelocationTest {

    private static Decision<Enterprise> move(
            Enterprise enterprise, DistrictCode district, @Nullable ParkCode park, String from, String reason) {
        return new Relocation(district, park, Quarter.of(from), reason)
                .decide(enterprise, Sample.catalogue(), Sample.WHY);
    }

    private static Decision<Enterprise> toHaidian(Enterprise enterprise, String from) {
        return move(enterprise, Sample.HAIDIAN, Sample.SHANGDI, from, "整体搬迁");
    }

    @Test
    void periods_before_the_move_stay_with_the_old_district_and_later_ones_go_to_the_new() {
        // When
        Enterprise moved = accepted(toHaidian(enterprise(confirmed(ABOVE_SCALE, "2025Q1")), "2025Q3"));

        // Then
        assertThat(moved.lists())
                .extracting(ListEntry::from, ListEntry::district, ListEntry::list, ListEntry::isConfirmed)
                .containsExactly(
                        tuple(Quarter.of("2025Q1"), Sample.SHUNYI, ABOVE_SCALE, true),
                        tuple(Quarter.of("2025Q3"), Sample.HAIDIAN, ABOVE_SCALE, true));
        assertThat(moved.residenceIn(Quarter.of("2025Q2")).district()).isEqualTo(Sample.SHUNYI);
        assertThat(moved.residenceIn(Quarter.of("2025Q3")).district()).isEqualTo(Sample.HAIDIAN);
        assertThat(moved.version()).isEqualTo(8);
    }

    @Test
    void a_move_from_the_first_quarter_takes_the_whole_year_and_the_years_after_it() {
        // When
        Enterprise moved = accepted(toHaidian(
                enterprise(
                        confirmed(ABOVE_SCALE, "2024Q1"),
                        confirmed(ABOVE_SCALE, "2025Q1"),
                        confirmed(ABOVE_SCALE, "2026Q1")),
                "2025Q1"));

        // Then
        assertThat(moved.lists())
                .extracting(ListEntry::from, ListEntry::district)
                .containsExactly(
                        tuple(Quarter.of("2024Q1"), Sample.SHUNYI),
                        tuple(Quarter.of("2025Q1"), Sample.HAIDIAN),
                        tuple(Quarter.of("2026Q1"), Sample.HAIDIAN));
    }

    @Test
    void a_move_with_the_next_years_list_leaves_the_running_year_alone() {
        // When
        Enterprise moved = accepted(toHaidian(enterprise(confirmed(ABOVE_SCALE, "2026Q1")), "2027Q1"));

        // Then
        assertThat(moved.lists()).extracting(ListEntry::district).containsExactly(Sample.SHUNYI);
        assertThat(moved.residenceIn(Quarter.of("2026Q4")).district()).isEqualTo(Sample.SHUNYI);
    }

    @Test
    void who_moves_out_of_the_pilot_leaves_the_scope() {
        // When
        Enterprise moved =
                accepted(move(enterprise(confirmed(ABOVE_SCALE, "2025Q1")), Sample.YANQING, null, "2025Q3", "搬迁"));

        // Then
        assertThat(moved.lists().getLast().list()).isEqualTo(OUT_OF_SCOPE);
        assertThat(moved.lists().getLast().grounds().rule()).isEqualTo("district-not-a-pilot");
    }

    @Test
    void who_moves_into_the_pilot_is_undetermined_until_the_new_district_decides() {
        // Given
        ListEntry outside = ListEntry.proposed(
                OUT_OF_SCOPE,
                Sample.YANQING,
                null,
                Quarter.of("2025Q1"),
                new Grounds("district-not-a-pilot", BilingualText.of("不在试点期", "no pilot"), List.of(), ""));

        // When
        Enterprise moved = accepted(toHaidian(enterprise(outside), "2025Q3"));

        // Then
        assertThat(moved.lists().getLast().list()).isEqualTo(UNDETERMINED);
        assertThat(moved.lists().getLast().isConfirmed()).isFalse();
    }

    @Test
    void the_park_within_a_district_changes_by_the_same_decision() {
        Enterprise moved = accepted(
                move(enterprise(confirmed(ABOVE_SCALE, "2025Q1")), Sample.SHUNYI, Sample.YANGZHEN, "2025Q2", "厂房搬迁"));
        assertThat(moved.lists().getLast().park()).isEqualTo(Sample.YANGZHEN);
    }

    private static void isRefused(Decision<Enterprise> decision, String field, String rule) {
        Refusal refusal = refused(decision);
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.text().zh()).isNotBlank();
        assertThat(refusal.text().en()).isNotBlank();
        assertThat(refusal.wayOut().zh()).isNotBlank();
        assertThat(refusal.wayOut().en()).isNotBlank();
    }

    @Test
    void refuses_a_move_without_a_reason() {
        isRefused(move(enterprise(), Sample.HAIDIAN, null, "2025Q3", " "), "reason", "reason-required");
    }

    @Test
    void refuses_a_district_that_the_catalogue_does_not_hold() {
        isRefused(move(enterprise(), DistrictCode.of("310101"), null, "2025Q3", "搬迁"), "district", "unknown-district");
    }

    @Test
    void refuses_a_park_of_another_district() {
        isRefused(move(enterprise(), Sample.HAIDIAN, Sample.LINHE, "2025Q3", "搬迁"), "park", "unknown-park");
    }

    @Test
    void refuses_a_move_to_where_it_is() {
        isRefused(move(enterprise(), Sample.SHUNYI, Sample.LINHE, "2025Q3", "搬迁"), "district", "already-there");
    }

    @Test
    void refuses_a_move_that_begins_with_or_before_the_last_one() {
        Enterprise moved = accepted(toHaidian(enterprise(), "2025Q3"));
        isRefused(move(moved, Sample.SHUNYI, Sample.LINHE, "2025Q3", "迁回"), "fromQuarter", "before-the-last-move");
        assertThat(accepted(move(moved, Sample.SHUNYI, Sample.LINHE, "2025Q4", "迁回"))
                        .residences())
                .hasSize(3);
    }

    @Test
    void refuses_a_move_beyond_the_first_quarter_of_next_year() {
        assertThat(accepted(toHaidian(enterprise(), "2027Q1")).residences()).hasSize(2);
        isRefused(toHaidian(enterprise(), "2027Q2"), "fromQuarter", "too-far-ahead");
    }

    @Test
    void refuses_to_move_who_was_taken_over_before() {
        Enterprise gone = accepted(new Takeover(Sample.OTHER, Quarter.of("2025Q3"), false, "吸收合并")
                .decide(enterprise(), TakeoverTest.successor(), Sample.WHY));
        isRefused(toHaidian(gone, "2025Q3"), "fromQuarter", "has-left");
        assertThat(accepted(toHaidian(gone, "2025Q2")).residences()).hasSize(2);
    }
}
