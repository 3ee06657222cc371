package io.hengzhi.ingestion.batch.domain;

/**
 * What arrived for a batch. Each fact counts once by its place in the log, however often its verdict was heard; a fact that
 * was refused and is accepted later, as its enterprise was registered, counts as accepted.
 *
 * @param accepted facts that brought something the ledger did not hold
 * @param duplicate accepted facts whose content an earlier fact in the log had brought
 * @param refused facts that a rule did not let in
 * @param unreadable messages in which no facts could be told apart: how many they held nobody knows
 */
public record BatchCounts(long accepted, long duplicate, long refused, long unreadable) {

    public static final BatchCounts NOTHING = new BatchCounts(0, 0, 0, 0);

    /** Facts that arrived, whatever became of them. */
    public long arrived() {
        return accepted + duplicate + refused;
    }

    public BatchCounts plus(BatchCounts other) {
        return new BatchCounts(
                accepted + other.accepted,
                duplicate + other.duplicate,
                refused + other.refused,
                unreadable + other.unreadable);
    }
}
