package io.hengzhi.scoringmodel.simulation;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.fact.Window;
import java.math.BigInteger;

/**
 * The size of an industrial enterprise by the national statistics' rule of 2017 (统计上大中小微型企业划分办法): large, medium and
 * small reach both lines, of staff and of revenue, else they fall to the next size. Over the four quarters that end with the
 * period: revenue as their sum, staff as their mean.
 */
@PolicyClause("ours: 统计上大中小微型企业划分办法（2017）")
public enum SizeClass {
    LARGE("large", "大型", "Large", 1_000, 40_000),
    MEDIUM("medium", "中型", "Medium", 300, 2_000),
    SMALL("small", "小型", "Small", 20, 300),
    MICRO("micro", "微型", "Micro", 0, 0),
    /** Staff or revenue is missing. */
    UNKNOWN("unknown", "规模未知", "Unknown", 0, 0);

    private static final QuantityCode STAFF = QuantityCode.of("staff");
    private static final QuantityCode REVENUE = QuantityCode.of("revenue");
    private static final BigInteger MICROS = BigInteger.valueOf(1_000_000);

    private final String text;
    private final BilingualText name;
    private final int staffLeast;
    private final int revenueLeast;

    SizeClass(String text, String zh, String en, int staffLeast, int revenueLeast) {
        this.text = text;
        this.name = BilingualText.of(zh, en);
        this.staffLeast = staffLeast;
        this.revenueLeast = revenueLeast;
    }

    public String text() {
        return text;
    }

    public BilingualText displayName() {
        return name;
    }

    public static SizeClass of(SeriesSource facts, Period period) {
        Window year = new Window(period.lastQuarter(), 4, true);
        Aggregate staff = Aggregate.over(facts.series(STAFF), year);
        Aggregate revenue = Aggregate.over(facts.series(REVENUE), year);
        if (!staff.isKnown() || !revenue.isKnown()) {
            return UNKNOWN;
        }
        for (SizeClass size : new SizeClass[] {LARGE, MEDIUM, SMALL}) {
            if (reaches(staff, size.staffLeast) && reaches(revenue, size.revenueLeast)) {
                return size;
            }
        }
        return MICRO;
    }

    private static boolean reaches(Aggregate figure, int least) {
        BigInteger line = MICROS.multiply(BigInteger.valueOf((long) least * figure.divisor()));
        return figure.exactTotal().compareTo(line) >= 0;
    }
}
