package io.hengzhi.scoring.whatif.application;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.whatif.domain.ListSnapshot;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.scheme.Checked;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import io.hengzhi.scoringmodel.simulation.Movement;
import java.util.List;

/** What a list would be under a scheme that nobody has published: nothing of it is stored or told to anybody. */
public final class SimulateScheme {

    /** How it ended. */
    public sealed interface Outcome {

        /** Before is the list under the scheme in force. */
        record Simulated(ListSnapshot snapshot, Movement movement) implements Outcome {}

        /** What stands against the scheme: the same as against handing in its draft. */
        record Unsound(List<SchemeProblem> problems) implements Outcome {}
    }

    private final Snapshots snapshots;

    public SimulateScheme(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public Outcome simulate(Caller caller, Board.Key key, SchemeDocument document) {
        return snapshots.on(caller, key, snapshot -> switch (SchemeReading.read(
                document, snapshot.inForce().version() + 1, snapshot.catalogue())) {
            case Checked.Unsound(List<SchemeProblem> problems) -> new Outcome.Unsound(problems);
            case Checked.Sound(Scheme tried) ->
                new Outcome.Simulated(
                        snapshot,
                        new Movement(
                                snapshot.cohort().under(new Evaluator(snapshot.inForce())),
                                snapshot.cohort().under(new Evaluator(tried))));
        });
    }
}
