package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.fact.PackedReports;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything scoring knows: the report that counts in every slot, the enterprises, the schemes, and what they come to. The
 * same records give the same state, in whatever order the partitions interleave and however often a record comes.
 *
 * <p>Not thread-safe: one applier writes, readers hold the engine's read lock.
 */
public final class State {

    private record DistrictPeriod(DistrictCode district, Period period) {}

    private record Slot(CreditCode enterprise, QuantityCode quantity, Quarter quarter, BureauCode bureau) {
        static Slot of(ReportedCell cell) {
            return new Slot(
                    cell.id().enterprise(),
                    cell.id().quantity(),
                    cell.id().quarter(),
                    cell.id().bureau());
        }
    }

    private @Nullable Catalogue catalogue;
    private final Roster roster;
    /** Reports without a place: the catalogue has not come, or does not name their bureau as an owner of their quantity. */
    private final Map<Slot, ReportedCell> waiting = new HashMap<>();
    /** Whose growth counts an enterprise's revenue: the reverse of comparablePredecessors. */
    private final Map<CreditCode, Set<CreditCode>> successors = new HashMap<>();

    private final SchemeBook schemes = new SchemeBook();
    private final Boards boards;
    private final Storage storage;
    /** What {@link #findOpen} has found since the last change. */
    private final Map<DistrictPeriod, Optional<Evaluator>> open = new HashMap<>();

    private Positions positions = Positions.NONE;
    private @Nullable Instant newestFact;
    private @Nullable Instant newestRecord;
    private long factsApplied;

    /** Keeps everything in memory. */
    public State() {
        this(null);
    }

    /** @param shelf takes what districts need not have in memory; null for none */
    public State(@Nullable Shelf shelf) {
        this.roster = new Roster(shelf);
        this.boards = roster.boards();
        this.storage = new Storage(roster, shelf);
    }

    /** Applies a batch and brings every result it touches up to date. */
    public Changes apply(Batch batch) {
        Quarter endedBefore = lastEndedQuarter();
        Touched touched = absorb(batch);
        if (!lastEndedQuarter().equals(endedBefore)) {
            // what had ended before comes to what it came to
            touched.allFrom(endedBefore.plus(1).year());
        }
        Changes changes = new Changes();
        recompute(touched, changes);
        classify(changes);
        storage.closeAll(changes);
        return changes;
    }

    /** Takes a batch in without computing anything: for a restore, which ends with {@link #recomputeAll}. */
    public void load(Batch batch) {
        absorb(batch);
        storage.closeRows();
    }

    /** Everything that was told, as it now stands. */
    public StateImage image() {
        return new StateImage(
                new StateImage.Head(
                        positions,
                        factsApplied,
                        newestFact,
                        newestRecord,
                        catalogue,
                        List.copyOf(schemes.published()),
                        List.copyOf(waiting.values())),
                roster);
    }

    /**
     * The state of which these blocks are the image, without results: they come with {@link #recomputeAll}. Blocks of another
     * format, or damaged ones, give a state that means nothing, or an exception.
     */
    public static State of(Iterator<byte[]> blocks) {
        return of(blocks, null);
    }

    /** @param shelf takes what districts need not have in memory; null for none */
    public static State of(Iterator<byte[]> blocks, @Nullable Shelf shelf) {
        State state = new State(shelf);
        PackedReader first = new PackedReader(blocks.next(), 0);
        state.begin(StateImage.Head.read(first));
        state.roster.words().read(first);
        while (blocks.hasNext()) {
            PackedReader in = new PackedReader(blocks.next(), 0);
            for (int left = in.count(); left > 0; left--) {
                state.enlist(state.roster.read(in));
            }
        }
        return state;
    }

    private void begin(StateImage.Head head) {
        positions = head.positions();
        factsApplied = head.factsApplied();
        newestFact = head.newestFact();
        newestRecord = head.newestRecord();
        catalogue = head.catalogue();
        if (catalogue != null) {
            roster.setPlaces(QuantityPlaces.of(catalogue));
        }
        head.schemes().forEach(scheme -> schemes.take(scheme, catalogue));
        head.waiting().forEach(cell -> waiting.put(Slot.of(cell), cell));
        storage.renew(catalogue, lastEndedQuarter());
    }

    /** Takes note of an enterprise that is in the roster already. */
    private void enlist(Dossier dossier) {
        Registration registration = dossier.registration();
        if (registration != null) {
            roster.countRegistered();
            addSuccessor(dossier.code(), registration.comparablePredecessors());
        }
        storage.close(dossier);
    }

