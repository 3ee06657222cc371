package io.hengzhi.scoring.ranking.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who has moved in a list since an earlier moment: those that stood in it with a rank both times.
 *
 * @param gains the greatest gains of rank first
 * @param losses the greatest losses of rank first
 * @param classChanges those whose class is another, by their present rank
 * @param classesChanged how many those are in all
 * @param entered members with a rank now that had none then
 * @param left members with a rank then that have none now
 */
@PolicyClause("三(三)")
public record Movers(
        List<Move> gains, List<Move> losses, List<Move> classChanges, int classesChanged, int entered, int left) {

    /** Where a ranked member stood; the class is null where the list has ranks only. */
    public record Standing(
            CreditCode code, int rank, @Nullable String classCode) {}

    /** One member's move. */
    public record Move(Standing then, Standing now) {

        public CreditCode code() {
            return now.code();
        }

        /** Places gained; negative for places lost. */
        public int places() {
            return then.rank() - now.rank();
        }

        boolean changesClass() {
            return !Objects.equals(then.classCode(), now.classCode());
        }
    }

    private static final Comparator<Move> BY_PLACE =
            Comparator.<Move>comparingInt(move -> move.now().rank()).thenComparing(Move::code);

    public Movers {
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
        classChanges = List.copyOf(classChanges);
    }

    /** @param limit how many of each kind are named */
    public static Movers between(Collection<Standing> then, Collection<Standing> now, int limit) {
        Map<CreditCode, Standing> before = new HashMap<>();
        then.forEach(standing -> before.put(standing.code(), standing));
        List<Move> moves = new ArrayList<>();
        int entered = 0;
        for (Standing standing : now) {
            Standing former = before.remove(standing.code());
            if (former == null) {
                entered++;
            } else {
                moves.add(new Move(former, standing));
            }
        }
        Comparator<Move> upward = Comparator.comparingInt(Move::places);
        return new Movers(
                first(moves, move -> move.places() > 0, upward.reversed().thenComparing(BY_PLACE), limit),
                first(moves, move -> move.places() < 0, upward.thenComparing(BY_PLACE), limit),
                first(moves, Move::changesClass, BY_PLACE, limit),
                (int) moves.stream().filter(Move::changesClass).count(),
                entered,
                before.size());
    }

    private static List<Move> first(List<Move> moves, Predicate<Move> which, Comparator<Move> order, int limit) {
        return moves.stream().filter(which).sorted(order).limit(limit).toList();
    }
}
