package io.hengzhi.scoring.engine;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.YANQING;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Changes;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the state holds to. */
class StateTest {

    private static final Quarter Q1 = Quarter.of("2025Q1");
    private static final Quarter Q2 = Quarter.of("2025Q2");
    private static final Quarter Q3 = Quarter.of("2025Q3");
    private static final Quarter Q4 = Quarter.of("2025Q4");
    private static final Year YEAR = new Year(2025);

    private final State state = new State();

    private Log basics() {
        return new Log()
                .add(SmallCity.catalogue())
                .add(SmallCity.scheme(SHUNYI, 1))
                .add(SmallCity.scheme(HAIDIAN, 1));
    }

    /** Five above-scale enterprises of Shunyi; number 5 is the strongest. */
    private Log fiveOfShunyi() {
        Log log = basics();
        for (int i = 1; i <= 5; i++) {
            log.add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                    .addAll(twoYears(code(i), i));
        }
        return log;
    }

    private Board board(DistrictCode district, Period period, MonitoringList list) {
        return state.findBoard(new Board.Key(district, period, list)).orElseThrow();
    }

    private List<CreditCode> order(DistrictCode district, Period period) {
        Board board = board(district, period, MonitoringList.ABOVE_SCALE);
        return board.seats(0, board.size()).stream()
                .map(seat -> seat.member().code())
                .toList();
    }

    private Board.Seat seat(CreditCode code, Period period) {
        Dossier dossier = state.findDossier(code).orElseThrow();
        var result = dossier.findResult(period).orElseThrow();
        return result.board().seat(dossier, result.scaled());
    }

    private Evaluation evaluation(CreditCode code, Period period) {
        Dossier dossier = state.findDossier(code).orElseThrow();
        return ((Appraisal.ByScore)
                        state.appraise(dossier, dossier.findResult(period).orElseThrow()))
                .evaluation();
    }

    @Test
    void ranks_four_quarters_and_the_year_of_a_published_scheme() {
        // When
        state.apply(fiveOfShunyi().all());

        // Then
        assertThat(state.boards())
                .extracting(board -> board.key().period().toString())
                .containsExactlyInAnyOrder("2025Q1", "2025Q2", "2025Q3", "2025Q4", "2025");
        assertThat(order(SHUNYI, Q4)).hasSize(5);
    }

    @Test
    void scores_one_enterprise_as_worked_by_hand() {
        // Given output 4 x 3000 + 10, staff 43, tax 720, land 20.5, revenue 4 x 2720 after 4 x 2710, energy 4 x 457,
        // R&D 300, 1 accident a quarter
        state.apply(fiveOfShunyi().all());

        // When
        Evaluation evaluation = evaluation(code(3), YEAR);

        // Then
        BigDecimal expected = term("12010", "43", "140", "15")
                .add(term("720", "43", "9", "15"))
                .add(term("720", "20.5", "24.1", "25"))
                .add(term("40", "10840", "0.05", "10"))
                .add(term("12010", "1828", "8", "15"))
                .add(term("300", "10880", "0.03", "15"))
                .add(new BigDecimal("2.5")); // 2 / 4 of a weight of 5
        assertThat(evaluation.findScore()).map(Scaled::toBigDecimal).contains(expected);
    }

    private static BigDecimal term(String above, String below, String baseline, String weight) {
        BigDecimal divisor = new BigDecimal(below).multiply(new BigDecimal(baseline));
        BigDecimal points =
                new BigDecimal(above).multiply(new BigDecimal(weight)).divide(divisor, 10, RoundingMode.HALF_UP);
        return points.min(new BigDecimal(weight).multiply(BigDecimal.TWO)).setScale(10);
    }

    @Test
    void a_correction_moves_the_rank_of_the_periods_it_belongs_to() {
        // Given
        state.apply(fiveOfShunyi().all());
        int before = seat(code(1), Q4).rank();
        int beforeInQ1 = seat(code(1), Q1).rank();

        // When
        Changes changes = state.apply(new Log()
                .add(cell(code(1), "taxPaid", "2025Q4", 1, 1, Basis.OWN, "900000"))
                .all());

        // Then
        assertThat(before).isGreaterThan(1);
        assertThat(seat(code(1), Q4).rank()).isLessThan(before);
        assertThat(seat(code(1), Q1).rank()).isEqualTo(beforeInQ1);
        assertThat(changes.scored())
                .extracting(
                        place -> place.dossier().code() + " " + place.board().period())
                .containsExactlyInAnyOrder(code(1) + " 2025Q4", code(1) + " 2025");
    }

