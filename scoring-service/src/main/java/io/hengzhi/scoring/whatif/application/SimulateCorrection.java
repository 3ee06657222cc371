package io.hengzhi.scoring.whatif.application;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.reading.Sight;
import io.hengzhi.scoring.whatif.domain.CorrectionSnapshot;
import io.hengzhi.scoring.whatif.domain.SupposedFact;
import io.hengzhi.scoring.whatif.domain.Supposition;
import io.hengzhi.scoringmodel.simulation.Movement;
import java.util.List;

/** What an enterprise, and its list, would come to if facts of it were corrected: nothing is stored, and no bureau is asked. */
public final class SimulateCorrection {

    /** How it ended. */
    public sealed interface Outcome {

        record Simulated(CorrectionSnapshot snapshot, Movement movement) implements Outcome {}

        record Refused(Supposition.Decision.Refused refusal) implements Outcome {}
    }

    /** What was read between two batches. */
    private sealed interface Copied {
        record Whole(CorrectionSnapshot snapshot) implements Copied {}

        record None(Supposition.Decision.Refused refusal) implements Copied {}
    }

    private final Snapshots snapshots;

    public SimulateCorrection(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public Outcome simulate(Caller caller, CreditCode code, Period period, List<SupposedFact> facts) {
        return snapshots.on(state -> copy(state, caller, code, period, facts), copied -> switch (copied) {
            case Copied.None(Supposition.Decision.Refused refusal) -> new Outcome.Refused(refusal);
            case Copied.Whole(CorrectionSnapshot snapshot) -> new Outcome.Simulated(snapshot, snapshot.movement());
        });
    }

    private static Copied copy(State state, Caller caller, CreditCode code, Period period, List<SupposedFact> facts) {
        Sight sight = new Sight(state, caller);
        Dossier dossier = sight.getEnterprise(code);
        Board.Key key = sight.getResult(dossier, period).board().key();
        if (!key.ranks()) {
            return new Copied.None(new Supposition.Decision.Refused(
                    "period",
                    "in-transition",
                    BilingualText.of(
                            "该企业在 " + period + " 处于过渡期，只计分不排名。",
                            "The enterprise is in transition in " + period + ": it is scored and not ranked."),
                    BilingualText.of("换一个有排名的期间。", "Choose a period in which it is ranked.")));
        }
        Supposition supposition = new Supposition(
                code,
                dossier.cells(),
                state.findCatalogue().orElseThrow(),
                state.lastEndedQuarter().plus(1));
        return switch (supposition.decide(facts)) {
            case Supposition.Decision.Refused refusal -> new Copied.None(refusal);
            case Supposition.Decision.Accepted accepted ->
                new Copied.Whole(CorrectionSnapshot.of(state, dossier, key, accepted));
        };
    }
}
