package io.hengzhi.scoringmodel.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.Beijing;
import io.hengzhi.scoringmodel.Facts;
import org.junit.jupiter.api.Test;

@PolicyClause("ours: 统计上大中小微型企业划分办法（2017）")
class SizeClassTest {

    private static SizeClass size(String staff, String revenue) {
        return SizeClass.of(
                Facts.none()
                        .year(Beijing.STAFF, 2025, staff)
                        .year(Beijing.REVENUE, 2025, revenue)
                        .fold(),
                new Year(2025));
    }

    @Test
    void a_size_needs_both_lines_and_falls_to_the_next_without_one() {
        assertThat(size("1000", "40000")).isEqualTo(SizeClass.LARGE);
        assertThat(size("999.75", "40000")).isEqualTo(SizeClass.MEDIUM);
        assertThat(size("1000", "39999.999999")).isEqualTo(SizeClass.MEDIUM);
        assertThat(size("300", "2000")).isEqualTo(SizeClass.MEDIUM);
        assertThat(size("299", "90000")).isEqualTo(SizeClass.SMALL);
        assertThat(size("20", "300")).isEqualTo(SizeClass.SMALL);
        assertThat(size("19", "90000")).isEqualTo(SizeClass.MICRO);
        assertThat(size("5000", "299")).isEqualTo(SizeClass.MICRO);
    }

    @Test
    void without_staff_or_revenue_the_size_is_unknown() {
        assertThat(SizeClass.of(Facts.none().year(Beijing.STAFF, 2025, "50").fold(), new Year(2025)))
                .isEqualTo(SizeClass.UNKNOWN);
        assertThat(SizeClass.of(Facts.none().year(Beijing.REVENUE, 2025, "50").fold(), new Year(2025)))
                .isEqualTo(SizeClass.UNKNOWN);
    }
}
