package io.hengzhi.scoring.live.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Changes;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.live.domain.Change;
import io.hengzhi.scoring.live.domain.ChangeSet;
import io.hengzhi.scoring.live.domain.Mailbox;
import io.hengzhi.scoring.live.domain.RecentChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who listen what changes, on every replica from its own state. The applier leaves what a batch has changed and
 * goes on; from time to time all of that is told at once, so a burst becomes a few changes.
 *
 * <pre>
 *   applier --changes--> waiting --tell()--> recent changes, mailboxes --> readers
 * </pre>
 */
public final class LiveChanges {

    /** Of a list in which more enterprises have changed at once, only the list is told. */
    private static final int ENTERPRISES_NAMED_MAX = 100;

    /** In a longer list changes of class are not looked for one by one. */
    private static final int CLASSES_COMPARED_MAX = 20_000;

    private final Engine engine;
    private final int changesRemembered;
    private final int changesWaiting;
    private final int readersMax;
    private final int readersPerAccountMax;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    /** The class of each member of a watched list when last told. */
    private final Map<Board.Key, Map<CreditCode, String>> classes = new HashMap<>();

    private @Nullable RecentChanges recent;
    private volatile Positions toldTo = Positions.NONE;

    private final Object waitingLock = new Object();
    private Map<Board.Key, Set<CreditCode>> waiting = new LinkedHashMap<>();
    private Positions appliedTo = Positions.NONE;

    /**
     * @param changesRemembered for readers who come back
     * @param changesWaiting for one reader
     * @param readersMax at once, and {@code readersPerAccountMax} of one account
     */
    public LiveChanges(
            Engine engine, int changesRemembered, int changesWaiting, int readersMax, int readersPerAccountMax) {
        this.engine = engine;
        this.changesRemembered = changesRemembered;
        this.changesWaiting = changesWaiting;
        this.readersMax = readersMax;
        this.readersPerAccountMax = readersPerAccountMax;
    }

    /** Takes note of what a batch has changed; called by the applier, which is not kept waiting. */
    public void applied(Changes changes, Positions after) {
        synchronized (waitingLock) {
            appliedTo = after;
            if (engine.phase() != Engine.Phase.READY) {
                return; // nobody can have known anything yet
            }
            changes.boards().forEach(board -> waiting.computeIfAbsent(board.key(), any -> new LinkedHashSet<>()));
            changes.scored().forEach(this::await);
            changes.left().forEach(this::await);
        }
    }

    private void await(Changes.Place place) {
        Set<CreditCode> named = waiting.computeIfAbsent(place.board(), any -> new LinkedHashSet<>());
        if (named.size() <= ENTERPRISES_NAMED_MAX) {
            named.add(place.dossier().code());
        }
    }

    /** Tells everything that waits. */
    public synchronized void tell() {
        if (engine.phase() != Engine.Phase.READY) {
            return;
        }
        engine.inspect(state -> {
            tell(state);
            return state.positions();
        });
    }

    private void tell(State state) {
        Map<Board.Key, Set<CreditCode>> changed;
        Positions after;
        synchronized (waitingLock) {
            if (recent == null) {
                // What a restore has loaded was never told by the applier, and nobody here has missed it.
                appliedTo = state.positions();
            }
            changed = waiting;
            after = appliedTo;
            waiting = new LinkedHashMap<>();
        }
        if (recent == null) {
            recent = new RecentChanges(changesRemembered, after);
        } else if (!changed.isEmpty()) {
            ChangeSet set = new ChangeSet(toldTo, after, describe(changed, state));
            recent.add(set);
            subscriptions.forEach(subscription -> subscription.tell(set, state));
        }
        toldTo = after;
    }

    private List<Change> describe(Map<Board.Key, Set<CreditCode>> changed, State state) {
        List<Change> changes = new ArrayList<>();
        changed.forEach((list, enterprises) -> {
            if (enterprises.size() <= ENTERPRISES_NAMED_MAX) {
                enterprises.forEach(code -> changes.add(new Change(Change.Kind.SCORE, list, code)));
            }
            changes.addAll(classChanges(list, state));
            changes.add(new Change(Change.Kind.LIST, list, null));
        });
        return changes;
    }

