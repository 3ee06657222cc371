package io.hengzhi.scoring.engine;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.NOW;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.anyHistory;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What happens elsewhere changes nothing here: a district's lists rest on its own members (三(三)). */
class ElsewhereTest {

    private final State state = new State();
    private final Random random = new Random(20261127);

    private void add(MonitoringList list, DistrictCode district, int from, int to) {
        List<EnterpriseChanged> enterprises = new ArrayList<>();
        List<ReportedCell> cells = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            enterprises.add(enterprise(code(i), 1, in(list, district, "2025Q1")));
            cells.addAll(anyHistory(code(i), random));
        }
        apply(new Batch(cells, enterprises, List.of(), List.of(), Positions.NONE, NOW, NOW));
    }

    private void apply(Batch batch) {
        state.apply(batch);
    }

    /** Every place, value, rank and class of the district's lists. */
    private List<String> lists(DistrictCode district) {
        List<String> lines = new ArrayList<>();
        state.boards().stream()
                .filter(board -> board.key().district().equals(district))
                .sorted((one, other) ->
                        one.key().toString().compareTo(other.key().toString()))
                .forEach(board -> {
                    board.seats(0, board.size())
                            .forEach(seat -> lines.add(board.key() + " " + seat.rank() + " " + seat.tied() + " "
                                    + seat.member() + " " + seat.scaled() + " " + seat.band()));
                    board.unranked().forEach(member -> lines.add(board.key() + " - " + member));
                });
        return lines;
    }

    @Test
    void enterprises_of_another_district_and_outside_the_lists_change_nothing_here() {
        // Given
        apply(new Batch(
                List.of(),
                List.of(),
                List.of(SmallCity.scheme(SHUNYI, 1), SmallCity.scheme(HAIDIAN, 1)),
                List.of(SmallCity.catalogue()),
                Positions.NONE,
                NOW,
                NOW));
        add(MonitoringList.ABOVE_SCALE, SHUNYI, 1, 25);
        add(MonitoringList.BELOW_SCALE, SHUNYI, 26, 40);
        List<String> before = lists(SHUNYI);
        assertThat(before).hasSizeGreaterThan(100);

        // When
        add(MonitoringList.ABOVE_SCALE, HAIDIAN, 101, 160);
        add(MonitoringList.BELOW_SCALE, HAIDIAN, 161, 180);
        add(MonitoringList.OUT_OF_SCOPE, SHUNYI, 181, 185);
        add(MonitoringList.UNDETERMINED, SHUNYI, 186, 190);

        // Then
        assertThat(lists(SHUNYI)).isEqualTo(before);

        // and one here does
        add(MonitoringList.ABOVE_SCALE, SHUNYI, 201, 201);
        assertThat(lists(SHUNYI)).isNotEqualTo(before);
    }

    @Test
    void those_in_transition_are_scored_beside_the_lists_and_move_nobody_in_them() {
        // Given
        apply(new Batch(
                List.of(),
                List.of(),
                List.of(SmallCity.scheme(SHUNYI, 1)),
                List.of(SmallCity.catalogue()),
                Positions.NONE,
                NOW,
                NOW));
        add(MonitoringList.ABOVE_SCALE, SHUNYI, 1, 12);
        List<String> before = lists(SHUNYI);

        // When
        add(MonitoringList.TRANSITION, SHUNYI, 13, 20);

        // Then
        assertThat(lists(SHUNYI)).containsAll(before);
        assertThat(lists(SHUNYI).stream().filter(line -> line.contains("ABOVE_SCALE")))
                .containsExactlyElementsOf(before);
    }
}
