package io.hengzhi.scoring.whatif.application;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.whatif.domain.ListSnapshot;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.scheme.Checked;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import io.hengzhi.scoringmodel.simulation.SimulatedList;
import io.hengzhi.scoringmodel.simulation.Stability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How firmly the members of a list stand in their classes when weights are a little otherwise. */
public final class AssessStability {

    /** How it ended. */
    public sealed interface Outcome {

        record Assessed(ListSnapshot snapshot, SimulatedList list, Stability stability) implements Outcome {}

        /** What stands against the scheme that was to be tested. */
        record Unsound(List<SchemeProblem> problems) implements Outcome {}

        /** So many runs of so many members take longer than an answer may. */
        record TooMany(BilingualText text, BilingualText wayOut) implements Outcome {}
    }

    private final Snapshots snapshots;

    public AssessStability(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * @param document the scheme to be tested; null for the one in force
     * @param noise in hundredths of a percent
     */
    public Outcome assess(
            Caller caller, Board.Key key, @Nullable SchemeDocument document, int runs, int noise, long seed) {
        return snapshots.on(caller, key, snapshot -> {
            if (document == null) {
                return assess(snapshot, snapshot.inForce(), runs, noise, seed);
            }
            return switch (SchemeReading.read(document, snapshot.inForce().version() + 1, snapshot.catalogue())) {
                case Checked.Unsound(List<SchemeProblem> problems) -> new Outcome.Unsound(problems);
                case Checked.Sound(Scheme tried) -> assess(snapshot, tried, runs, noise, seed);
            };
        });
    }

    private static Outcome assess(ListSnapshot snapshot, Scheme scheme, int runs, int noise, long seed) {
        int members = snapshot.cohort().size();
        if ((long) members * runs > Stability.EVALUATIONS_MAX) {
            long most = Stability.EVALUATIONS_MAX / members;
            return new Outcome.TooMany(
                    BilingualText.of(
                            members + " 家企业 × " + runs + " 次超过一次可算的 " + Stability.EVALUATIONS_MAX + "。",
                            members + " members times " + runs + " runs is more than the " + Stability.EVALUATIONS_MAX
                                    + " that one answer computes."),
                    BilingualText.of("runs 最多 " + most + "。", "Ask for at most " + most + " runs."));
        }
        SimulatedList list = snapshot.cohort().under(new Evaluator(scheme));
        return new Outcome.Assessed(snapshot, list, Stability.of(list, runs, noise, seed));
    }
}
