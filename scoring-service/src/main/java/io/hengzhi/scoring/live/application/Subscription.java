package io.hengzhi.scoring.live.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.live.domain.Change;
import io.hengzhi.scoring.live.domain.ChangeSet;
import io.hengzhi.scoring.live.domain.Mailbox;
import io.hengzhi.scoring.reading.Sight;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reader who listens, and what it may be told. Used under the lock of {@link LiveChanges}, except its mailbox.
 *
 * <p>Changes of class are looked for only in lists that a district's reader watches: the reader of an enterprise hears of its
 * own by its rank, whoever else listens.
 */
public final class Subscription {

    /** Where an enterprise stood when its reader was last told. */
    private record Standing(
            @Nullable Integer rank, @Nullable String classCode, int size) {}

    private final Interest interest;
    private final String account;
    private final Mailbox mailbox;
    private final Map<Board.Key, Standing> told = new HashMap<>();

    Subscription(Interest interest, String account, Mailbox mailbox) {
        this.interest = interest;
        this.account = account;
        this.mailbox = mailbox;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    Interest interest() {
        return interest;
    }

    String account() {
        return account;
    }

    /** Notes where the enterprise stands now, so that the next difference is seen. */
    void begin(State state) {
        if (interest instanceof Interest.InEnterprise(CreditCode code, Caller ignored)) {
            state.findDossier(code)
                    .ifPresent(dossier -> dossier.results()
                            .forEach(result -> told.put(result.board().key(), standing(dossier, result))));
        }
    }

    /** Changes that came while the reader was away: more is told rather than less. */
    void tellMissed(ChangeSet set, State state) {
        tell(
                set,
                set.changes().stream()
                        .map(change -> missed(change, state))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    void tell(ChangeSet set, State state) {
        tell(
                set,
                set.changes().stream()
                        .map(change -> seen(change, state))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private void tell(ChangeSet set, List<Change> changes) {
        if (!changes.isEmpty()) {
            mailbox.put(new Mailbox.News(changes, set.after()));
        }
    }

    private @Nullable Change missed(Change change, State state) {
        return switch (interest) {
            case Interest.InDistrict(DistrictCode district) -> isIn(district, change) ? change : null;
            case Interest.InEnterprise(CreditCode code, Caller caller) -> {
                if (change.kind() == Change.Kind.CLASS) {
                    yield null;
                }
                boolean stands = change.enterprise() == null && findResult(code, change, state) != null;
                yield (code.equals(change.enterprise()) || stands) && isSeen(code, change, caller, state)
                        ? stands ? rank(change, code) : change
                        : null;
            }
        };
    }

    private @Nullable Change seen(Change change, State state) {
        return switch (interest) {
            case Interest.InDistrict(DistrictCode district) -> isIn(district, change) ? change : null;
            case Interest.InEnterprise(CreditCode code, Caller caller) -> {
                if (change.kind() == Change.Kind.CLASS || !isSeen(code, change, caller, state)) {
                    yield null;
                }
                yield change.enterprise() == null
                        ? stoodElsewhere(code, change, state) ? rank(change, code) : null
                        : code.equals(change.enterprise()) ? change : null;
            }
        };
    }

    private static boolean isIn(DistrictCode district, Change change) {
        return change.list().district().equals(district);
    }

    private static Change rank(Change change, CreditCode code) {
        return new Change(Change.Kind.RANK, change.list(), code);
    }

    /** A period may pass to another district or park while one listens. */
    private static boolean isSeen(CreditCode code, Change change, Caller caller, State state) {
        try {
            Sight sight = new Sight(state, caller);
            sight.getDistrict(sight.getEnterprise(code), change.list().period());
            return true;
        } catch (ProblemException outsideNow) {
            return false;
        }
    }

    private static @Nullable Result findResult(CreditCode code, Change change, State state) {
        return state.findDossier(code)
                .flatMap(dossier -> dossier.findResult(change.list().period()))
                .filter(result -> result.board().key().equals(change.list()))
                .orElse(null);
    }

    /** Whether rank, class or size of the list are others than when it was last told; notes them. */
    private boolean stoodElsewhere(CreditCode code, Change change, State state) {
        Result result = findResult(code, change, state);
        Standing now = result == null ? null : standing(state.findDossier(code).orElseThrow(), result);
        Standing before = now == null ? told.remove(change.list()) : told.put(change.list(), now);
        return !Objects.equals(before, now);
    }

    private static Standing standing(Dossier dossier, Result result) {
        Board board = result.board();
        Board.Seat seat = result.isRanked() ? board.seat(dossier, result.scaled()) : null;
        return new Standing(
                seat == null ? null : seat.rank(),
                seat == null || seat.band() == null ? null : seat.band().code(),
                board.size());
    }
}
