package io.hengzhi.scoring.whatif.domain;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.Log;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.simulation.SimulatedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is tried out begins from exactly what is in force. */
class ListSnapshotTest {

    private final State state = new State();

    /** Sixty enterprises with holes, revisions and withdrawals; the seventh took the sixty-first over. */
    private void anyCity() {
        Log log = new Log().add(SmallCity.catalogue()).add(SmallCity.scheme(SHUNYI, 1));
        Random random = new Random(4);
        for (int i = 1; i <= 60; i++) {
            MonitoringList list = i % 3 == 0 ? MonitoringList.BELOW_SCALE : MonitoringList.ABOVE_SCALE;
            log.add(
                            i == 7
                                    ? enterprise(code(7), 1, null, List.of(code(61)), in(list, SHUNYI, "2025Q1"))
                                    : enterprise(code(i), 1, in(list, SHUNYI, "2025Q1")))
                    .addAll(SmallCity.anyHistory(code(i), random));
        }
        log.add(enterprise(code(61), 1, Quarter.of("2025Q2"), List.of()))
                .addAll(SmallCity.anyHistory(code(61), random));
        state.apply(log.all());
    }

    private static List<String> lines(SimulatedList list) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < list.cohort().size(); i++) {
            String code = list.cohort().members().get(i).code().value();
            lines.add(list.findSeat(i)
                    .map(seat -> code + " " + seat.rank() + " " + seat.figure().units() + " "
                            + (seat.band() == null ? "-" : seat.band().code()))
                    .orElse(code + " unranked"));
        }
        lines.sort(null);
        return lines;
    }

    private static List<String> lines(Board board) {
        List<String> lines = new ArrayList<>();
        for (Board.Seat seat : board.seats(0, board.size())) {
            lines.add(seat.member().code() + " " + seat.rank() + " " + seat.scaled() + " "
                    + (seat.band() == null ? "-" : seat.band().code()));
        }
        for (Dossier member : board.unranked()) {
            lines.add(member.code() + " unranked");
        }
        lines.sort(null);
        return lines;
    }

    @Test
    void under_the_scheme_in_force_it_is_the_list_itself_in_every_period() {
        // Given
        anyCity();

        for (Board board : state.boards()) {
            // When
            ListSnapshot snapshot = ListSnapshot.of(state, board.key());
            SimulatedList list = snapshot.cohort().under(new Evaluator(snapshot.inForce()));

            // Then
            assertThat(lines(list)).as(board.key().toString()).isEqualTo(lines(board));
        }
        assertThat(state.boards()).hasSize(10);
    }

    @Test
    void it_stays_as_it_was_while_the_state_goes_on() {
        // Given
        anyCity();
        Board.Key key = new Board.Key(SHUNYI, new Year(2025), MonitoringList.ABOVE_SCALE);
        ListSnapshot snapshot = ListSnapshot.of(state, key);
        List<String> before = lines(state.findBoard(key).orElseThrow());

        // When
        state.apply(new Log()
                .addAll(List.of(
                        cell(code(1), "taxPaid", "2025Q4", 9, 0, Basis.OWN, "99999"),
                        cell(code(2), "landArea", "2025Q4", 9, 0, Basis.OWN, "1")))
                .all());

        // Then
        assertThat(lines(state.findBoard(key).orElseThrow())).isNotEqualTo(before);
        assertThat(lines(snapshot.cohort().under(new Evaluator(snapshot.inForce()))))
                .isEqualTo(before);
    }

    @Test
    void a_list_that_has_no_members_is_empty() {
        state.apply(new Log()
                .add(SmallCity.catalogue())
                .add(SmallCity.scheme(SHUNYI, 1))
                .all());
        Period quarter = Quarter.of("2025Q4");

        ListSnapshot snapshot = ListSnapshot.of(state, new Board.Key(SHUNYI, quarter, MonitoringList.ABOVE_SCALE));

        assertThat(snapshot.cohort().size()).isZero();
        assertThat(snapshot.cohort().under(new Evaluator(snapshot.inForce())).size())
                .isZero();
    }
}
