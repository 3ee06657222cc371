package io.hengzhi.samplecity;

import io.hengzhi.kernel.Quarter;
import java.util.Arrays;

/**
 * How big an enterprise is and how it does, year by year 2021 to 2025; its quarters are drawn from this.
 *
 * @param staff at the beginning of 2021
 * @param staffGrowth per year, 0.05 for 5 %
 * @param revenue by year, 万元
 * @param taxRate by year, share of revenue; negative where refunds exceed payments
 * @param outputShare output / revenue
 * @param landSquareMetres by year
 * @param outputPerTce 万元 per 吨标准煤
 * @param electricityShare of its energy, in tce; the rest is gas, and some diesel
 * @param rdIntensity by year, share of revenue
 * @param valueAddedShare of output
 * @param waterPerOutput m³ per 万元
 * @param accidentsPerYear expected
 * @param patents in force at the beginning
 * @param exportShare of revenue
 * @param emissionPerOutput equivalents per 万元
 * @param unrest deviation of a quarter from its season, 0 for none
 * @param since its first quarter
 * @param until its last quarter
 */
record Magnitudes(
        int staff,
        double staffGrowth,
        double[] revenue,
        double[] taxRate,
        double outputShare,
        long[] landSquareMetres,
        double outputPerTce,
        double electricityShare,
        double[] rdIntensity,
        double valueAddedShare,
        double waterPerOutput,
        double accidentsPerYear,
        int patents,
        double exportShare,
        double emissionPerOutput,
        double unrest,
        Quarter since,
        Quarter until) {

    static final int YEARS = 5;

    /** An enterprise drawn around its trade. Its yearly revenue stays in the given bounds. */
    static Magnitudes drawn(SeededRandom random, Trade trade, double medianStaff, double least, double most) {
        double perHead = trade.revenuePerHead() * random.logNormal(1, 0.42);
        double staffTrend = random.between(-0.04, 0.07);
        int staff = Math.max(6, (int) Math.round(random.logNormal(medianStaff, 0.85)));
        double first = Math.clamp(staff * perHead, least, most);
        // the bounds move the revenue, not what a head brings in
        staff = Math.max(6, (int) Math.round(first / perHead));

        double[] revenue = new double[YEARS];
        double trend = 0.03 + 0.05 * random.nextGaussian();
        revenue[0] = first;
        for (int year = 1; year < YEARS; year++) {
            double growth = Math.clamp(trend + 0.09 * random.nextGaussian(), -0.45, 0.8);
            revenue[year] = Math.clamp(revenue[year - 1] * (1 + growth), least, most);
        }

        boolean lossMaking = random.chance(0.35);
        double usualTax = lossMaking ? random.between(-0.004, 0.014) : random.logNormal(0.045, 0.5);
        double usualRd = random.chance(0.08) ? 0 : trade.rdIntensity() * random.logNormal(1, 0.5);
        double[] taxRate = new double[YEARS];
        double[] rd = new double[YEARS];
        for (int year = 0; year < YEARS; year++) {
            taxRate[year] = Math.min(0.22, usualTax * random.between(0.85, 1.15));
            rd[year] = Math.min(0.35, usualRd * random.between(0.85, 1.2));
        }

        long[] land = new long[YEARS];
        land[0] = Math.max(400, Math.round(staff * trade.squareMetresPerHead() * random.logNormal(1, 0.5) / 10) * 10);
        for (int year = 1; year < YEARS; year++) {
            land[year] = random.chance(0.04)
                    ? Math.round(land[year - 1] * random.between(0.8, 1.25) / 10) * 10
                    : land[year - 1];
        }

        return new Magnitudes(
                staff,
                staffTrend,
                revenue,
                taxRate,
                random.between(0.86, 1.06),
                land,
                trade.outputPerTce() * random.logNormal(1, 0.45),
                random.between(0.45, 0.9),
                rd,
                random.between(0.16, 0.34),
                random.logNormal(2.4, 0.7),
                random.chance(0.25) ? random.between(0.3, 1.6) : 0.05,
                random.chance(0.3) ? 0 : (int) Math.round(random.logNormal(staff * trade.rdIntensity() * 0.8, 0.8)),
                random.chance(0.5) ? 0 : random.between(0.02, 0.5),
                random.logNormal(0.6, 0.8),
                0.06,
                Figures.FIRST,
                Figures.LAST);
    }

    Magnitudes living(Quarter from, Quarter to) {
        return copy(staff, staffGrowth, revenue, taxRate, landSquareMetres, from, to);
    }

    /** On the same land every year, at least this much. */
    Magnitudes onAtLeast(long squareMetres) {
        return on(Math.max(squareMetres, landSquareMetres[0]));
    }

    /** Small in every respect: on at most this land, with at most this staff in any quarter. */
    Magnitudes onAtMost(long squareMetres, int mostStaff) {
        Magnitudes small = on(Math.min(squareMetres, landSquareMetres[0]));
        return small.copy(
                Math.min(mostStaff, staff),
                Math.min(0, staffGrowth),
                revenue,
                taxRate,
                small.landSquareMetres,
                since,
                until);
    }

    Magnitudes on(long squareMetres) {
        long[] land = new long[YEARS];
        Arrays.fill(land, squareMetres);
        return copy(staff, staffGrowth, revenue, taxRate, land, since, until);
    }

    /** The same staff in every quarter. */
    Magnitudes employing(int constantStaff) {
        return copy(constantStaff, 0, revenue, taxRate, landSquareMetres, since, until);
    }

    Magnitudes earning(double... tenThousandYuanByYear) {
        return copy(staff, staffGrowth, tenThousandYuanByYear, taxRate, landSquareMetres, since, until);
    }

    Magnitudes taxedAt(double... rateByYear) {
        return copy(staff, staffGrowth, revenue, rateByYear, landSquareMetres, since, until);
    }

    private Magnitudes copy(
            int newStaff,
            double newStaffGrowth,
            double[] newRevenue,
            double[] newTaxRate,
            long[] newLand,
            Quarter newSince,
            Quarter newUntil) {
        return new Magnitudes(
                newStaff,
                newStaffGrowth,
                newRevenue,
                newTaxRate,
                outputShare,
                newLand,
                outputPerTce,
                electricityShare,
                rdIntensity,
                valueAddedShare,
                waterPerOutput,
                accidentsPerYear,
                patents,
                exportShare,
                emissionPerOutput,
                unrest,
                newSince,
                newUntil);
    }
}
