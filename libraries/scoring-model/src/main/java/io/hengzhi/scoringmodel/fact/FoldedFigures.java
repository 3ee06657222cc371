package io.hengzhi.scoringmodel.fact;

import io.hengzhi.kernel.Quantity;

/** The figures of a series that was folded without revisions and times. */
record FoldedFigures(EffectiveSeries folded, SeriesSource source) implements Figures {

    @Override
    public Quantity quantity() {
        return folded.quantity();
    }

    @Override
    public boolean has(int quarterIndex) {
        return folded.has(quarterIndex);
    }

    @Override
    public long micros(int quarterIndex) {
        return folded.micros(quarterIndex);
    }

    @Override
    public boolean isDerived(int quarterIndex) {
        return folded.isDerived(quarterIndex);
    }

    @Override
    public boolean hasYearToDate(int quarterIndex) {
        return folded.hasYearToDate(quarterIndex);
    }

    @Override
    public long yearToDateMicros(int quarterIndex) {
        return folded.yearToDateMicros(quarterIndex);
    }

    @Override
    public int firstYear() {
        return folded.firstYear();
    }

    @Override
    public EffectiveSeries explained() {
        return source.series(folded.quantity().code());
    }
}