    private List<Change> classChanges(Board.Key list, State state) {
        Map<CreditCode, String> before = classes.get(list);
        if (before == null && !isWatched(list.district())) {
            return List.of();
        }
        Map<CreditCode, String> now = classesOf(list, state);
        classes.put(list, now);
        if (before == null) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        Set<CreditCode> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        all.stream()
                .filter(code -> !Objects.equals(before.get(code), now.get(code)))
                .sorted()
                .limit(ENTERPRISES_NAMED_MAX)
                .forEach(code -> changes.add(new Change(Change.Kind.CLASS, list, code)));
        return changes;
    }

    private static Map<CreditCode, String> classesOf(Board.Key list, State state) {
        Map<CreditCode, String> found = new HashMap<>();
        Board board = state.findBoard(list).orElse(null);
        if (board != null && board.size() <= CLASSES_COMPARED_MAX) {
            for (Board.Seat seat : board.seats(0, board.size())) {
                if (seat.band() != null) {
                    found.put(seat.member().code(), seat.band().code());
                }
            }
        }
        return found;
    }

    private boolean isWatched(DistrictCode district) {
        return subscriptions.stream()
                .anyMatch(subscription -> subscription.interest() instanceof Interest.InDistrict(DistrictCode watched)
                        && watched.equals(district));
    }

    /** A reader who has begun, and how far it knows the log with what it can read now. */
    public record Begun(Subscription subscription, Positions at) {}

    /** Refuses one reader more than there is room for. */
    public void requireRoom(String account) {
        long ofAccount = subscriptions.stream()
                .filter(one -> one.account().equals(account))
                .count();
        if (subscriptions.size() >= readersMax || ofAccount >= readersPerAccountMax) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS)
                    .code("too-many-streams")
                    .detail(
                            "订阅过多：每个账号最多 " + readersPerAccountMax + " 个，每个副本最多 " + readersMax + " 个。",
                            "Too many are listening: at most " + readersPerAccountMax + " of an account and "
                                    + readersMax + " at one replica.")
                    .wayOut("关闭不用的页面后重试。", "Close what is not needed and try again.")
                    .exception();
        }
    }

    /**
     * Begins to tell a reader, whose sight has been checked and for whom there is room.
     *
     * @param known how far it knew the log when it was interrupted; null for a reader who begins; with none of it known the
     *     reader is told to read everything again
     */
    public synchronized Begun subscribe(Interest interest, String account, @Nullable Positions known) {
        Subscription subscription = new Subscription(interest, account, new Mailbox(changesWaiting));
        return engine.read(state -> {
            tell(state);
            subscription.begin(state);
            if (known != null) {
                tellMissed(subscription, known, state);
            }
            if (interest instanceof Interest.InDistrict(DistrictCode district)) {
                state.boards().stream()
                        .map(Board::key)
                        .filter(list -> list.district().equals(district))
                        .forEach(list -> classes.computeIfAbsent(list, any -> classesOf(list, state)));
            }
            subscriptions.add(subscription);
            return new Begun(subscription, toldTo);
        });
    }

    private void tellMissed(Subscription subscription, Positions known, State state) {
        boolean saysNothing = known.equals(Positions.NONE);
        List<ChangeSet> missed =
                recent == null || saysNothing ? null : recent.findSince(known).orElse(null);
        if (missed == null) {
            subscription.mailbox().putReadAgain(toldTo);
        } else {
            missed.forEach(set -> subscription.tellMissed(set, state));
        }
    }

    /** A reader has gone. */
    public synchronized void end(Subscription subscription) {
        subscriptions.remove(subscription);
        classes.keySet().removeIf(list -> !isWatched(list.district()));
    }

    /** Nobody is told anything more. */
    public synchronized void close() {
        subscriptions.forEach(subscription -> subscription.mailbox().close());
    }

    /** How far the log is known with everything that has been told. */
    public Positions toldTo() {
        return toldTo;
    }

    /** How many listen. */
    public int readers() {
        return subscriptions.size();
    }
}
