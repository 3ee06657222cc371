package io.hengzhi.scoring.whatif.domain;

import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static io.hengzhi.scoring.engine.SmallCity.twoYears;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.Log;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoringmodel.simulation.Movement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a value that somebody thinks right would do. */
@PolicyClause("ours: DOMAIN 3, 7")
class SuppositionTest {

    private static final Quarter RUNNING = Quarter.of("2026Q1");

    private static Supposition supposition(ReportedCell... standing) {
        return new Supposition(code(1), List.of(standing), SmallCity.catalogue(), RUNNING);
    }

    private static SupposedFact fact(String quantity, String quarter, String value) {
        return new SupposedFact(quantity, quarter, null, null, value, null);
    }

    private static Supposition.Report only(Supposition.Decision decision) {
        List<Supposition.Report> reports = ((Supposition.Decision.Accepted) decision).reports();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static void assertRefused(SupposedFact fact, String field, String rule) {
        Supposition.Decision decision = supposition().decide(List.of(fact));
        assertThat(decision).isInstanceOfSatisfying(Supposition.Decision.Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("facts[0]" + field);
            assertThat(refused.rule()).isEqualTo(rule);
            assertThat(refused.text().zh()).isNotBlank();
            assertThat(refused.wayOut().en()).isNotBlank();
        });
    }

    @Test
    void a_supposed_value_stands_on_top_of_the_report_it_corrects_as_an_accepted_correction_does() {
        ReportedCell standing = cell(code(1), "taxPaid", "2025Q4", 3, 1, Basis.YEAR_TO_DATE, "100");

        Supposition.Report report = only(supposition(standing).decide(List.of(fact("taxPaid", "2025Q4", "120.5"))));

        assertThat(report.corrected()).isEqualTo(standing);
        assertThat(report.cell().id()).hasToString(code(1) + ".taxPaid.2025Q4.tax.3-2");
        assertThat(report.cell().basis()).as("the basis of the report").isEqualTo(Basis.YEAR_TO_DATE);
        assertThat(report.cell().value()).hasToString("120.500000");
        assertThat(ReportedCell.PRECEDENCE.compare(report.cell(), standing)).isPositive();
    }

    @Test
    void where_nothing_was_reported_it_is_a_first_report_of_the_first_owner() {
        assertThat(only(supposition().decide(List.of(fact("staff", "2025Q4", "7"))))
                        .cell()
                        .id())
                .hasToString(code(1) + ".staff.2025Q4.human-resources.1");
        assertThat(only(supposition().decide(List.of(fact("rdSpend", "2025Q4", "7"))))
                        .cell()
                        .basis())
                .as("an annual flow is the year to date")
                .isEqualTo(Basis.YEAR_TO_DATE);
    }

    @Test
    void it_is_the_report_of_the_bureau_whose_value_counts() {
        ReportedCell withdrawn = cell(code(1), "landArea", "2025Q4", 1, 0, Basis.OWN, null);
        ReportedCell park = new ReportedCell(
                FactId.parse(code(1) + ".landArea.2025Q4.park.1").orElseThrow(),
                Basis.OWN,
                SmallCity.NOW,
                Amount.of("30"));

        assertThat(only(supposition(withdrawn, park).decide(List.of(fact("landArea", "2025Q4", "7"))))
                        .cell()
                        .id())
                .hasToString(code(1) + ".landArea.2025Q4.park.1-1");
    }

    @Test
    void a_value_is_refused_for_what_a_report_would_be_refused_for() {
        assertRefused(fact("gold", "2025Q4", "1"), ".quantity", "unknown-quantity");
        assertRefused(fact("taxPaid", "2025Q5", "1"), ".quarter", "invalid-quarter");
        assertRefused(fact("taxPaid", "2026Q2", "1"), ".quarter", "future-quarter");
        assertRefused(fact("taxPaid", "2025Q4", "1.0000001"), ".value", "too-many-decimals");
        assertRefused(fact("taxPaid", "2025Q4", "1e3"), ".value", "not-a-decimal");
        assertRefused(fact("rdSpend", "2025Q4", "-1"), ".value", "negative-not-allowed");
        assertRefused(of("tax", null, null, "staff"), ".bureau", "quantity-not-owned");
        assertRefused(of(null, "year-to-date", null, "staff"), ".basis", "year-to-date-for-stock");
        assertRefused(of(null, "yearly", null, "staff"), ".basis", "unknown-basis");
        assertRefused(of(null, null, "公顷", "staff"), ".unit", "unknown-unit");
        // the positive controls
        only(supposition().decide(List.of(fact("taxPaid", "2026Q1", "-1"))));
        only(supposition().decide(List.of(of("statistics", "own", "人", "staff"))));
    }

    private static SupposedFact of(
            @Nullable String bureau, @Nullable String basis, @Nullable String unit, String quantity) {
        return new SupposedFact(quantity, "2025Q4", bureau, basis, "1", unit);
    }

