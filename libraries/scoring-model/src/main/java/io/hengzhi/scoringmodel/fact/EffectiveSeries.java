package io.hengzhi.scoringmodel.fact;

import static io.hengzhi.scoringmodel.fact.ReportedSeries.NONE;
import static io.hengzhi.scoringmodel.fact.ReportedSeries.OWN;
import static io.hengzhi.scoringmodel.fact.ReportedSeries.YEAR_TO_DATE;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The effective values of one quantity of one enterprise: a pure fold over the set of its reports, so the order of arrival
 * cannot matter. Immutable.
 *
 * <ul>
 *   <li>In each slot the greatest report counts; a withdrawn one leaves the slot without a value.
 *   <li>Each bureau's series is resolved alone: own(Q1) = ytd(Q1), own(q) = ytd(q) - ytd(q-1); where own values stand in
 *       place of ytd(q-1), their sum. Without its predecessor an own value is pending, which counts as missing.
 *   <li>Then, for each quarter, the first bureau of the catalogue's order that has a value counts.
 *   <li>An annual stock holds for the four quarters of its year (a quarter with a report of its own keeps that, the others
 *       take the year's last) and is carried into the four quarters of the next year where that has none, marked.
 * </ul>
 */
@PolicyClause("ours: DOMAIN 3")
public final class EffectiveSeries implements Figures {

    // How the value of a quarter came about. NONE, OWN and YEAR_TO_DATE are the reported contents.
    private static final byte DIFFERENCE = 3;
    private static final byte HELD = 4;
    private static final byte CARRIED = 5;
    private static final byte DERIVED = 6;

    private final ReportedSeries reported;
    private final int base;
    private final long[] micros;
    private final byte[] source;
    private final byte[] bureau;
    private final @Nullable Provenance provenance;

    /** What a series that is not made from its own reports alone adds: names and gaps of those other reports. */
    interface Provenance {
        void addFacts(Quarter quarter, Set<FactId> facts);

        /** Why the quarter has no value; null to say what the reports themselves say. */
        @Nullable
        Gap gap(Quarter quarter);
    }

    EffectiveSeries(ReportedSeries reported) {
        this.reported = reported;
        this.base = reported.base();
        int length = reported.length();
        boolean carries = isAnnualStock(reported.quantity()) && length > 0;
        int extended = carries ? length + 4 : length;
        this.micros = new long[extended];
        this.source = new byte[extended];
        this.bureau = new byte[extended];
        this.provenance = null;
        long[] own = new long[length];
        byte[] how = new byte[length];
        for (int b = 0; b < reported.quantity().owners().size() && length > 0; b++) {
            resolve(b, own, how);
            for (int i = 0; i < length; i++) {
                if (source[i] == NONE && how[i] != NONE) {
                    micros[i] = own[i];
                    source[i] = how[i];
                    bureau[i] = (byte) b;
                }
            }
        }
        if (carries) {
            carryForward();
        }
    }

    private EffectiveSeries(
            ReportedSeries reported, int base, long[] micros, byte[] source, byte[] bureau, Provenance provenance) {
        this.reported = reported;
        this.base = base;
        this.micros = micros;
        this.source = source;
        this.bureau = bureau;
        this.provenance = provenance;
    }

    /** Folds the reports of one (enterprise, quantity), in whatever order and however often they came. */
    public static EffectiveSeries fold(Quantity quantity, Collection<ReportedCell> cells) {
        ReportedSeries reported = new ReportedSeries(quantity);
        cells.forEach(reported::put);
        return reported.fold();
    }

    /** The report that counts in each slot, withdrawals too: what these values were folded from. */
    public List<ReportedCell> reports() {
        return reported.cells();
    }

    /** A quantity of which nothing was reported. */
    public static EffectiveSeries empty(Quantity quantity) {
        return new ReportedSeries(quantity).fold();
    }

    static boolean isAnnualStock(Quantity quantity) {
        return quantity.kind() == Quantity.Kind.STOCK && quantity.frequency() == Quantity.Frequency.ANNUAL;
    }

    /** One bureau's own values, from its own reports alone. */
    private void resolve(int b, long[] own, byte[] how) {
        boolean flow = reported.quantity().kind() == Quantity.Kind.FLOW;
        long sinceJanuary = 0;
        boolean sinceJanuaryKnown = true;
        for (int i = 0; i < own.length; i++) {
            if (i % 4 == 0) {
                sinceJanuary = 0;
                sinceJanuaryKnown = true;
            }
            byte content = reported.content(b, i);
            long value = reported.micros(b, i);
            how[i] = NONE;
            if (content == OWN) {
                own[i] = value;
                how[i] = OWN;
                sinceJanuary += value;
            } else if (content == YEAR_TO_DATE && flow) {
                if (sinceJanuaryKnown) {
                    own[i] = value - sinceJanuary;
                    how[i] = i % 4 == 0 ? YEAR_TO_DATE : DIFFERENCE;
                }
                sinceJanuary = value;
                sinceJanuaryKnown = true;
            } else {
                sinceJanuaryKnown = false;
            }
        }
        if (isAnnualStock(reported.quantity())) {
            holdForTheYear(own, how);
        }
    }

    private static void holdForTheYear(long[] own, byte[] how) {
        for (int year = 0; year < own.length; year += 4) {
            int last = lastReported(how, year);
            for (int i = year; i < year + 4 && last >= 0; i++) {
                if (how[i] == NONE) {
                    own[i] = own[last];
                    how[i] = HELD;
                }
            }
        }
    }

    private static int lastReported(byte[] how, int year) {
        for (int i = year + 3; i >= year; i--) {
            if (how[i] == OWN) {
                return i;
            }
        }
        return -1;
    }

    private void carryForward() {
        // Backwards, so that what was carried is never carried again.
        for (int year = source.length - 4; year >= 4; year -= 4) {
            int previous = year - 1;
            for (int i = year; i < year + 4; i++) {
                if (source[i] == NONE && source[previous] != NONE) {
                    micros[i] = micros[previous];
                    source[i] = CARRIED;
                    bureau[i] = bureau[previous];
                }
            }
        }
    }

    @Override
    public Quantity quantity() {
        return reported.quantity();
    }

    /** The effective own value of a quarter. */
    public Optional<EffectiveValue> find(Quarter quarter) {
        int i = offset(quarter.index());
        if (i < 0) {
            return Optional.empty();
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        switch (source[i]) {
            case OWN -> marks.add(Mark.OWN);
            case YEAR_TO_DATE, DIFFERENCE -> marks.add(Mark.FROM_YEAR_TO_DATE);
            case CARRIED -> marks.add(Mark.CARRIED);
            case DERIVED -> marks.add(Mark.DERIVED);
            default -> {}
        }
        return Optional.of(new EffectiveValue(
                quarter,
                micros[i],
                marks,
                facts(i),
                source[i] == DERIVED ? null : quantity().owners().get(bureau[i])));
    }

    /**
     * What the first bureau that reports it gives for January to the end of a quarter; not a difference and not a sum, a
     * report.
     */
    public Optional<EffectiveValue> findYearToDate(Quarter quarter) {
        int b = yearToDateBureau(quarter.index());
        int i = quarter.index() - reported.base();
        return b < 0
                ? Optional.empty()
                : Optional.of(new EffectiveValue(
                        quarter,
                        reported.micros(b, i),
                        Set.of(Mark.FROM_YEAR_TO_DATE),
                        List.of(reported.id(b, i)),
                        quantity().owners().get(b)));
    }

    /** Why a quarter has no effective value; empty where it has one. */
    public Optional<Gap> findGap(Quarter quarter) {
        if (offset(quarter.index()) >= 0) {
            return Optional.empty();
        }
        Gap elsewhere = provenance == null ? null : provenance.gap(quarter);
        if (elsewhere != null) {
            return Optional.of(elsewhere);
        }
        int i = quarter.index() - reported.base();
        Gap gap = Gap.NOT_REPORTED;
        for (int b = 0;
                i >= 0 && i < reported.length() && b < quantity().owners().size();
                b++) {
            if (reported.content(b, i) == YEAR_TO_DATE) {
                return Optional.of(Gap.PREDECESSOR_MISSING);
            }
            if (reported.isWithdrawn(b, i)) {
                gap = Gap.WITHDRAWN;
            }
        }
        return Optional.of(gap);
    }

    /** The quarters that have an effective value, oldest first. */
    public List<Quarter> quarters() {
        List<Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < source.length; i++) {
            if (source[i] != NONE) {
                quarters.add(Quarter.ofIndex(base + i));
            }
        }
        return List.copyOf(quarters);
    }

    /** What a person should look at, by quarter. */
    public List<Finding> listFindings() {
        int length = reported.length();
        int bureaus = quantity().owners().size();
        long[][] own = new long[bureaus][length];
        byte[][] how = new byte[bureaus][length];
        for (int b = 0; b < bureaus && length > 0; b++) {
            resolve(b, own[b], how[b]);
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Quarter quarter = Quarter.ofIndex(reported.base() + i);
            Map<BureauCode, Long> values = new LinkedHashMap<>();
            for (int b = 0; b < bureaus; b++) {
                BureauCode code = quantity().owners().get(b);
                if (how[b][i] != NONE) {
                    values.put(code, own[b][i]);
                }
                if (how[b][i] == DIFFERENCE && own[b][i] < 0) {
                    findings.add(new Finding.NegativeFlow(quarter, code, own[b][i]));
                }
                if (how[b][i] == NONE && reported.content(b, i) == YEAR_TO_DATE) {
                    findings.add(new Finding.Pending(quarter, reported.id(b, i)));
                }
                if (reported.isContested(b, i)) {
                    findings.add(new Finding.RevisionReportedTwice(quarter, reported.id(b, i)));
                }
            }
            if (Set.copyOf(values.values()).size() > 1) {
                findings.add(new Finding.Disagreement(
                        quarter, values.keySet().iterator().next(), values));
            }
        }
        return List.copyOf(findings);
    }

    @Override
    public boolean has(int quarterIndex) {
        return offset(quarterIndex) >= 0;
    }

    @Override
    public long micros(int quarterIndex) {
        int i = offset(quarterIndex);
        return i < 0 ? 0 : micros[i];
    }

    @Override
    public boolean isDerived(int quarterIndex) {
        int i = offset(quarterIndex);
        return i >= 0 && source[i] == DERIVED;
    }

    @Override
    public boolean hasYearToDate(int quarterIndex) {
        return yearToDateBureau(quarterIndex) >= 0;
    }

    @Override
    public long yearToDateMicros(int quarterIndex) {
        int b = yearToDateBureau(quarterIndex);
        return b < 0 ? 0 : reported.micros(b, quarterIndex - reported.base());
    }

    @Override
    public int firstYear() {
        return reported.length() == 0 ? Integer.MAX_VALUE : reported.base() / 4;
    }

    @Override
    public EffectiveSeries explained() {
        return this;
    }

    private int yearToDateBureau(int quarterIndex) {
        int i = quarterIndex - reported.base();
        if (i < 0 || i >= reported.length() || quantity().kind() != Quantity.Kind.FLOW) {
            return -1;
        }
        for (int b = 0; b < quantity().owners().size(); b++) {
            if (reported.content(b, i) == YEAR_TO_DATE) {
                return b;
            }
        }
        return -1;
    }

    private int offset(int quarterIndex) {
        int i = quarterIndex - base;
        return i >= 0 && i < source.length && source[i] != NONE ? i : -1;
    }

    private List<FactId> facts(int i) {
        Set<FactId> facts = new LinkedHashSet<>();
        addFacts(i, facts);
        return List.copyOf(facts);
    }

    private void addFacts(int i, Set<FactId> facts) {
        int b = bureau[i];
        // a series that derived values were laid into may begin before the reports do
        int at = base + i - reported.base();
        switch (source[i]) {
            case OWN, YEAR_TO_DATE -> facts.add(reported.id(b, at));
            case DIFFERENCE -> {
                facts.add(reported.id(b, at));
                for (int before = at - 1; before >= at - at % 4; before--) {
                    facts.add(reported.id(b, before));
                    if (reported.content(b, before) == YEAR_TO_DATE) {
                        break;
                    }
                }
            }
            case HELD -> facts.add(reported.id(b, lastOwn(b, at - at % 4)));
            case CARRIED -> facts.add(reported.id(b, lastOwn(b, at - at % 4 - 4)));
            case DERIVED -> {
                if (provenance != null) {
                    provenance.addFacts(Quarter.ofIndex(base + i), facts);
                }
            }
            default -> {}
        }
    }

    private int lastOwn(int b, int year) {
        for (int i = year + 3; i > year; i--) {
            if (reported.content(b, i) == OWN) {
                return i;
            }
        }
        return year;
    }

    void addFactsOf(Quarter quarter, Set<FactId> facts) {
        int i = offset(quarter.index());
        if (i >= 0) {
            addFacts(i, facts);
        }
    }

    /** This series with derived values in quarters that have no measured one. */
    EffectiveSeries withDerived(int from, long[] derived, boolean[] known, Provenance origin) {
        if (derived.length == 0) {
            // nothing to lay in: no reason to begin anywhere else
            return new EffectiveSeries(reported, base, micros, source, bureau, origin);
        }
        int start = source.length == 0 ? from : Math.min(base, from);
        int end = source.length == 0 ? from + derived.length : Math.max(base + source.length, from + derived.length);
        long[] allMicros = new long[end - start];
        byte[] allSource = new byte[end - start];
        byte[] allBureau = new byte[end - start];
        for (int index = start; index < end; index++) {
            int measured = offset(index);
            int i = index - start;
            if (measured >= 0) {
                allMicros[i] = micros[measured];
                allSource[i] = source[measured];
                allBureau[i] = bureau[measured];
            } else if (index >= from && index < from + derived.length && known[index - from]) {
                allMicros[i] = derived[index - from];
                allSource[i] = DERIVED;
            }
        }
        return new EffectiveSeries(reported, start, allMicros, allSource, allBureau, origin);
    }
}
