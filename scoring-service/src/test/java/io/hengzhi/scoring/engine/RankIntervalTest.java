package io.hengzhi.scoring.engine;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.RankInterval;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Between which ranks an enterprise lies while its inputs are missing. */
@PolicyClause("ours: DOMAIN 4")
class RankIntervalTest {

    private static final Period YEAR = Period.of("2025");
    private static final int FIRMS = 9;

    /** Research of the year and energy of its last quarter: each enters one indicator, so zero and the cap can be sent. */
    private static boolean isHeldBack(ReportedCell cell) {
        String quantity = cell.id().quantity().value();
        return cell.id().quarter().toString().equals("2025Q4")
                && (quantity.equals("rdSpend") || quantity.equals("energy"));
    }

    private static State city(List<ReportedCell> cells, MonitoringList listOfFirst) {
        Log log = new Log().add(SmallCity.catalogue()).add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= FIRMS; i++) {
            log.add(enterprise(code(i), 1, in(i == 1 ? listOfFirst : MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
        }
        State state = new State();
        state.apply(log.addAll(cells).all());
        return state;
    }

    private static List<ReportedCell> cells(Random random, CreditCode withGaps) {
        List<ReportedCell> cells = new ArrayList<>();
        for (int i = 1; i <= FIRMS; i++) {
            for (ReportedCell cell : twoYears(code(i), 1 + random.nextInt(6))) {
                if (!code(i).equals(withGaps) || !isHeldBack(cell)) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static Result result(State state, CreditCode code) {
        return state.findDossier(code).orElseThrow().findResult(YEAR).orElseThrow();
    }

    private static Optional<RankInterval> interval(State state, CreditCode code) {
        Dossier dossier = state.findDossier(code).orElseThrow();
        Result result = result(state, code);
        return RankInterval.of(result, ((Appraisal.ByScore) state.appraise(dossier, result)).evaluation());
    }

    private static Board.Seat seat(State state, CreditCode code) {
        Result result = result(state, code);
        return result.board().seat(state.findDossier(code).orElseThrow(), result.scaled());
    }

    private static List<ReportedCell> with(List<ReportedCell> cells, CreditCode code, String energy, String research) {
        List<ReportedCell> more = new ArrayList<>(cells);
        // The year to date outranks the quarters that are there, so the year's energy is exactly this.
        for (String quarter : List.of("2025Q1", "2025Q2", "2025Q3", "2025Q4")) {
            more.add(cell(code, "energy", quarter, 2, 0, Basis.OWN, energy));
        }
        more.add(cell(code, "rdSpend", "2025Q4", 1, 0, Basis.YEAR_TO_DATE, research));
        return more;
    }

    @Test
    void is_what_the_list_says_once_the_figures_are_there() {
        Random random = new Random(5);
        CreditCode hero = code(4);
        for (int round = 0; round < 25; round++) {
            // Given
            List<ReportedCell> known = cells(random, hero);
            RankInterval interval =
                    interval(city(known, MonitoringList.ABOVE_SCALE), hero).orElseThrow();

            // When every missing figure is sent
            Board.Seat worst = seat(city(with(known, hero, "0", "0"), MonitoringList.ABOVE_SCALE), hero);
            Board.Seat best = seat(city(with(known, hero, "0.000001", "99999999"), MonitoringList.ABOVE_SCALE), hero);

            // Then
            assertThat(interval.missing()).hasSize(2);
            assertThat(interval.worst().score().units()).isEqualTo(worst.scaled());
            assertThat(interval.best().score().units()).isEqualTo(best.scaled());
            assertThat(interval.worst().place()).isEqualTo(new Board.Prospect(worst.rank(), FIRMS, worst.band()));
            assertThat(interval.best().place()).isEqualTo(new Board.Prospect(best.rank(), FIRMS, best.band()));
        }
    }

    @Test
    void its_present_rank_lies_inside() {
        Random random = new Random(6);
        for (int round = 0; round < 25; round++) {
            State state = city(cells(random, code(2)), MonitoringList.ABOVE_SCALE);
            RankInterval interval = interval(state, code(2)).orElseThrow();

            assertThat(seat(state, code(2)).rank())
                    .isBetween(
                            Objects.requireNonNull(interval.best().place()).rank(),
                            Objects.requireNonNull(interval.worst().place()).rank());
        }
    }

    @Test
    void there_is_none_for_an_enterprise_whose_figures_are_all_there() {
        State state = city(cells(new Random(1), code(2)), MonitoringList.ABOVE_SCALE);

        assertThat(interval(state, code(3))).isEmpty();
        assertThat(interval(state, code(2))).isPresent(); // the control
    }

    @Test
    void in_transition_it_has_scores_and_no_ranks() {
        State state = city(cells(new Random(1), code(1)), MonitoringList.TRANSITION);
        RankInterval interval = interval(state, code(1)).orElseThrow();

        assertThat(interval.worst().score()).isLessThan(interval.best().score());
        assertThat(interval.worst().place()).isNull();
        assertThat(interval.best().place()).isNull();
    }
}