    @Test
    void one_to_twenty_values_each_slot_once() {
        assertThat(supposition().decide(List.of())).isInstanceOf(Supposition.Decision.Refused.class);
        assertThat(supposition().decide(Collections.nCopies(21, fact("taxPaid", "2025Q4", "1"))))
                .isInstanceOfSatisfying(
                        Supposition.Decision.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("facts-out-of-range"));
        assertThat(supposition().decide(List.of(fact("taxPaid", "2025Q4", "1"), fact("taxPaid", "2025Q4", "2"))))
                .isInstanceOfSatisfying(
                        Supposition.Decision.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo("slot-twice"));
    }

    /** Sixty with any history; number 7 took 61 over, on a comparable basis. */
    private static Log anyCity(Random random) {
        Log log = new Log().add(SmallCity.catalogue()).add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= 60; i++) {
            log.add(
                            i == 7
                                    ? enterprise(
                                            code(7),
                                            1,
                                            null,
                                            List.of(code(8)),
                                            in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1"))
                                    : enterprise(
                                            code(i),
                                            1,
                                            i == 8 ? Quarter.of("2026Q1") : null,
                                            List.of(),
                                            in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")))
                    .addAll(i <= 10 ? twoYears(code(i), i) : SmallCity.anyHistory(code(i), random));
        }
        return log;
    }

    private static List<String> lines(State state, Board.Key key) {
        Board board = state.findBoard(key).orElseThrow();
        List<String> lines = new ArrayList<>();
        board.seats(0, board.size())
                .forEach(seat -> lines.add(seat.member().code() + " " + seat.rank() + " " + seat.scaled()));
        board.unranked().forEach(member -> lines.add(member.code() + " unranked"));
        lines.sort(null);
        return lines;
    }

    private static List<String> lines(Movement movement) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < movement.after().cohort().size(); i++) {
            String code = movement.after().cohort().members().get(i).code().value();
            lines.add(movement.after()
                    .findSeat(i)
                    .map(seat -> code + " " + seat.rank() + " " + seat.figure().units())
                    .orElse(code + " unranked"));
        }
        lines.sort(null);
        return lines;
    }

    @Test
    void what_it_foretells_is_what_the_list_becomes_once_the_corrections_are_accepted() {
        Random random = new Random(7);
        for (int round = 0; round < 40; round++) {
            // Given
            State state = new State();
            state.apply(anyCity(random).all());
            Board.Key key = new Board.Key(
                    SHUNYI, round % 2 == 0 ? new Year(2025) : Quarter.of("2025Q3"), MonitoringList.ABOVE_SCALE);
            int number = round % 4 == 0 ? 8 : 1 + random.nextInt(60);
            Dossier dossier = state.findDossier(code(number)).orElseThrow();
            List<SupposedFact> facts = List.of(
                    fact("taxPaid", "2025Q3", String.valueOf(random.nextInt(3000))),
                    fact("revenue", "2024Q4", String.valueOf(1 + random.nextInt(90000))),
                    fact("revenue", "2025Q2", String.valueOf(1 + random.nextInt(90000))),
                    fact("landArea", "2025Q4", String.valueOf(1 + random.nextInt(30))));
            Supposition.Decision.Accepted accepted = (Supposition.Decision.Accepted)
                    new Supposition(dossier.code(), dossier.cells(), SmallCity.catalogue(), RUNNING).decide(facts);

            // When
            Movement movement =
                    CorrectionSnapshot.of(state, dossier, key, accepted).movement();

            // Then
            assertThat(movement.before().cohort().size()).isGreaterThan(50);
            state.apply(new Log().addAll(accepted.cells()).all());
            assertThat(lines(movement)).as("round %d", round).isEqualTo(lines(state, key));
        }
    }

    @Test
    void a_predecessors_correction_moves_its_successor() {
        // Given number 8, whose revenue counts for the growth of number 7
        State state = new State();
        state.apply(anyCity(new Random(7)).all());
        Board.Key key = new Board.Key(SHUNYI, new Year(2025), MonitoringList.ABOVE_SCALE);
        Dossier predecessor = state.findDossier(code(8)).orElseThrow();
        Supposition.Decision.Accepted accepted = (Supposition.Decision.Accepted)
                new Supposition(code(8), predecessor.cells(), SmallCity.catalogue(), RUNNING)
                        .decide(List.of(fact("revenue", "2024Q1", "1")));

        // When
        CorrectionSnapshot snapshot = CorrectionSnapshot.of(state, predecessor, key, accepted);
        Movement movement = snapshot.movement();

        // Then
        assertThat(snapshot.corrected()).containsOnlyKeys(code(7), code(8));
        Movement.Move successor =
                movement.move(snapshot.list().cohort().find(code(7)).orElseThrow());
        assertThat(successor.before()).isNotNull();
        assertThat(successor.before()).isNotEqualTo(successor.after());
    }
}
