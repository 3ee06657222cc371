package io.hengzhi.scoring.engine.domain;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a batch has changed. */
public final class Changes {

    /** A result by whose it is and in which list of which period. */
    public record Place(Dossier dossier, Board.Key board) {}

    private final Set<Place> scored = new LinkedHashSet<>();
    private final Set<Place> left = new LinkedHashSet<>();
    private final Set<Board> boards = new LinkedHashSet<>();
    private final boolean places;

    private Changes(boolean places) {
        this.places = places;
    }

    Changes() {
        this(true);
    }

    /** Remembers the lists alone, for a restore of which nothing is told. */
    static Changes ofBoardsOnly() {
        return new Changes(false);
    }

    void scored(Dossier dossier, Result result) {
        boards.add(result.board());
        if (!places) {
            return;
        }
        Place place = new Place(dossier, result.board().key());
        scored.add(place);
        left.remove(place);
    }

    void left(Dossier dossier, Result result) {
        boards.add(result.board());
        if (!places) {
            return;
        }
        Place place = new Place(dossier, result.board().key());
        left.add(place);
        scored.remove(place);
    }

    void touched(Board board) {
        boards.add(board);
    }

    /** New and changed results. */
    public Set<Place> scored() {
        return Collections.unmodifiableSet(scored);
    }

    /** Results that are no more: the enterprise left the list, or the period has none. */
    public Set<Place> left() {
        return Collections.unmodifiableSet(left);
    }

    /** The lists in which a place, a rank or a class may have changed. */
    public Set<Board> boards() {
        return Collections.unmodifiableSet(boards);
    }

    public boolean isEmpty() {
        return boards.isEmpty();
    }
}