    private void addSuccessor(CreditCode successor, List<CreditCode> predecessors) {
        predecessors.forEach(predecessor -> successors
                .computeIfAbsent(predecessor, any -> new LinkedHashSet<>())
                .add(successor));
    }

    /** Computes every result anew from what is known, and tells of nothing. */
    public void recomputeAll() {
        boolean fromNothing = boards.all().isEmpty();
        if (fromNothing) {
            boards.gather();
        }
        Changes changes = Changes.ofBoardsOnly();
        recompute(Touched.everything(), changes);
        boards.settle();
        classify(changes);
        storage.closeAll(changes);
    }

    private Touched absorb(Batch batch) {
        Touched touched = new Touched();
        for (Catalogue newer : batch.catalogues()) {
            take(newer, touched);
        }
        for (SchemePublished newer : batch.schemes()) {
            take(newer, touched);
        }
        for (EnterpriseChanged newer : batch.enterprises()) {
            take(newer, touched);
        }
        take(batch.cells(), touched);
        factsApplied += batch.cells().size();
        positions = batch.positions();
        newestFact = later(newestFact, batch.newestFact());
        newestRecord = later(newestRecord, batch.newestRecord());
        storage.renew(catalogue, lastEndedQuarter());
        return touched;
    }

    private void take(Catalogue newer, Touched touched) {
        if (catalogue != null && catalogue.version() >= newer.version()) {
            return;
        }
        catalogue = newer;
        sortAnew(QuantityPlaces.of(newer), touched);
        schemes.readAgain(newer);
        touched.all();
    }

    /** Every report gets the place it has under the new catalogue, or waits for one. */
    private void sortAnew(QuantityPlaces places, Touched touched) {
        QuantityPlaces former = roster.places();
        roster.setPlaces(places);
        if (!places.sameAs(former)) {
            List<Dossier> all = roster.all();
            for (int number = 0; number < all.size(); number++) {
                take(all.get(number).surrenderCells(former), touched);
            }
        }
        List<ReportedCell> cells = new ArrayList<>(waiting.values());
        waiting.clear();
        take(cells, touched);
    }

    private void take(SchemePublished newer, Touched touched) {
        if (!schemes.take(newer, catalogue)) {
            return;
        }
        DistrictCode district = DistrictCode.of(newer.scheme().district());
        for (Dossier dossier : roster.all()) {
            Registration registration = dossier.registration();
            if (registration != null
                    && registration.isListedIn(district, newer.scheme().year())) {
                touched.whole(dossier);
            }
        }
    }

    private void take(EnterpriseChanged newer, Touched touched) {
        Dossier dossier = roster.get(newer.creditCode());
        Registration standing = dossier.registration();
        List<CreditCode> before = standing == null ? List.of() : standing.comparablePredecessors();
        if (!dossier.register(newer)) {
            return;
        }
        before.forEach(predecessor ->
                successors.getOrDefault(predecessor, new LinkedHashSet<>()).remove(dossier.code()));
        addSuccessor(dossier.code(), newer.comparablePredecessors());
        touched.whole(dossier);
        touchSuccessors(dossier, Integer.MIN_VALUE, touched);
    }

    /** An enterprise's row is written once for all its reports. */
    private void take(List<ReportedCell> cells, Touched touched) {
        Map<CreditCode, List<ReportedCell>> byEnterprise = new LinkedHashMap<>();
        for (ReportedCell cell : cells) {
            if (roster.places().take(cell)) {
                byEnterprise
                        .computeIfAbsent(cell.id().enterprise(), any -> new ArrayList<>(4))
                        .add(cell);
            } else {
                waiting.merge(
                        Slot.of(cell),
                        cell,
                        (one, other) -> ReportedCell.PRECEDENCE.compare(one, other) >= 0 ? one : other);
            }
        }
        byEnterprise.forEach((code, ofOne) -> {
            Dossier dossier = roster.get(code);
            // An annual stock reported for a fourth quarter holds for its whole year, and for nothing before it.
            int year = dossier.put(ofOne);
            if (year != PackedReports.NEVER) {
                touched.add(dossier, year);
                touchSuccessors(dossier, year, touched);
            }
        });
    }

