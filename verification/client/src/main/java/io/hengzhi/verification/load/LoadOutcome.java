package io.hengzhi.verification.load;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.verification.backbone.BackboneLog;
import io.hengzhi.verification.backbone.Verdicts;
import java.time.Duration;
import java.util.BitSet;
import java.util.function.ToIntFunction;

/** What became of a load, as the log tells it, from where the log ended when this was made. */
public final class LoadOutcome {

    private static final BackboneLog SENT = new BackboneLog("svc-ingestion", "facts." + FactLoad.BUREAU + ".v1");
    private static final BackboneLog ACCEPTED = new BackboneLog("svc-ingestion", "ingestion.fact-accepted.v1");
    private static final BackboneLog REJECTED = new BackboneLog("svc-ingestion", "ingestion.fact-rejected.v1");

    private final ToIntFunction<String> messageOf;
    private final BitSet accepted = new BitSet();
    private final Verdicts verdicts;
    private final long acceptedBefore = ACCEPTED.size();
    private long acceptedAgain;

    public LoadOutcome(FactLoad load) {
        this(load::findMessage);
    }

    /** @param messageOf the number of the message with an id; -1 for one that is not of the load */
    public LoadOutcome(ToIntFunction<String> messageOf) {
        this.messageOf = messageOf;
        this.verdicts = new Verdicts(this::take);
    }

    private void take(FactAccepted fact) {
        int message = messageOf.applyAsInt(fact.messageId());
        if (message >= 0) {
            int number = message * FactLoad.FACTS_PER_MESSAGE + fact.factIndex();
            if (accepted.get(number)) {
                acceptedAgain++;
            }
            accepted.set(number);
        }
    }

    /** How many facts are in the log of accepted ones since this was made, duplicates included. */
    public long acceptedSoFar() {
        return ACCEPTED.size() - acceptedBefore;
    }

    /** Until everything that was sent has its verdict. */
    public void awaitVerdicts(Duration patience) {
        SENT.awaitTakenInBy("svc-ingestion-intake", patience);
    }

    /** Until every verdict is in the ledger and among the refusals. */
    public void awaitLedger(Duration patience) {
        ACCEPTED.awaitTakenInBy("svc-ingestion-ledger-2", patience);
        REJECTED.awaitTakenInBy("svc-ingestion-refusals", patience);
    }

    /** Takes in the verdicts there are by now. */
    public void read() {
        verdicts.readOn();
    }

    /** Different facts of the load that were accepted. */
    public int accepted() {
        return accepted.cardinality();
    }

    /** How often a fact was accepted that had been accepted before. */
    public long acceptedAgain() {
        return acceptedAgain;
    }

    public Verdicts verdicts() {
        return verdicts;
    }
}
