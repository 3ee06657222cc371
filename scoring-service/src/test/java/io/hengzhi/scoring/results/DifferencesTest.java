package io.hengzhi.scoring.results;

import static io.hengzhi.scoring.engine.SmallCity.PARK;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.results.domain.Differences;
import io.hengzhi.scoring.results.domain.Freezing;
import io.hengzhi.scoring.results.domain.FrozenFigures;
import io.hengzhi.scoring.results.domain.Present;
import io.hengzhi.scoring.results.domain.ResultLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is frozen of a real state, and what a correction changes in it (DOMAIN 7). */
class DifferencesTest {

    private static final Year YEAR = new Year(2025);

    private final State state = city();

    private static State city() {
        List<EnterpriseChanged> enterprises = new ArrayList<>();
        List<ReportedCell> cells = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            enterprises.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
            cells.addAll(twoYears(code(i), i));
        }
        enterprises.add(enterprise(code(4), 1, in(MonitoringList.BELOW_SCALE, SHUNYI, "2025Q1")));
        cells.addAll(twoYears(code(4), 4));
        enterprises.add(enterprise(code(5), 1, in(MonitoringList.TRANSITION, SHUNYI, "2025Q1")));
        cells.addAll(twoYears(code(5), 5));
        State state = new State();
        state.apply(new Batch(
                cells,
                enterprises,
                List.of(SmallCity.scheme(SHUNYI, 1)),
                List.of(SmallCity.catalogue()),
                Positions.NONE,
                SmallCity.NOW,
                SmallCity.NOW));
        return state;
    }

    private void report(ReportedCell... cells) {
        state.apply(new Batch(
                List.of(cells), List.of(), List.of(), List.of(), Positions.NONE, SmallCity.NOW, SmallCity.NOW));
    }

    private FrozenFigures frozen() {
        return ((Present.Figures) Freezing.present(state, SHUNYI, YEAR)).figures();
    }

    private static ResultLine line(FrozenFigures figures, int number) {
        return figures.lines().stream()
                .filter(line -> line.creditCode().equals(code(number)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void both_lists_and_those_in_transition_are_frozen_with_rank_class_and_every_fact() {
        // When
        FrozenFigures figures = frozen();

        // Then
        assertThat(figures.lines()).hasSize(5);
        assertThat(figures.size(MonitoringList.ABOVE_SCALE)).isEqualTo(3);
        assertThat(figures.size(MonitoringList.BELOW_SCALE)).isEqualTo(1);
        ResultLine best = line(figures, 3);
        assertThat(best.rank()).isEqualTo(1);
        assertThat(best.classCode()).isEqualTo("A");
        assertThat(best.park()).isEqualTo(PARK);
        assertThat(best.terms())
                .extracting(ResultLine.TermLine::indicator)
                .containsExactly(
                        "outputPerCapita",
                        "taxPerCapita",
                        "taxPerMu",
                        "revenueGrowth",
                        "outputPerEnergy",
                        "rdIntensity",
                        "x1");
        assertThat(best.inputs())
                .filteredOn(input -> input.quantity().equals("taxPaid"))
                .hasSize(1)
                .first()
                .satisfies(input -> assertThat(input.quarters())
                        .extracting(quarter -> quarter.facts().getFirst())
                        .containsExactly(
                                code(3) + ".taxPaid.2025Q1.tax.1",
                                code(3) + ".taxPaid.2025Q2.tax.1",
                                code(3) + ".taxPaid.2025Q3.tax.1",
                                code(3) + ".taxPaid.2025Q4.tax.1"));
        assertThat(best.inputs())
                .filteredOn(ResultLine.InputLine::yearBefore)
                .extracting(ResultLine.InputLine::quantity)
                .containsExactly("revenue");
        assertThat(line(figures, 4).terms())
                .extracting(ResultLine.TermLine::indicator)
                .containsExactly("taxPerMu");
        assertThat(line(figures, 5).rank()).isNull();
        assertThat(line(figures, 5).figure()).isNotNull();
        assertThat(line(figures, 5).classCode()).isNull();
    }

    @Test
    void the_same_state_has_the_same_digest() {
        assertThat(frozen().digest()).isEqualTo(frozen().digest());
    }

    @Test
    void a_corrected_fact_changes_its_enterprise_and_says_which_terms_and_which_fact() {
        // Given
        FrozenFigures before = frozen();

        // When tax of the middle one is corrected, too little to move a rank
        report(cell(code(2), "taxPaid", "2025Q3", 1, 1, Basis.OWN, "121"));
        FrozenFigures after = frozen();

        // Then
        assertThat(Differences.enterprises(before.lineDigests(), after.lineDigests()))
                .containsExactly(code(2));
        Differences.Change change = Differences.between(code(2), line(before, 2), line(after, 2));
        assertThat(change.terms())
                .extracting(Differences.TermChange::indicator)
                .containsExactly("taxPerCapita", "taxPerMu");
        assertThat(change.facts()).hasSize(1);
        Differences.FactChange fact = change.facts().getFirst();
        assertThat(fact.quantity()).isEqualTo("taxPaid");
        assertThat(fact.quarter()).isEqualTo("2025Q3");
        assertThat(fact.before())
                .isEqualTo(new ResultLine.QuarterLine(
                        "2025Q3", "120.000000", List.of(), List.of(code(2) + ".taxPaid.2025Q3.tax.1")));
        assertThat(fact.after())
                .isEqualTo(new ResultLine.QuarterLine(
                        "2025Q3", "121.000000", List.of(), List.of(code(2) + ".taxPaid.2025Q3.tax.1-1")));
        assertThat(fact.indicators()).containsExactly("taxPerCapita", "taxPerMu");
    }

    @Test
    void whoever_is_overtaken_is_changed_too_by_its_rank_alone() {
        // Given
        FrozenFigures before = frozen();

        // When the last one overtakes
        for (String quarter : List.of("2025Q1", "2025Q2", "2025Q3", "2025Q4")) {
            report(
                    cell(code(1), "taxPaid", quarter, 2, 0, Basis.OWN, "900"),
                    cell(code(1), "output", quarter, 2, 0, Basis.OWN, "90000"));
        }
        FrozenFigures after = frozen();

        // Then
        assertThat(Differences.enterprises(before.lineDigests(), after.lineDigests()))
                .contains(code(1), code(2))
                .doesNotContain(code(4), code(5));
        Differences.Change overtaken = Differences.between(code(2), line(before, 2), line(after, 2));
        assertThat(overtaken.terms()).isEmpty();
        assertThat(overtaken.facts()).isEmpty();
        assertThat(line(before, 2).rank()).isEqualTo(2);
        assertThat(line(after, 2).rank()).isEqualTo(3);
    }

    @Test
    void one_that_came_and_one_that_went_are_differences() {
        FrozenFigures figures = frozen();
        List<FrozenFigures.LineDigest> lines = figures.lineDigests();
        assertThat(Differences.enterprises(lines.subList(0, 4), lines.subList(1, 5)))
                .containsExactly(lines.getFirst().creditCode(), lines.getLast().creditCode());
        Differences.Change gone = Differences.between(code(1), line(figures, 1), null);
        assertThat(gone.terms()).hasSize(7).allMatch(term -> term.after() == null);
        assertThat(gone.facts()).isNotEmpty().allMatch(fact -> fact.after() == null);
    }

    @Test
    void members_whose_place_is_not_confirmed_are_counted() {
        // Given
        ListMembership membership = in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1");
        state.apply(new Batch(
                List.of(),
                List.of(enterprise(
                        code(6),
                        1,
                        new ListMembership(
                                membership.year(),
                                membership.list(),
                                membership.district(),
                                membership.park(),
                                membership.fromQuarter(),
                                false))),
                List.of(),
                List.of(),
                Positions.NONE,
                SmallCity.NOW,
                SmallCity.NOW));

        // Then
        assertThat(((Present.Figures) Freezing.present(state, SHUNYI, YEAR)).unconfirmed())
                .isEqualTo(1);
    }

    @Test
    void a_year_that_has_not_ended_has_no_figures() {
        assertThat(Freezing.present(state, SHUNYI, new Year(2026))).isEqualTo(new Present.None(State.Ground.NOT_ENDED));
        assertThat(Freezing.present(state, SmallCity.YANQING, YEAR))
                .isEqualTo(new Present.None(State.Ground.OUTSIDE_PILOT));
    }
}
