package io.hengzhi.scoring.engine.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists that have members, and the small number by which a result names its list. A key keeps its number also while its
 * list is empty and therefore not there.
 */
final class Boards {

    private final Roster roster;
    private final Map<Board.Key, Board> standing = new HashMap<>();
    private final Map<Board.Key, Integer> numbers = new HashMap<>();
    private final List<@Nullable Board> byNumber = new ArrayList<>();
    private boolean gathering;

    Boards(Roster roster) {
        this.roster = roster;
    }

    /** The list of that key, which from now on is there. */
    Board get(Board.Key key) {
        Board known = standing.get(key);
        if (known != null) {
            return known;
        }
        int number = numbers.computeIfAbsent(key, any -> {
            byNumber.add(null);
            return byNumber.size() - 1;
        });
        Board board = new Board(key, number, roster, gathering);
        byNumber.set(number, board);
        standing.put(key, board);
        return board;
    }

    @Nullable
    Board find(Board.Key key) {
        return standing.get(key);
    }

    /** The list a result stands in. */
    Board at(int number) {
        Board board = byNumber.get(number);
        if (board == null) {
            throw new IllegalStateException("a result stands in a list that is not there: " + number);
        }
        return board;
    }

    void remove(Board board) {
        standing.remove(board.key());
        byNumber.set(board.number(), null);
    }

    Collection<Board> all() {
        return Collections.unmodifiableCollection(standing.values());
    }

    /** From now on to {@link #settle} new lists only gather their members, to order them at once. */
    void gather() {
        gathering = true;
    }

    void settle() {
        gathering = false;
        standing.values().forEach(Board::settle);
    }
}
