package io.hengzhi.scoring.live.domain;

import io.hengzhi.scoring.engine.domain.Positions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The last changes, for those who come back after an interruption, to whichever replica: a reader names how far it knew the
 * log and is told at least everything since, or that this is no longer known. Not thread-safe.
 */
public final class RecentChanges {

    private final int changesMax;
    private final Deque<ChangeSet> sets = new ArrayDeque<>();
    private int size;
    private Positions reachesBackTo;

    /**
     * @param changesMax how many changes are remembered
     * @param from nothing before is known
     */
    public RecentChanges(int changesMax, Positions from) {
        this.changesMax = changesMax;
        this.reachesBackTo = from;
    }

    public void add(ChangeSet set) {
        sets.addLast(set);
        size += set.changes().size();
        while (size > changesMax) {
            ChangeSet dropped = sets.removeFirst();
            size -= dropped.changes().size();
            reachesBackTo = dropped.after();
        }
    }

    /** What a reader who knew the log that far has missed, oldest first; empty where that reaches back too far. */
    public Optional<List<ChangeSet>> findSince(Positions known) {
        return known.reach(reachesBackTo)
                ? Optional.of(
                        sets.stream().filter(set -> !known.reach(set.after())).toList())
                : Optional.empty();
    }
}
