package io.hengzhi.scoring.engine;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws of the state: it is a function of the set of records, and it agrees with the model applied by hand. */
class RebuildTest {

    private static final int ENTERPRISES = 60;
    private static final MonitoringList[] LISTS = {
        MonitoringList.ABOVE_SCALE, MonitoringList.BELOW_SCALE, MonitoringList.ABOVE_SCALE, MonitoringList.TRANSITION
    };

    private final Map<CreditCode, List<ReportedCell>> cells = new HashMap<>();
    private final Map<CreditCode, EnterpriseChanged> enterprises = new HashMap<>();
    private final Log log = anyCity(new Random(20260101));

    private Log anyCity(Random random) {
        Log any = new Log().add(SmallCity.catalogue());
        any.add(SmallCity.scheme(SHUNYI, 1)).add(SmallCity.scheme(SHUNYI, 2)).add(SmallCity.scheme(HAIDIAN, 1));
        for (int i = 0; i < ENTERPRISES; i++) {
            CreditCode code = SmallCity.code(i);
            DistrictCode district = i % 3 == 0 ? HAIDIAN : SHUNYI;
            EnterpriseChanged enterprise =
                    SmallCity.enterprise(code, 2, SmallCity.in(LISTS[i % LISTS.length], district, "2025Q1"));
            enterprises.put(code, enterprise);
            any.add(SmallCity.enterprise(code, 1));
            any.add(enterprise);
            // every fifth is the twin of the one before, so that there are ties
            List<ReportedCell> history = i % 5 == 4
                    ? twin(cells.getOrDefault(SmallCity.code(i - 1), List.of()), code)
                    : SmallCity.anyHistory(code, random);
            cells.put(code, history);
            any.addAll(history);
        }
        return any;
    }

    private static List<ReportedCell> twin(List<ReportedCell> history, CreditCode code) {
        return history.stream()
                .map(cell -> new ReportedCell(
                        new FactId(
                                code,
                                cell.id().quantity(),
                                cell.id().quarter(),
                                cell.id().bureau(),
                                cell.id().revision(),
                                cell.id().correction()),
                        cell.basis(),
                        cell.time(),
                        cell.value()))
                .toList();
    }

    private StateDigest rebuilt(Random random, int skipped) {
        State state = new State();
        for (Batch batch : log.interleaved(random, skipped)) {
            state.apply(batch);
        }
        return StateDigest.of(state);
    }

    @Test
    void the_same_records_in_any_interleaving_and_with_duplicates_give_the_same_digest() {
        // Given
        State atOnce = new State();
        atOnce.load(log.all());
        atOnce.recomputeAll();
        StateDigest expected = StateDigest.of(atOnce);

        // When
        List<StateDigest> digests = new Random(7)
                .longs(12)
                .mapToObj(seed -> rebuilt(new Random(seed), -1))
                .toList();

        // Then
        assertThat(expected.scores()).isGreaterThan(250);
        assertThat(digests).allMatch(expected::equals);
    }

    @Test
    void an_engine_that_skips_one_record_is_found_out() {
        // Given
        StateDigest expected = rebuilt(new Random(1), -1);

        // When
        long found = 0;
        long tried = 0;
        for (int skipped = 0; skipped < 400; skipped += 10) {
            tried++;
            if (!rebuilt(new Random(1), skipped).equals(expected)) {
                found++;
            }
        }

        // Then: a record that is overridden, capped away or of no indicator changes no figure; the others are found
        assertThat(tried).isEqualTo(40);
        assertThat(found).isPositive();
    }

