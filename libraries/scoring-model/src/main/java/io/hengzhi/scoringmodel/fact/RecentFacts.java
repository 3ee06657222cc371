package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one enterprise of which the older ones lie elsewhere: what is asked of recent quarters is answered from the
 * recent facts, and the first question about an older one, or about names, fetches all of them. Whatever is asked, the answer
 * is that of the whole. Immutable as {@link PackedFacts} is.
 */
@PolicyClause("ours: DOMAIN 3")
public final class RecentFacts implements SeriesSource {

    private final SeriesSource recent;
    private final int fromYear;
    private final Supplier<? extends SeriesSource> fetch;
    private @Nullable SeriesSource fetched;

    /**
     * @param recent gives for every quarter from {@code fromYear} on what the whole gives
     * @param fetch gives the whole; asked at most once by a thread
     */
    public RecentFacts(SeriesSource recent, int fromYear, Supplier<? extends SeriesSource> fetch) {
        this.recent = recent;
        this.fromYear = fromYear;
        this.fetch = fetch;
    }

    private SeriesSource whole() {
        SeriesSource known = fetched;
        if (known == null) {
            known = fetch.get();
            fetched = known;
        }
        return known;
    }

    @Override
    public EffectiveSeries series(QuantityCode code) {
        return whole().series(code);
    }

    @Override
    public Figures figures(QuantityCode code) {
        SeriesSource known = fetched;
        return known == null ? new RecentFigures(recent.figures(code), code) : known.figures(code);
    }

    private final class RecentFigures implements Figures {
        private final Figures figures;
        private final QuantityCode code;

        RecentFigures(Figures figures, QuantityCode code) {
            this.figures = figures;
            this.code = code;
        }

        private Figures of(int quarterIndex) {
            return quarterIndex >= fromYear * 4 ? figures : whole().figures(code);
        }

        @Override
        public Quantity quantity() {
            return figures.quantity();
        }

        @Override
        public boolean has(int quarterIndex) {
            return of(quarterIndex).has(quarterIndex);
        }

        @Override
        public long micros(int quarterIndex) {
            return of(quarterIndex).micros(quarterIndex);
        }

        @Override
        public boolean isDerived(int quarterIndex) {
            return of(quarterIndex).isDerived(quarterIndex);
        }

        @Override
        public boolean hasYearToDate(int quarterIndex) {
            return of(quarterIndex).hasYearToDate(quarterIndex);
        }

        @Override
        public long yearToDateMicros(int quarterIndex) {
            return of(quarterIndex).yearToDateMicros(quarterIndex);
        }

        /** Whoever looks back from year to year comes upon an older one, and with it upon the true first year. */
        @Override
        public int firstYear() {
            return fetched == null ? 0 : whole().figures(code).firstYear();
        }

        @Override
        public EffectiveSeries explained() {
            return whole().series(code);
        }
    }
}
