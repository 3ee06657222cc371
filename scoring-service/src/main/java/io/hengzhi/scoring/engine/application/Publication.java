package io.hengzhi.scoring.engine.application;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.scoring.ClassChanged;
import io.hengzhi.contract.scoring.ScoreChanged;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Changes;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of the state's changes is still to be told. It remembers places, not events: what is sent says how the place stands at
 * that moment, so a burst of changes becomes one event and nothing piles up while the log cannot be written.
 *
 * <p>A replica tells of the districts it owns. Of the others it only remembers what has changed since it started: when it
 * takes a district over, it tells all of that, and every class of the district once more.
 *
 * <p>Used by the applier's thread only; failures may be reported from any thread.
 */
public final class Publication {

    private final Outlet outlet;
    private Predicate<DistrictCode> owns = district -> false;

    /** Scores to tell of, in districts that this replica owns and in the others. */
    private final Set<Changes.Place> owned = new LinkedHashSet<>();

    private final Set<Changes.Place> others = new LinkedHashSet<>();

    /** The class of each member as it was last told; of a district of others, as it was when this replica last knew. */
    private final Map<Board.Key, ToldClasses> told = new HashMap<>();
    /** Lists whose classes may differ from what was told. */
    private final Set<Board.Key> suspects = new LinkedHashSet<>();
    /** Lists of which every class is to be told, changed or not. */
    private final Set<Board.Key> restated = new LinkedHashSet<>();

    private final Queue<Runnable> failures = new ConcurrentLinkedQueue<>();

    /** Everything up to there has been sent; it is durable once the outlet has settled the mark. */
    private @Nullable Positions toldAt;

    private long toldMark;

    public Publication(Outlet outlet) {
        this.outlet = outlet;
    }

    /** Begins with a state of which all was told before, by this replica or by another. */
    public void begin(State state) {
        for (Board board : state.boards()) {
            ToldClasses classes = new ToldClasses(board.size());
            for (Board.Seat seat : board.seats(0, board.size())) {
                if (seat.band() != null) {
                    classes.put(seat.member().number(), seat.band().code());
                }
            }
            told.put(board.key(), classes);
        }
    }

    /** Takes note of what a batch has changed. */
    public void note(Changes changes) {
        changes.scored().forEach(this::note);
        changes.left().forEach(this::note);
        changes.boards().forEach(board -> {
            if (owns.test(board.key().district())) {
                suspects.add(board.key());
            }
        });
    }

    private void note(Changes.Place place) {
        (owns.test(place.board().district()) ? owned : others).add(place);
    }

    /** A new assignment: of the districts in it all classes are told anew, also of those that were owned before. */
    public void own(Predicate<DistrictCode> newOwns, State state) {
        owns = newOwns;
        suspects.clear();
        restated.clear();
        Set<Board.Key> keys = new HashSet<>(told.keySet());
        state.boards().forEach(board -> keys.add(board.key()));
        keys.stream().filter(key -> newOwns.test(key.district())).forEach(restated::add);
        move(others, owned, place -> newOwns.test(place.board().district()));
        move(owned, others, place -> !newOwns.test(place.board().district()));
        toldAt = null;
    }

    private static void move(Set<Changes.Place> from, Set<Changes.Place> to, Predicate<Changes.Place> which) {
        for (Iterator<Changes.Place> places = from.iterator(); places.hasNext(); ) {
            Changes.Place place = places.next();
            if (which.test(place)) {
                places.remove();
                to.add(place);
            }
        }
    }

    /** Sends as much as there is room for. */
    public void flushScores(State state) {
        for (Runnable failure = failures.poll(); failure != null; failure = failures.poll()) {
            failure.run();
            toldAt = null;
        }
        for (Iterator<Changes.Place> places = owned.iterator(); places.hasNext() && outlet.hasRoom(); ) {
            Changes.Place place = places.next();
            places.remove();
            scoreOf(place, state).ifPresent(event -> outlet.send(event, () -> failures.add(() -> note(place))));
        }
    }

    /** Sends the classes that differ from what was told, list by list. */
    public void flushClasses(State state) {
        flushClasses(restated, state, true);
        flushClasses(suspects, state, false);
    }