    @Test
    void skipping_a_record_that_counts_gives_another_digest() {
        // Given
        Log whole = new Log().add(SmallCity.catalogue()).add(SmallCity.scheme(SHUNYI, 1));
        Log broken = new Log().add(SmallCity.catalogue()).add(SmallCity.scheme(SHUNYI, 1));
        for (int i = 1; i <= 5; i++) {
            EnterpriseChanged enterprise = SmallCity.enterprise(
                    SmallCity.code(i), 1, SmallCity.in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1"));
            List<ReportedCell> history = SmallCity.twoYears(SmallCity.code(i), i);
            whole.add(enterprise).addAll(history);
            broken.add(enterprise).addAll(i == 3 ? history.subList(0, history.size() - 1) : history);
        }

        // When
        State state = new State();
        state.apply(whole.all());
        State skipping = new State();
        skipping.apply(broken.all());

        // Then
        assertThat(StateDigest.of(skipping)).isNotEqualTo(StateDigest.of(state));
        assertThat(StateDigest.of(skipping).scores())
                .isEqualTo(StateDigest.of(state).scores());
    }

    /** One line of a list worked out without the engine. */
    private record Line(CreditCode code, boolean scored, long scaled) {}

    @Test
    void agrees_with_the_model_applied_by_hand() {
        // Given
        State state = new State();
        for (Batch batch : log.interleaved(new Random(3), -1)) {
            state.apply(batch);
        }

        // When
        Set<String> expected = new TreeSet<>();
        for (DistrictCode district : List.of(SHUNYI, HAIDIAN)) {
            long version = district.equals(SHUNYI) ? 2 : 1;
            Scheme scheme = SchemeReading.read(
                            SmallCity.scheme(district, version).scheme(), version, SmallCity.catalogue())
                    .orElseThrow();
            for (Period period : periods()) {
                for (MonitoringList list : EnumSet.copyOf(List.of(LISTS))) {
                    expected.addAll(byHand(district, period, list, scheme));
                }
            }
        }

        // Then
        Set<String> actual = new TreeSet<>();
        state.boards().forEach(board -> {
            String name = board.key().district() + " " + board.key().period() + " "
                    + board.key().list().text() + " ";
            board.seats(0, board.size())
                    .forEach(seat -> actual.add(name + seat.member().code() + " " + seat.scaled() + " #" + seat.rank()
                            + " " + (seat.band() == null ? "-" : seat.band().code())));
            board.unranked()
                    .forEach(member -> actual.add(name + member.code() + " "
                            + member.findResult(board.key().period())
                                    .map(result -> result.scored() ? result.scaled() + "" : "-")
                                    .orElseThrow()
                            + " unranked"));
        });
        assertThat(actual).isEqualTo(expected).hasSizeGreaterThan(250);
        assertThat(actual).anyMatch(line -> line.endsWith("unranked")).anyMatch(line -> line.contains("below-scale"));
    }

    private static List<Period> periods() {
        List<Period> periods = new ArrayList<>(new Year(2025).quarters());
        periods.add(new Year(2025));
        return periods;
    }

    private List<String> byHand(DistrictCode district, Period period, MonitoringList list, Scheme scheme) {
        Evaluator evaluator = new Evaluator(scheme);
        List<Line> lines = new ArrayList<>();
        enterprises.forEach((code, enterprise) -> {
            boolean member = enterprise.memberships().stream()
                    .anyMatch(membership -> membership.district().equals(district) && membership.list() == list);
            if (member) {
                lines.add(line(code, enterprise, period, list, evaluator));
            }
        });
        boolean ranks = list != MonitoringList.TRANSITION;
        ClassRule rule = list == MonitoringList.ABOVE_SCALE ? scheme.classesAbove() : scheme.classesBelow();
        List<Line> ranked = lines.stream()
                .filter(line -> ranks && line.scored())
                .sorted(Comparator.comparingLong(Line::scaled).reversed())
                .toList();
        List<String> texts = new ArrayList<>();
        String name = district + " " + period + " " + list.text() + " ";
        for (Line line : ranked) {
            int rank = 1
                    + (int) ranked.stream()
                            .filter(other -> other.scaled() > line.scaled())
                            .count();
            texts.add(name + line.code() + " " + line.scaled() + " #" + rank + " " + share(rule, rank, ranked.size()));
        }
        lines.stream()
                .filter(line -> !(ranks && line.scored()))
                .forEach(line ->
                        texts.add(name + line.code() + " " + (line.scored() ? line.scaled() : "-") + " unranked"));
        return texts;
    }

    /** (rank - 1) x 100 < p x N. */
    private static String share(@Nullable ClassRule rule, int rank, int size) {
        if (rule == null) {
            return "-";
        }
        for (ClassRule.Band band : rule.bands()) {
            Integer hundredths = band.upTo();
            if (hundredths == null || (rank - 1) * 10_000L < (long) hundredths * size) {
                return band.code();
            }
        }
        throw new AssertionError("the last class has no condition");
    }

    private Line line(
            CreditCode code, EnterpriseChanged enterprise, Period period, MonitoringList list, Evaluator evaluator) {
        EffectiveFacts facts = EffectiveFacts.fold(
                SmallCity.catalogue(), cells.getOrDefault(code, List.of()), Set.of(), EnergyFactors.GB_T_2589_2020);
        if (list == MonitoringList.BELOW_SCALE) {
            TaxPerMu taxPerMu = evaluator.taxPerMu(facts, period);
            return new Line(code, taxPerMu.isRanked(), taxPerMu.units());
        }
        Evaluation evaluation = evaluator.evaluate(Subject.of(facts, enterprise.industry()), period);
        return new Line(code, evaluation.hasScore(), evaluation.scoreUnits());
    }

    @Test
    void a_quarter_that_has_not_ended_by_the_log_is_not_ranked() {
        // Given
        Batch all = log.all();
        State state = new State();

        // When
        state.apply(new Batch(
                all.cells(),
                all.enterprises(),
                all.schemes(),
                all.catalogues(),
                all.positions(),
                all.newestFact(),
                Instant.parse("2025-12-31T15:59:59Z")));
        boolean beforeNewYear = state.boards().stream()
                .anyMatch(board -> board.key().period().lastQuarter().equals(Quarter.of("2025Q4")));
        state.apply(new Batch(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                all.positions(),
                null,
                Instant.parse("2025-12-31T16:00:00Z")));

        // Then: midnight in Beijing
        assertThat(beforeNewYear).isFalse();
        State whole = new State();
        whole.apply(all);
        assertThat(StateDigest.of(state)).isEqualTo(StateDigest.of(whole));
    }
}