    @Test
    void a_record_that_changes_no_figure_changes_nothing() {
        // Given
        state.apply(fiveOfShunyi().all());

        // When
        Changes again = state.apply(fiveOfShunyi().all());
        Changes older = state.apply(new Log()
                .add(cell(code(1), "taxPaid", "2025Q4", 0, 0, Basis.OWN, "7"))
                .all());

        // Then
        assertThat(again.isEmpty()).isTrue();
        assertThat(older.isEmpty()).isTrue();
    }

    @Test
    void keeps_facts_whose_catalogue_enterprise_and_scheme_come_later() {
        // Given
        State inOrder = new State();
        inOrder.apply(fiveOfShunyi().all());

        // When
        for (int i = 1; i <= 5; i++) {
            state.apply(new Log().addAll(twoYears(code(i), i)).all());
        }
        for (int i = 1; i <= 5; i++) {
            state.apply(new Log()
                    .add(enterprise(code(i), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                    .all());
        }
        state.apply(new Log().add(SmallCity.scheme(SHUNYI, 1)).all());
        boolean beforeTheCatalogue = state.boards().isEmpty();
        state.apply(new Log().add(SmallCity.catalogue()).all());

        // Then
        assertThat(beforeTheCatalogue).isTrue();
        assertThat(StateDigest.of(state)).isEqualTo(StateDigest.of(inOrder));
    }

    @Test
    void another_catalogue_loses_no_report() {
        // Given
        state.apply(fiveOfShunyi().all());
        StateDigest before = StateDigest.of(state);

        // When
        Changes changes = state.apply(new Log().add(SmallCity.catalogue(2)).all());

        // Then
        assertThat(StateDigest.of(state)).isEqualTo(before);
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    void a_new_scheme_rescores_its_whole_district_and_no_other() {
        // Given
        Log log = fiveOfShunyi();
        log.add(enterprise(code(6), 1, in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")))
                .addAll(twoYears(code(6), 3));
        state.apply(log.all());

        // When
        Changes changes = state.apply(
                new Log().add(SmallCity.scheme(SHUNYI, 2025, 2, "48.200000")).all());

        // Then
        assertThat(changes.scored()).hasSize(25);
        assertThat(changes.scored()).allMatch(place -> place.board().district().equals(SHUNYI));
        for (int i = 1; i <= 5; i++) {
            assertThat(evaluation(code(i), Q4).scheme().version()).isEqualTo(2);
        }
    }

    @Test
    void an_older_version_of_a_scheme_or_an_enterprise_has_no_effect() {
        // Given
        Log log = fiveOfShunyi();
        log.add(SmallCity.scheme(SHUNYI, 2025, 3, "48.200000"));
        log.add(enterprise(code(1), 5, in(MonitoringList.OUT_OF_SCOPE, SHUNYI, "2025Q1")));
        state.apply(log.all());
        StateDigest before = StateDigest.of(state);

        // When
        state.apply(new Log()
                .add(SmallCity.scheme(SHUNYI, 2))
                .add(enterprise(code(1), 4, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .all());

        // Then
        assertThat(StateDigest.of(state)).isEqualTo(before);
        assertThat(state.findDossier(code(1)).orElseThrow().results()).isEmpty();
    }

    @Test
    void an_enterprise_in_transition_is_scored_and_not_ranked_until_its_end() {
        // Given
        Log log = fiveOfShunyi();
        log.add(enterprise(
                        code(7),
                        1,
                        in(MonitoringList.TRANSITION, SHUNYI, "2025Q1"),
                        in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q3")))
                .addAll(twoYears(code(7), 9));

        // When
        state.apply(log.all());

        // Then
        Dossier dossier = state.findDossier(code(7)).orElseThrow();
        assertThat(dossier.findResult(Q2).orElseThrow().isRanked()).isFalse();
        assertThat(dossier.findResult(Q2).orElseThrow().scored()).isTrue();
        assertThat(board(SHUNYI, Q2, MonitoringList.ABOVE_SCALE).size()).isEqualTo(5);
        assertThat(board(SHUNYI, Q2, MonitoringList.TRANSITION).unranked()).containsExactly(dossier);
        assertThat(board(SHUNYI, Q3, MonitoringList.ABOVE_SCALE).size()).isEqualTo(6);
        assertThat(dossier.findResult(YEAR).orElseThrow().isRanked()).isTrue();
    }

    @Test
    void neither_undetermined_nor_out_of_scope_has_a_result() {
        // When
        state.apply(fiveOfShunyi()
                .add(enterprise(code(8), 1, in(MonitoringList.UNDETERMINED, SHUNYI, "2025Q1")))
                .addAll(twoYears(code(8), 8))
                .add(enterprise(code(9), 1, in(MonitoringList.OUT_OF_SCOPE, SHUNYI, "2025Q1")))
                .addAll(twoYears(code(9), 9))
                .all());

        // Then
        assertThat(state.findDossier(code(8)).orElseThrow().results()).isEmpty();
        assertThat(state.findDossier(code(9)).orElseThrow().results()).isEmpty();
    }

    @Test
    void after_a_move_each_district_has_the_periods_it_owns() {
        // When
        state.apply(fiveOfShunyi()
                .add(enterprise(
                        code(2),
                        2,
                        in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1"),
                        in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q3")))
                .all());

        // Then
        assertThat(order(SHUNYI, Q2)).contains(code(2));
        assertThat(order(SHUNYI, Q3)).doesNotContain(code(2));
        assertThat(order(HAIDIAN, Q3)).containsExactly(code(2));
        assertThat(order(HAIDIAN, YEAR)).containsExactly(code(2));
        assertThat(state.findBoard(new Board.Key(HAIDIAN, Q2, MonitoringList.ABOVE_SCALE)))
                .isEmpty();
    }

    @Test
    void an_enterprise_that_was_taken_over_leaves_from_the_quarter_on() {
        // Given
        state.apply(fiveOfShunyi().all());

        // When
        Changes changes = state.apply(new Log()
                .add(enterprise(code(4), 2, Q3, List.of(), in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .all());

        // Then
        assertThat(order(SHUNYI, Q2)).contains(code(4));
        assertThat(order(SHUNYI, Q3)).doesNotContain(code(4));
        assertThat(changes.left())
                .extracting(place -> place.board().period().toString())
                .containsExactlyInAnyOrder("2025Q3", "2025Q4", "2025");
    }

    @Test
    void a_predecessors_revenue_counts_for_growth_only_on_a_comparable_basis() {
        // Given: number 4 was taken over by number 5 from 2025Q1; its revenue of 2024 was 4 x 3610
        Log log = fiveOfShunyi();
        log.add(enterprise(code(4), 2, Q1, List.of(), in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
        state.apply(log.all());
        BigDecimal alone = growth(code(5));

        // When
        state.apply(new Log()
                .add(enterprise(code(5), 2, null, List.of(code(4)), in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                .all());

        // Then
        assertThat(alone).isEqualByComparingTo("0.0022"); // 18080 / 18040 - 1
        assertThat(growth(code(5))).isEqualByComparingTo("-0.4433"); // 18080 / (18040 + 14440) - 1
    }

    private BigDecimal growth(CreditCode code) {
        return Objects.requireNonNull(evaluation(code, YEAR).listTerms().get(3).value());
    }

    @Test
    void a_late_fact_of_a_predecessor_rescores_its_successor() {
        // Given
        Log log = fiveOfShunyi();
        log.add(enterprise(code(4), 2, Q1, List.of(), in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
        log.add(enterprise(code(5), 2, null, List.of(code(4)), in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
        for (Quarter quarter : YEAR.quarters()) {
            log.add(cell(code(5), "revenue", quarter.toString(), 2, 0, Basis.OWN, "8500"));
        }
        state.apply(log.all());

        // When
        Changes changes = state.apply(new Log()
                .add(cell(code(4), "revenue", "2024Q4", 2, 0, Basis.OWN, "3500"))
                .all());

        // Then
        assertThat(changes.scored())
                .extracting(
                        place -> place.dossier().code() + " " + place.board().period())
                .contains(code(5) + " 2025");
    }

    @Test
    void outside_the_pilot_term_there_is_no_result() {
        // When
        state.apply(fiveOfShunyi()
                .add(SmallCity.scheme(YANQING, 1))
                .add(SmallCity.scheme(SHUNYI, 2020, 1, "24.1"))
                .add(enterprise(code(6), 1, in(MonitoringList.ABOVE_SCALE, YANQING, "2025Q1")))
                .add(enterprise(code(7), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2020Q1")))
                .addAll(twoYears(code(6), 6))
                .all());

        // Then
        assertThat(state.findDossier(code(6)).orElseThrow().results()).isEmpty();
        assertThat(state.findDossier(code(7)).orElseThrow().results()).isEmpty();
        assertThat(state.ground(YANQING, Q4)).isEqualTo(State.Ground.OUTSIDE_PILOT);
        assertThat(state.ground(SHUNYI, new Year(2020))).isEqualTo(State.Ground.OUTSIDE_PILOT);
        assertThat(state.ground(SHUNYI, new Year(2024))).isEqualTo(State.Ground.NO_SCHEME);
        assertThat(state.ground(SHUNYI, new Year(2026))).isEqualTo(State.Ground.NOT_ENDED);
        assertThat(state.ground(DistrictCode.of("110199"), Q4)).isEqualTo(State.Ground.UNKNOWN_DISTRICT);
    }

    @Test
    void results_end_with_the_term_and_come_back_from_the_kept_facts_when_it_is_prolonged() {
        // Given
        state.apply(fiveOfShunyi().all());
        List<String> before = periodsOf(code(1));

        // When
        state.apply(new Log().add(withTermOfShunyi(2, Quarter.of("2025Q2"))).all());

        // Then
        assertThat(before).contains("2025Q1", "2025Q2", "2025Q3", "2025Q4", "2025");
        assertThat(periodsOf(code(1))).containsExactlyInAnyOrder("2025Q1", "2025Q2");
        assertThat(state.ground(SHUNYI, Quarter.of("2025Q3"))).isEqualTo(State.Ground.OUTSIDE_PILOT);
        assertThat(state.ground(SHUNYI, YEAR)).isEqualTo(State.Ground.OUTSIDE_PILOT);

        // When
        state.apply(new Log().add(withTermOfShunyi(3, null)).all());

        // Then
        assertThat(periodsOf(code(1))).containsExactlyInAnyOrderElementsOf(before);
    }

    private List<String> periodsOf(CreditCode code) {
        return state.findDossier(code).orElseThrow().results().stream()
                .map(result -> result.period().toString())
                .toList();
    }

    private static Catalogue withTermOfShunyi(long version, @Nullable Quarter to) {
        Catalogue city = SmallCity.catalogue(version);
        return new Catalogue(
                version,
                city.bureaus(),
                city.districts().stream()
                        .map(district -> district.code().equals(SHUNYI)
                                ? new District(
                                        district.code(), district.name(), district.pilotFrom(), to, district.parks())
                                : district)
                        .toList(),
                city.quantities(),
                city.conversions(),
                city.purposes(),
                city.industries());
    }

    @Test
    void the_below_scale_list_is_ranked_by_tax_per_mu_and_lists_the_landless_without_rank() {
        // Given
        Log log = basics();
        for (int i = 1; i <= 3; i++) {
            List<ReportedCell> cells = twoYears(code(i), i);
            log.add(enterprise(code(i), 1, in(MonitoringList.BELOW_SCALE, SHUNYI, "2025Q1")))
                    .addAll(
                            i == 2
                                    ? cells.stream()
                                            .filter(cell -> !cell.id()
                                                    .quantity()
                                                    .value()
                                                    .equals("landArea"))
                                            .toList()
                                    : cells);
        }

        // When
        state.apply(log.all());

        // Then
        Board board = board(SHUNYI, YEAR, MonitoringList.BELOW_SCALE);
        assertThat(board.seats(0, 10))
                .extracting(seat -> seat.member().code() + " " + new Scaled(seat.scaled()))
                .containsExactly(code(3) + " 35.1219512195", code(1) + " 11.7073170732");
        assertThat(board.unranked()).extracting(Dossier::code).containsExactly(code(2));
    }

    @Test
    void classes_are_counted_best_first() {
        // When
        state.apply(fiveOfShunyi().all());

        // Then: shares of 20, 60 and 90 percent of five
        assertThat(board(SHUNYI, Q4, MonitoringList.ABOVE_SCALE).classes())
                .extracting(one -> one.band().code() + one.count())
                .containsExactly("A1", "B2", "C2", "D0");
    }
}
