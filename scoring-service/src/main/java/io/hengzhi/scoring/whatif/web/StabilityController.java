package io.hengzhi.scoring.whatif.web;

import io.hengzhi.contract.registry.SchemeJson;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.reading.PeriodKind;
import io.hengzhi.scoring.reading.SchemeVersion;
import io.hengzhi.scoring.whatif.application.AssessStability;
import io.hengzhi.scoring.whatif.domain.ListSnapshot;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import io.hengzhi.scoringmodel.simulation.SimulatedList;
import io.hengzhi.scoringmodel.simulation.Stability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StabilityController {

    private static final int RUNS_DEFAULT = 1_000;
    private static final String NOISE_DEFAULT = "10";
    private static final String SEED_DEFAULT = "1";

    /** Where the steps of the distribution begin, in percent. */
    private static final int[] STEPS = {0, 50, 80, 95, 100};

    private static final BilingualText METHOD = BilingualText.of(
            "随机数为 SplitMix64（以 seed 为初态）。每次按方案顺序为各指标抽取整数 k（−1000000 至 1000000，等概率："
                    + "无符号 64 位数 × 2000001 的高 64 位减 1000000），权重乘以 1 + p × k ÷ 1000000，"
                    + "再按占比折算为合计恰为 100.00：先舍去到 0.01，余下的 0.01 依次给余数最大者（相同时按方案顺序），为 0 的取 0.01。",
            "The generator is SplitMix64 with the seed as its state. In every run each indicator, in the scheme's order, draws a whole"
                    + " number k from -1000000 to 1000000 (the upper 64 bits of the unsigned draw times 2000001, less 1000000);"
                    + " the weight is multiplied by 1 + p x k / 1000000. The products are brought to exactly 100.00: shares"
                    + " rounded down to 0.01, what is left given by 0.01 to the greatest remainders (equal ones in the scheme's"
                    + " order); what would be 0 is 0.01.");

    private final AssessStability assessStability;

    StabilityController(AssessStability assessStability) {
        this.assessStability = assessStability;
    }

    @PostMapping("/api/v1/simulations/stability")
    @Permitted(Operation.SIMULATE_SCHEME)
    Disclosed<StabilityAnswer> stability(@RequestBody StabilityQuestion question, Caller caller) {
        DistrictCode district =
                Problems.valueOf(DistrictCode.parse(Asked.field(question.district(), "district")), "district");
        Board.Key key = Asked.list(district, question.period(), null);
        SchemeJson scheme = question.scheme();
        CreditCode only = question.creditCode() == null
                ? null
                : Problems.valueOf(CreditCode.parse(question.creditCode()), "creditCode");
        int limit = Asked.limit(question.limit());
        return switch (assessStability.assess(
                caller,
                key,
                scheme == null ? null : Asked.document(scheme),
                runs(question.runs()),
                noise(question.noisePercent()),
                seed(question.seed()))) {
            case AssessStability.Outcome.Unsound(List<SchemeProblem> problems) -> throw Asked.unsound(problems);
            case AssessStability.Outcome.TooMany(BilingualText text, BilingualText wayOut) ->
                throw Problem.of(ProblemType.RULE_BROKEN)
                        .code("too-many-runs")
                        .rule("too-many-runs")
                        .field("runs")
                        .detail(text)
                        .wayOut(wayOut.zh(), wayOut.en())
                        .exception();
            case AssessStability.Outcome.Assessed(var snapshot, var list, var stability) -> {
                StabilityAnswer answer = answer(snapshot, list, stability, only, limit);
                yield Disclosed.of(
                        answer,
                        answer.items().stream()
                                .map(StabilityAnswer.StabilityLine::creditCode)
                                .toList(),
                        answer.items().size());
            }
        };
    }

    private static int runs(@Nullable Integer runs) {
        int asked = runs == null ? RUNS_DEFAULT : runs;
        if (asked < 1 || asked > Stability.RUNS_MAX) {
            throw Problems.invalidParameter(
                    "runs", "runs 应为 1 至 " + Stability.RUNS_MAX + "。", "runs is from 1 to " + Stability.RUNS_MAX + ".");
        }
        return asked;
    }

    /** In hundredths of a percent. */
    private static int noise(@Nullable String percent) {
        Amount asked = Problems.valueOf(Amount.parse(percent == null ? NOISE_DEFAULT : percent), "noisePercent");
        boolean whole = asked.micros() % 10_000 == 0;
        long hundredths = asked.micros() / 10_000;
        if (!whole || hundredths < 1 || hundredths > Stability.NOISE_MAX) {
            throw Problems.invalidParameter(
                    "noisePercent",
                    "noisePercent 应为 0.01 至 50，最多 2 位小数。",
                    "noisePercent is from 0.01 to 50 with at most 2 decimals.");
        }
        return (int) hundredths;
    }

    private static long seed(@Nullable String seed) {
        try {
            return Long.parseLong(seed == null ? SEED_DEFAULT : seed);
        } catch (NumberFormatException notOne) {
            throw Problems.invalidParameter("seed", "seed 应为 64 位整数。", "A seed is a whole number of 64 bits.");
        }
    }

    private static StabilityAnswer answer(
            ListSnapshot snapshot, SimulatedList list, Stability stability, @Nullable CreditCode only, int limit) {
        List<StabilityAnswer.StabilityLine> items = stability.members().stream()
                .filter(line -> only == null || only.equals(line.code()))
                .sorted(Comparator.comparingInt(Stability.Line::kept).thenComparing(Stability.Line::code))
                .limit(limit)
                .map(line -> line(snapshot, list, stability, line))
                .toList();
        return new StabilityAnswer(
                snapshot.key().district(),
                snapshot.key().period().toString(),
                PeriodKind.of(snapshot.key().period()),
                SchemeVersion.of(snapshot.inForce()),
                stability.runs(),
                BigDecimal.valueOf(stability.noise(), 2).toPlainString(),
                String.valueOf(stability.seed()),
                METHOD,
                list.size(),
                steps(stability),
                items,
                snapshot.asOf());
    }

    private static StabilityAnswer.StabilityLine line(
            ListSnapshot snapshot, SimulatedList list, Stability stability, Stability.Line line) {
        return new StabilityAnswer.StabilityLine(
                line.code(),
                snapshot.profile(line.code()).name(),
                line.rank(),
                list.findSeat(line.member())
                        .map(SimulatedList.Seat::band)
                        .map(band -> band.code())
                        .orElse(null),
                stability.keptPercent(line).toPlainString(),
                line.rankFrom(),
                line.rankTo());
    }

    private static List<StabilityAnswer.StabilityStep> steps(Stability stability) {
        List<StabilityAnswer.StabilityStep> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.length; i++) {
            long from = (long) STEPS[i] * stability.runs();
            long below = i + 1 < STEPS.length ? (long) STEPS[i + 1] * stability.runs() : Long.MAX_VALUE;
            int members = (int) stability.members().stream()
                    .filter(line -> line.kept() * 100L >= from && line.kept() * 100L < below)
                    .count();
            steps.add(new StabilityAnswer.StabilityStep(
                    STEPS[i], i + 1 < STEPS.length ? Integer.valueOf(STEPS[i + 1]) : null, members));
        }
        return List.copyOf(steps);
    }
}
