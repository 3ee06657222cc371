package io.hengzhi.scoring.baseline.domain;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.cell;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static io.hengzhi.scoring.engine.SmallCity.enterprise;
import static io.hengzhi.scoring.engine.SmallCity.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoring.engine.Log;
import io.hengzhi.scoring.engine.SmallCity;
import io.hengzhi.scoring.engine.domain.State;
import org.junit.jupiter.api.Test;

/** Whose figures a proposal is made from. */
@PolicyClause("三(三); ours: DOMAIN 5")
class BaselineProposalsTest {

    private static final int TAX_PER_MU = 2;

    private final Log log = new Log().add(SmallCity.catalogue());
    private final State state = new State();

    private void taxAndLand(int number, int year, String tax) {
        log.add(cell(code(number), "taxPaid", year + "Q4", 1, 0, Basis.YEAR_TO_DATE, tax))
                .add(cell(code(number), "landArea", year + "Q4", "1"));
    }

    private BaselineProposals.OfIndicator taxPerMu() {
        state.apply(log.all());
        return BaselineProposals.of(Population.of(state, SHUNYI, 2026))
                .indicators()
                .get(TAX_PER_MU);
    }

    @Test
    void the_citys_mean_is_of_the_year_before_and_the_districts_of_three_years_over_above_scale_lists() {
        // Given 10 a mu in three years, 海淀 with 50, one below scale and one in transition
        log.add(enterprise(
                code(1),
                1,
                in(MonitoringList.ABOVE_SCALE, SHUNYI, "2023Q1"),
                in(MonitoringList.ABOVE_SCALE, SHUNYI, "2024Q1"),
                in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
        taxAndLand(1, 2023, "10");
        taxAndLand(1, 2024, "20");
        taxAndLand(1, 2025, "30");
        log.add(enterprise(code(2), 1, in(MonitoringList.ABOVE_SCALE, HAIDIAN, "2025Q1")));
        taxAndLand(2, 2025, "50");
        log.add(enterprise(code(3), 1, in(MonitoringList.BELOW_SCALE, SHUNYI, "2025Q1")));
        taxAndLand(3, 2025, "7000");
        log.add(enterprise(code(4), 1, in(MonitoringList.TRANSITION, SHUNYI, "2025Q1")));
        taxAndLand(4, 2025, "8000");

        // When
        BaselineProposals.OfIndicator proposed = taxPerMu();

        // Then (30 + 50) / 2, and (10 + 20 + 30) / 3
        assertThat(proposed.city().proposal().ratioOfSums()).hasToString("40.000000");
        assertThat(proposed.city().years()).singleElement().satisfies(year -> {
            assertThat(year.year()).isEqualTo(2025);
            assertThat(year.mean().members()).isEqualTo(2);
        });
        assertThat(proposed.district().proposal().meanOfRatios()).hasToString("20.000000");
        assertThat(proposed.district().years())
                .extracting(BaselineProposals.OfYear::year)
                .containsExactly(2023, 2024, 2025);
    }

    @Test
    void without_a_list_of_one_of_the_three_years_the_district_has_no_mean_of_three_years() {
        log.add(enterprise(
                code(1),
                1,
                in(MonitoringList.ABOVE_SCALE, SHUNYI, "2023Q1"),
                in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
        taxAndLand(1, 2023, "10");
        taxAndLand(1, 2024, "20");
        taxAndLand(1, 2025, "30");

        BaselineProposals.OfIndicator proposed = taxPerMu();

        assertThat(proposed.district().proposal().ratioOfSums()).isNull();
        assertThat(proposed.district().years().get(1).mean().members()).isZero();
        assertThat(proposed.city().proposal().ratioOfSums()).hasToString("30.000000");
    }

    @Test
    void the_districts_own_indicators_are_measured_too_once_it_has_a_scheme() {
        log.add(SmallCity.scheme(SHUNYI, 1))
                .add(enterprise(code(1), 1, in(MonitoringList.ABOVE_SCALE, SHUNYI, "2025Q1")));
        for (int quarter = 1; quarter <= 4; quarter++) {
            log.add(cell(code(1), "accidents", "2025Q" + quarter, "1"));
        }
        state.apply(log.all());

        BaselineProposals proposals = BaselineProposals.of(Population.of(state, SHUNYI, 2026));

        assertThat(proposals.indicators()).hasSize(7);
        assertThat(proposals.indicators().getLast().city().proposal().meanOfRatios())
                .hasToString("4.000000");
        assertThat(proposals.indicators().getLast().city().proposal().ratioOfSums())
                .as("a formula has no two sums")
                .isNull();
        assertThat(proposals.cityDistricts()).containsExactly(SHUNYI);
    }
}
