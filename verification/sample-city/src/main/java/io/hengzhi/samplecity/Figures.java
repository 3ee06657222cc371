package io.hengzhi.samplecity;

import io.hengzhi.kernel.Quarter;

/**
 * What truly happened in an enterprise, quarter by quarter; a bureau's reports are a view of it. Whole numbers of small
 * units, so that every unit a bureau may choose holds them exactly. Positions are quarters since {@link #FIRST}, or years.
 */
final class Figures {

    static final Quarter FIRST = new Quarter(2021, 1);
    static final Quarter LAST = new Quarter(2025, 4);
    static final int QUARTERS = LAST.index() - FIRST.index() + 1;
    static final int FIRST_YEAR = FIRST.year();

    private static final double[] SEASON = {0.21, 0.25, 0.25, 0.29};
    private static final double KWH_PER_TCE = 1 / 0.0001229;
    private static final double CUBIC_METRES_PER_TCE = 1 / 0.0012143;
    private static final double DIESEL_KG_PER_TCE = 1 / 0.0014571;
    /** 万元 in yuan. */
    private static final double TEN_THOUSAND = 10_000;

    final long[] outputYuan = new long[QUARTERS];
    final long[] revenueYuan = new long[QUARTERS];
    final long[] taxYuan = new long[QUARTERS];
    final long[] valueAddedYuan = new long[QUARTERS];
    final long[] exportYuan = new long[QUARTERS];
    final long[] staff = new long[QUARTERS];
    final long[] energyKgce = new long[QUARTERS];
    final long[] electricityKwh = new long[QUARTERS];
    final long[] gasCubicMetres = new long[QUARTERS];
    final long[] dieselKg = new long[QUARTERS];
    final long[] waterCubicMetres = new long[QUARTERS];
    final long[] emissionEquivalents = new long[QUARTERS];
    final long[] accidents = new long[QUARTERS];
    final long[] patents = new long[QUARTERS];
    final long[] landSquareMetres = new long[Magnitudes.YEARS];
    final long[] rdYuan = new long[Magnitudes.YEARS];

    final Quarter since;
    final Quarter until;

    private Figures(Quarter since, Quarter until) {
        this.since = since;
        this.until = until;
    }

    static int at(Quarter quarter) {
        return quarter.index() - FIRST.index();
    }

    static Quarter quarter(int position) {
        return FIRST.plus(position);
    }

    boolean lives(Quarter quarter) {
        return !quarter.isBefore(since) && !quarter.isAfter(until);
    }

    /** Whether it was there at the end of the year's last quarter, or till it left. */
    boolean lives(int year) {
        return since.year() <= year && year <= until.year();
    }

    static Figures of(Magnitudes m, SeededRandom random) {
        Figures figures = new Figures(m.since(), m.until());
        double patents = m.patents();
        for (int year = 0; year < Magnitudes.YEARS; year++) {
            figures.landSquareMetres[year] = m.landSquareMetres()[year];
            figures.rdYuan[year] = hundreds(m.revenue()[year] * m.rdIntensity()[year]);
            double[] season = season(m.unrest(), random);
            for (int q = 0; q < 4; q++) {
                int at = year * 4 + q;
                double revenue = m.revenue()[year] * season[q];
                double output = revenue * m.outputShare() * (1 + 0.5 * m.unrest() * random.nextGaussian());
                double tce = output / m.outputPerTce() * (1 + 0.5 * m.unrest() * random.nextGaussian());
                figures.revenueYuan[at] = hundreds(revenue);
                figures.outputYuan[at] = hundreds(output);
                figures.valueAddedYuan[at] = hundreds(output * m.valueAddedShare());
                figures.exportYuan[at] = hundreds(revenue * m.exportShare());
                figures.taxYuan[at] =
                        hundreds(revenue * m.taxRate()[year] * (1 + 2 * m.unrest() * random.nextGaussian()));
                figures.staff[at] = Math.max(
                        1,
                        Math.round(m.staff()
                                * (1 + m.staffGrowth() * (at / 4.0))
                                * (1 + 0.2 * m.unrest() * random.nextGaussian())));
                figures.energyKgce[at] = Math.round(tce * 100) * 10;
                figures.electricityKwh[at] = Math.round(tce * m.electricityShare() * KWH_PER_TCE);
                double rest = tce * (1 - m.electricityShare());
                figures.gasCubicMetres[at] = Math.round(rest * 0.9 * CUBIC_METRES_PER_TCE);
                figures.dieselKg[at] = Math.round(rest * 0.1 * DIESEL_KG_PER_TCE);
                figures.waterCubicMetres[at] = Math.round(output * m.waterPerOutput());
                figures.emissionEquivalents[at] = Math.round(output * m.emissionPerOutput());
                figures.accidents[at] = random.chance(m.accidentsPerYear() / 4) ? 1 + (random.chance(0.15) ? 1 : 0) : 0;
                patents += m.patents() * 0.03 * random.nextDouble();
                figures.patents[at] = Math.round(patents);
            }
        }
        return figures;
    }

    /** The shares of the four quarters: about the usual season, and 1 in all. */
    private static double[] season(double unrest, SeededRandom random) {
        double[] shares = new double[4];
        double sum = 0;
        for (int q = 0; q < 4; q++) {
            shares[q] = SEASON[q] * (1 + unrest * random.nextGaussian());
            sum += shares[q];
        }
        for (int q = 0; q < 4; q++) {
            shares[q] /= sum;
        }
        return shares;
    }

    /** 万元 as yuan, rounded to whole hundreds: two decimals in 万元. */
    private static long hundreds(double tenThousandYuan) {
        return Math.round(tenThousandYuan * TEN_THOUSAND / 100) * 100;
    }
}
