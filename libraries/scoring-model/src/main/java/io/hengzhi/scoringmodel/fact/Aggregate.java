package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity comes to over a window: the sum of a flow, the plain mean of a stock, as the exact fraction {@link
 * #total()} / 10^6 / {@link #divisor()}; or missing, with the reason. Immutable; names of facts are looked up only when
 * asked for.
 *
 * <p>A flow needs all its quarters, or the year-to-date report of the last where the window is exactly January to that
 * quarter. Where some quarters are derived, a measured year-to-date report comes first. For tracking, an annual flow falls
 * back on the last calendar year whose own figure is known; for n quarters n/4 of it counts.
 */
@PolicyClause("ours: DOMAIN 4")
public final class Aggregate {

    private static final int QUARTERS = 4;

    /** What the figure was taken from. */
    public enum Source {
        QUARTERS,
        YEAR_TO_DATE,
        LAST_ANNUAL,
        MISSING
    }

    /** One quarter that entered, or that is missing. */
    public record Input(
            Quarter quarter,
            @Nullable EffectiveValue value,
            @Nullable Gap gap) {}

    private final Figures series;
    private final Window window;
    private final Source source;
    private final long total;
    private final @Nullable BigInteger wideTotal;
    private final int divisor;
    private final @Nullable Aggregate added;

    private Aggregate(Figures series, Window window, Source source, BigInteger total, int divisor) {
        this.series = series;
        this.window = window;
        this.source = source;
        this.total = total.longValue();
        this.wideTotal = total.bitLength() < Long.SIZE ? null : total;
        this.divisor = divisor;
        this.added = null;
    }

    private Aggregate(Figures series, Window window, Source source, long total, int divisor) {
        this.series = series;
        this.window = window;
        this.source = source;
        this.total = total;
        this.wideTotal = null;
        this.divisor = divisor;
        this.added = null;
    }

    private Aggregate(Aggregate own, Aggregate added) {
        boolean known = own.isKnown() && added.isKnown();
        BigInteger sum = known ? own.exactTotal().add(added.exactTotal()) : BigInteger.ZERO;
        this.series = own.series;
        this.window = own.window;
        this.source = known ? own.source : Source.MISSING;
        this.total = sum.longValue();
        this.wideTotal = sum.bitLength() < Long.SIZE ? null : sum;
        this.divisor = own.divisor;
        this.added = added;
    }

    /** The sum of a flow or the mean of a stock over a window. */
    public static Aggregate over(Figures series, Window window) {
        if (series.quantity().kind() == Quantity.Kind.STOCK) {
            return isComplete(series, window)
                    ? sum(series, window, Source.QUARTERS, window.size())
                    : new Aggregate(series, window, Source.MISSING, 0, 1);
        }
        Aggregate own = flow(series, window);
        boolean mayFallBack = window.tracking() && series.quantity().frequency() == Quantity.Frequency.ANNUAL;
        if (own.isKnown() || !mayFallBack) {
            return own;
        }
        int latest = window.last().number() == 4
                ? window.last().year()
                : window.last().year() - 1;
        for (int year = latest; year >= series.firstYear(); year--) {
            Aggregate annual = flow(series, new Window(new Quarter(year, 4), 4, false));
            if (annual.isKnown()) {
                return standingIn(series, annual, window.size());
            }
        }
        return own;
    }

    /** Of a year that stands in for n quarters n/4 counts, so that it compares with what the n quarters brought. */
    @PolicyClause("ours: decision 0010")
    private static Aggregate standingIn(Figures series, Aggregate annual, int quarters) {
        return quarters == QUARTERS
                ? new Aggregate(series, annual.window, Source.LAST_ANNUAL, annual.exactTotal(), 1)
                : new Aggregate(
                        series,
                        annual.window,
                        Source.LAST_ANNUAL,
                        annual.exactTotal().multiply(BigInteger.valueOf(quarters)),
                        QUARTERS);
    }

    /**
     * This flow and that of an enterprise it took over, on a comparable basis (可比口径): the predecessor counts in the quarters
     * before it left.
     *
     * @param leftFrom the first quarter the predecessor no longer counts
     */
    @PolicyClause("ours: DOMAIN 2")
    public Aggregate withPredecessor(Figures predecessor, Quarter leftFrom) {
        int quarters = leftFrom.index() - window.first().index();
        if (quarters <= 0) {
            return this;
        }
        Window counting =
                quarters >= window.size() ? window : new Window(leftFrom.previous(), quarters, window.tracking());
        return new Aggregate(this, over(predecessor, counting));
    }

    private static Aggregate flow(Figures series, Window window) {
        boolean complete = isComplete(series, window);
        int last = window.last().index();
        boolean reported = window.beginsInJanuary() && series.hasYearToDate(last);
        if (reported && (!complete || anyDerived(series, window))) {
            return new Aggregate(series, window, Source.YEAR_TO_DATE, series.yearToDateMicros(last), 1);
        }
        return complete ? sum(series, window, Source.QUARTERS, 1) : new Aggregate(series, window, Source.MISSING, 0, 1);
    }

    /**
     * The mean of the quarters of a window that are known, for the list of the year; missing where none is.
     */
    @PolicyClause("ours: DOMAIN 2")
    public static Aggregate meanOfKnown(Figures series, Window window) {
        BigInteger total = BigInteger.ZERO;
        int known = 0;
        for (Quarter quarter : window.quarters()) {
            if (series.has(quarter.index())) {
                total = total.add(BigInteger.valueOf(series.micros(quarter.index())));
                known++;
            }
        }
        return known == 0
                ? new Aggregate(series, window, Source.MISSING, 0, 1)
                : new Aggregate(series, window, Source.QUARTERS, total, known);
    }

    private static Aggregate sum(Figures series, Window window, Source source, int divisor) {
        int last = window.last().index();
        long total = 0;
        for (int index = last - window.size() + 1; index <= last; index++) {
            long value = series.micros(index);
            long next = total + value;
            if (((total ^ next) & (value ^ next)) < 0) {
                // past 64 bits only with differences of the greatest permitted values
                return new Aggregate(series, window, source, wideSum(series, window), divisor);
            }
            total = next;
        }
        return new Aggregate(series, window, source, total, divisor);
    }

    private static BigInteger wideSum(Figures series, Window window) {
        return window.quarters().stream()
                .map(quarter -> BigInteger.valueOf(series.micros(quarter.index())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static boolean isComplete(Figures series, Window window) {
        int last = window.last().index();
        for (int index = last - window.size() + 1; index <= last; index++) {
            if (!series.has(index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyDerived(Figures series, Window window) {
        int last = window.last().index();
        for (int index = last - window.size() + 1; index <= last; index++) {
            if (series.isDerived(index)) {
                return true;
            }
        }
        return false;
    }

    public Quantity quantity() {
        return series.quantity();
    }

    public Window window() {
        return window;
    }

    public Source source() {
        return source;
    }

    public boolean isKnown() {
        return source != Source.MISSING;
    }

    /** Whether {@link #total()} holds the whole total; else only {@link #exactTotal()} does. */
    public boolean fits64Bits() {
        return wideTotal == null;
    }

    /** The sum of the quarters times 10^6, for a stand-in the year's times the number of quarters; 0 where missing. */
    public long total() {
        return total;
    }

    public BigInteger exactTotal() {
        return wideTotal == null ? BigInteger.valueOf(total) : wideTotal;
    }

    /** 1 for a flow, 4 for a year that stands in for a part of one, the number of quarters for a stock. */
    public int divisor() {
        return divisor;
    }

    /** The figure with 6 decimals for people; a mean may be rounded here and is never used rounded. */
    public Optional<BigDecimal> shown() {
        return isKnown()
                ? Optional.of(new BigDecimal(exactTotal(), Amount.SCALE)
                        .divide(BigDecimal.valueOf(divisor), Amount.SCALE, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** The quarters that entered, with the facts that made them; where it is missing, every quarter with its gap. */
    public List<Input> listInputs() {
        if (added == null) {
            return ownInputs();
        }
        List<Input> inputs = new ArrayList<>(ownInputs());
        inputs.addAll(added.listInputs());
        return List.copyOf(inputs);
    }

    private List<Input> ownInputs() {
        if (source == Source.YEAR_TO_DATE) {
            return List.of(new Input(
                    window.last(),
                    series.explained().findYearToDate(window.last()).orElseThrow(),
                    null));
        }
        if (source == Source.LAST_ANNUAL) {
            return flow(series, window).listInputs().stream()
                    .map(input -> new Input(input.quarter(), standingIn(input.value()), null))
                    .toList();
        }
        List<Input> inputs = new ArrayList<>(window.size());
        EffectiveSeries explained = series.explained();
        for (Quarter quarter : window.quarters()) {
            inputs.add(new Input(
                    quarter,
                    explained.find(quarter).orElse(null),
                    explained.findGap(quarter).orElse(null)));
        }
        return List.copyOf(inputs);
    }

    private static @Nullable EffectiveValue standingIn(@Nullable EffectiveValue value) {
        if (value == null) {
            return null;
        }
        Set<Mark> marks = EnumSet.of(Mark.CARRIED, Mark.PROVISIONAL);
        marks.addAll(value.marks());
        return new EffectiveValue(value.quarter(), value.micros(), marks, value.facts(), value.bureau());
    }

    /** Why it is missing: the quantity and what is the matter with which quarter. */
    public Optional<BilingualText> findReason() {
        if (isKnown()) {
            return Optional.empty();
        }
        List<Input> gaps =
                listInputs().stream().filter(input -> input.gap() != null).toList();
        return Optional.of(BilingualText.of(
                quantity().name().zh() + "缺数：" + text(gaps, BilingualText::zh, "、"),
                quantity().name().en() + " is missing: " + text(gaps, BilingualText::en, ", ")));
    }

    private static String text(List<Input> gaps, Function<BilingualText, String> language, String separator) {
        return gaps.stream()
                .map(input -> input.quarter()
                        + (input.gap() == null
                                ? ""
                                : " " + language.apply(input.gap().text())))
                .collect(Collectors.joining(separator));
    }
}