    private void touchSuccessors(Dossier dossier, int year, Touched touched) {
        for (CreditCode successor : successors.getOrDefault(dossier.code(), Set.of())) {
            touched.add(roster.get(successor), year);
        }
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private void recompute(Touched touched, Changes changes) {
        if (catalogue == null) {
            return;
        }
        open.clear();
        if (touched.isEverything()) {
            roster.all().forEach(dossier -> recompute(dossier, touched.yearOf(dossier), changes));
        } else {
            touched.fromYear().forEach((dossier, year) -> recompute(dossier, year, changes));
        }
    }

    private void classify(Changes changes) {
        for (Board board : changes.boards()) {
            if (board.isEmpty()) {
                boards.remove(board);
            }
            board.classify(
                    findScheme(board.key().district(), board.key().period().year())
                            .flatMap(scheme -> ruleOf(scheme, board.key().list()))
                            .orElse(null));
        }
    }

    private void recompute(Dossier dossier, int fromYear, Changes changes) {
        storage.open(dossier, fromYear);
        compute(dossier, fromYear, changes);
        storage.close(dossier, fromYear);
    }

    private void compute(Dossier dossier, int fromYear, Changes changes) {
        Results results = dossier.unpackedResults();
        Registration registration = dossier.registration();
        Set<Period> periods = new LinkedHashSet<>();
        results.list().forEach(result -> periods.add(result.period()));
        if (registration != null) {
            registration.memberships().forEach(membership -> periods.addAll(periodsOf(membership.year())));
        }
        periods.removeIf(period -> period.year() < fromYear);
        if (periods.isEmpty()) {
            return;
        }
        Subject subject = subject(dossier, registration);
        for (Period period : periods) {
            ListMembership membership = registration == null
                    ? null
                    : registration
                            .findMembership(period)
                            .filter(one -> isKept(one.list()))
                            .orElse(null);
            Evaluator evaluator = membership == null ? null : findOpen(membership.district(), period);
            if (membership == null || evaluator == null) {
                Result standing = results.find(period);
                if (standing != null) {
                    standing.board().remove(dossier, standing);
                    results.drop(period);
                    changes.left(dossier, standing);
                }
                continue;
            }
            Board board = boards.get(new Board.Key(membership.district(), period, membership.list()));
            place(dossier, results, board, Appraisal.of(subject, period, membership.list(), evaluator), changes);
        }
        if (results.isChanged()) {
            dossier.setResults(results);
        }
    }

    /** By what a district's enterprises are judged in a period; null where it can have no results. */
    private @Nullable Evaluator findOpen(DistrictCode district, Period period) {
        return open.computeIfAbsent(
                        new DistrictPeriod(district, period),
                        any -> ground(district, period) == Ground.OPEN
                                ? findEvaluator(district, period.year())
                                : Optional.empty())
                .orElse(null);
    }

    private static void place(Dossier dossier, Results results, Board board, Appraisal appraisal, Changes changes) {
        Result standing = results.find(board.key().period());
        Result result = new Result(
                board.key().period(), board, appraisal.isScored(), appraisal.scaled(), appraisal.fingerprint());
        if (result.equals(standing)) {
            return;
        }
        if (standing != null) {
            standing.board().remove(dossier, standing);
            if (standing.board() != board) {
                changes.left(dossier, standing);
            }
        }
        board.add(dossier, result);
        results.set(result);
        changes.scored(dossier, result);
    }

    private static boolean isKept(MonitoringList list) {
        return list == MonitoringList.ABOVE_SCALE
                || list == MonitoringList.BELOW_SCALE
                || list == MonitoringList.TRANSITION;
    }

    private static List<Period> periodsOf(int year) {
        List<Period> periods = new ArrayList<>();
        for (Quarter quarter : new Year(year).quarters()) {
            periods.add(quarter);
        }
        periods.add(new Year(year));
        return periods;
    }

    /** What an enterprise is judged by: its own facts and those that count for its growth. Immutable, it stays valid. */
    public Subject subject(Dossier dossier) {
        return subject(dossier, dossier.registration());
    }

    private Subject subject(Dossier dossier, @Nullable Registration registration) {
        Catalogue known = findCatalogue().orElseThrow();
        SeriesSource facts = dossier.effective(known, registration);
        if (registration == null) {
            return Subject.of(facts, null);
        }
        List<Subject.Predecessor> predecessors = new ArrayList<>(0);
        for (CreditCode code : registration.comparablePredecessors()) {
            Dossier predecessor = roster.find(code);
            Registration former = predecessor == null ? null : predecessor.registration();
            Quarter leftFrom = former == null ? null : former.leftFrom();
            if (predecessor != null && leftFrom != null) {
                predecessors.add(new Subject.Predecessor(predecessor.effective(known, former), leftFrom));
            }
        }
        return new Subject(facts, registration.industry(), Set.of(), predecessors);
    }

    /** How a result came about, computed again from the same facts. */
    public Appraisal appraise(Dossier dossier, Result result) {
        Board.Key key = result.board().key();
        Evaluator evaluator = findEvaluator(key.district(), key.period().year()).orElseThrow();
        return Appraisal.of(subject(dossier), key.period(), key.list(), evaluator);
    }

    /** Whether a district can have results in a period, or why not. */
    public enum Ground {
        OPEN,
        UNKNOWN_DISTRICT,
        /** The period does not lie wholly inside the district's pilot term. */
        OUTSIDE_PILOT,
        /** Its last quarter has not ended. */
        NOT_ENDED,
        /** No scheme of the period's year is published. */
        NO_SCHEME
    }

    /**
     * Results exist for periods that lie wholly inside the district's pilot term, have ended and have a scheme of their own
     * year. Whether a quarter has ended is told by the log, never by a clock.
     */
    @PolicyClause("二(一); ours: DOMAIN 4")
    public Ground ground(DistrictCode code, Period period) {
        District district =
                catalogue == null ? null : catalogue.findDistrict(code).orElse(null);
        if (district == null) {
            return Ground.UNKNOWN_DISTRICT;
        }
        List<Quarter> quarters = period instanceof Year year ? year.quarters() : List.of(period.lastQuarter());
        if (!quarters.stream().allMatch(district::isPilotIn)) {
            return Ground.OUTSIDE_PILOT;
        }
        if (period.lastQuarter().isAfter(lastEndedQuarter())) {
            return Ground.NOT_ENDED;
        }
        return findEvaluator(code, period.year()).isPresent() ? Ground.OPEN : Ground.NO_SCHEME;
    }

    /** Told by the log, never by a clock; long ago before the first record. */
    public Quarter lastEndedQuarter() {
        return newestRecord == null
                ? new Quarter(1949, 1)
                : Quarter.containing(newestRecord).previous();
    }

    public Optional<Catalogue> findCatalogue() {
        return Optional.ofNullable(catalogue);
    }

    private Optional<Evaluator> findEvaluator(DistrictCode district, int year) {
        return schemes.find(district, year);
    }

    public Optional<Scheme> findScheme(DistrictCode district, int year) {
        return findEvaluator(district, year).map(Evaluator::scheme);
    }

    /** The scheme as it was published. */
    public Optional<SchemePublished> findPublished(DistrictCode district, int year) {
        return schemes.findPublished(district, year);
    }

    /** How a list is divided into classes; empty where it has ranks only. */
    public static Optional<ClassRule> ruleOf(Scheme scheme, MonitoringList list) {
        return switch (list) {
            case ABOVE_SCALE -> Optional.of(scheme.classesAbove());
            case BELOW_SCALE -> Optional.ofNullable(scheme.classesBelow());
            case TRANSITION, OUT_OF_SCOPE, UNDETERMINED -> Optional.empty();
        };
    }

    /** Empty where no enterprise stands in that list. */
    public Optional<Board> findBoard(Board.Key key) {
        return Optional.ofNullable(boards.find(key));
    }

    public Collection<Board> boards() {
        return boards.all();
    }

    /** Every enterprise of which anything came. */
    public Collection<Dossier> dossiers() {
        return roster.all();
    }

    /** Empty for a code of which nothing came. */
    public Optional<Dossier> findDossier(CreditCode code) {
        return Optional.ofNullable(roster.find(code));
    }

    /** The enterprise that this replica knows by a number. */
    public Dossier enterprise(int number) {
        return roster.at(number);
    }

    public Positions positions() {
        return positions;
    }

    /** The record time of the newest fact applied; empty before the first. */
    public Optional<Instant> findNewestFact() {
        return Optional.ofNullable(newestFact);
    }

    public long factsApplied() {
        return factsApplied;
    }

    /** Enterprises that the registry has told of. */
    public int enterprises() {
        return roster.registered();
    }

    /** An estimate of the heap the state takes. */
    public long bytes() {
        return roster.bytes() + boards.all().stream().mapToLong(Board::bytes).sum();
    }

    /** Where it lays what need not be in memory; empty where everything is. */
    public Optional<Shelf> findShelf() {
        return Optional.ofNullable(storage.shelf());
    }

    /** What of it lies on the disk because its districts need not have it in memory. */
    public long bytesOnDisk() {
        return storage.bytesOnDisk();
    }

    /** Whether something that lay on the disk is lost: the state is to be made anew from the log. */
    public boolean isDamaged() {
        return storage.isDamaged();
    }

    /** Schemes that are published and cannot be read under the present catalogue. */
    public List<String> unreadableSchemes() {
        return schemes.unreadable();
    }
}
