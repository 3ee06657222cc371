package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What of the state lies on the shelf and not in memory: the lists of closed years, their results, and the reports that no
 * kept year needs. What is to be changed is opened first, whole as it was, and closed when the batch is done. Without a shelf
 * everything is in memory.
 */
@PolicyClause("ours: decision 0028")
final class Storage {

    private final Roster roster;
    private final Boards boards;
    private @Nullable Shelf shelf;
    private Retention retention = Retention.NONE;
    /** Behind it nothing is put away anywhere. */
    private int latestFirstYear = Retention.EVERYTHING;

    private boolean renewed;

    Storage(Roster roster, @Nullable Shelf shelf) {
        this.roster = roster;
        this.boards = roster.boards();
        this.shelf = shelf;
    }

    /** What the districts have chosen, and the year it is counted from, as they now are. */
    void renew(@Nullable Catalogue catalogue, Quarter lastEnded) {
        Retention now = shelf == null ? Retention.NONE : Retention.of(catalogue, lastEnded);
        if (!now.equals(retention)) {
            retention = now;
            latestFirstYear = now.latestFirstYear();
            renewed = true;
        }
    }

    /** An enterprise's results are about to change, from a year on. */
    void open(Dossier dossier, int fromYear) {
        if (fromYear < dossier.firstYear()) {
            dossier.open();
        }
    }

    /** They have changed. */
    void close(Dossier dossier, int fromYear) {
        if (fromYear < latestFirstYear) {
            close(dossier);
        }
    }

    /** Puts away what is older than the years it may keep. */
    void close(Dossier dossier) {
        if (shelf != null) {
            dossier.close(retention.firstYear(dossier.registration()));
        }
    }

    /** After a batch that was taken in: nothing stays open, and where the years have changed everything is looked at. */
    void closeRows() {
        Shelf there = shelf;
        if (there == null) {
            return;
        }
        if (renewed) {
            renewed = false;
            roster.all().forEach(this::close);
        }
        for (int number : roster.olderParts().listOpen()) {
            close(roster.at(number));
        }
        there.flush();
    }

    /** After a batch whose results are computed. */
    void closeAll(Changes changes) {
        Shelf there = shelf;
        if (there == null) {
            return;
        }
        boolean everywhere = renewed;
        closeRows();
        (everywhere ? boards.all() : changes.boards()).forEach(this::close);
        there.flush();
        if (there.isWorn()) {
            Shelf next = there.next();
            roster.olderParts().moveTo(next);
            boards.all().forEach(board -> board.moveTo(next));
            next.flush();
            shelf = next;
        }
    }

    private void close(Board board) {
        Shelf there = shelf;
        if (there != null && !board.isEmpty() && retention.isClosed(board.key())) {
            board.close(there);
        } else {
            board.open();
        }
    }

    @Nullable
    Shelf shelf() {
        return shelf;
    }

    /** What it takes of the disk. */
    long bytesOnDisk() {
        Shelf there = shelf;
        return there == null ? 0 : there.bytes();
    }

    /** Whether something that lay on the shelf is lost: the state is to be made anew from the log. */
    boolean isDamaged() {
        Shelf there = shelf;
        return there != null && there.isDamaged();
    }
}