    private void flushClasses(Set<Board.Key> keys, State state, boolean all) {
        for (Iterator<Board.Key> lists = keys.iterator(); lists.hasNext() && outlet.hasRoom(); ) {
            Board.Key key = lists.next();
            lists.remove();
            tellClasses(key, state, all);
        }
    }

    private void tellClasses(Board.Key key, State state, boolean all) {
        Board board = state.findBoard(key).orElse(null);
        int size = board == null ? 0 : board.size();
        ToldClasses before = told.getOrDefault(key, new ToldClasses(0));
        ToldClasses now = new ToldClasses(size);
        for (Board.Seat seat : board == null ? List.<Board.Seat>of() : board.seats(0, size)) {
            ClassRule.Band band = seat.band();
            if (band == null) {
                continue;
            }
            Dossier member = seat.member();
            String former = before.find(member.number());
            now.put(member.number(), band.code());
            if (all || !band.code().equals(former)) {
                send(classOf(key, member.code(), former, band, seat.rank(), size, state), key);
            }
        }
        for (int gone : before.missingIn(now)) {
            send(classOf(key, state.enterprise(gone).code(), before.find(gone), null, 0, size, state), key);
        }
        if (now.isEmpty()) {
            told.remove(key);
        } else {
            told.put(key, now);
        }
    }

    private void send(WireEvent event, Board.Key key) {
        outlet.send(
                event,
                () -> failures.add(() -> {
                    if (owns.test(key.district())) {
                        restated.add(key);
                    }
                }));
    }

    private static ClassChanged classOf(
            Board.Key key,
            CreditCode code,
            @Nullable String former,
            ClassRule.@Nullable Band band,
            int rank,
            int size,
            State state) {
        return new ClassChanged(
                key.district(),
                key.period(),
                key.list(),
                code,
                former,
                band == null ? null : band.code(),
                band == null ? null : band.name(),
                band == null ? null : band.place().text(),
                rank,
                size,
                schemeVersion(key, state),
                state.positions().list(),
                changedAt(state));
    }

    /** How a place stands now. Empty where the enterprise has a result elsewhere in that period: that one is told. */
    private static Optional<ScoreChanged> scoreOf(Changes.Place place, State state) {
        Board.Key key = place.board();
        Dossier dossier = place.dossier();
        Result result = dossier.findResult(key.period()).orElse(null);
        if (result != null && !result.board().key().equals(key)) {
            return Optional.empty();
        }
        Appraisal appraisal = result == null ? null : state.appraise(dossier, result);
        return Optional.of(new ScoreChanged(
                dossier.code(),
                key.district(),
                key.period(),
                key.list(),
                schemeVersion(key, state),
                appraisal == null || !appraisal.isScored() ? null : appraisal.scaled(),
                appraisal instanceof Appraisal.ByScore(Evaluation evaluation) ? terms(evaluation) : List.of(),
                state.positions().list(),
                changedAt(state)));
    }

    private static List<ScoreChanged.Term> terms(Evaluation evaluation) {
        return IntStream.range(0, evaluation.size())
                .mapToObj(i -> new ScoreChanged.Term(
                        evaluation.indicator(i).indicator().code().value(),
                        evaluation.pointsUnits(i),
                        evaluation.status(i).text()))
                .toList();
    }

    private static long schemeVersion(Board.Key key, State state) {
        return state.findScheme(key.district(), key.period().year())
                .map(Scheme::version)
                .orElse(0L);
    }

    private static Instant changedAt(State state) {
        return state.findNewestFact().orElse(Instant.EPOCH);
    }

    /**
     * How far the log is whose consequences, in the districts this replica owns, have been told for good: after a restart
     * nothing before it needs telling again. Empty while nothing new can be said.
     */
    public Optional<Positions> findToldForGood(State state) {
        boolean nothingLeft = owned.isEmpty() && suspects.isEmpty() && restated.isEmpty() && failures.isEmpty();
        if (toldAt == null && nothingLeft) {
            toldAt = state.positions();
            toldMark = outlet.mark();
        }
        if (toldAt == null || !outlet.isSettled(toldMark) || !failures.isEmpty()) {
            return Optional.empty();
        }
        Optional<Positions> settled = Optional.of(toldAt);
        toldAt = null;
        return settled;
    }
}
