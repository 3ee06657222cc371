package io.hengzhi.scoringmodel.evaluation;

import static io.hengzhi.scoringmodel.Beijing.LAND;
import static io.hengzhi.scoringmodel.Beijing.TAX;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.indicator.Status;
import org.junit.jupiter.api.Test;

/** Below scale an enterprise is monitored by tax per mu alone. */
@PolicyClause("三(二), 三(三)")
class TaxPerMuTest {

    private static TaxPerMu taxPerMu(Facts facts) {
        return new Evaluator(Schemes.sound(Schemes.DRAFT)).taxPerMu(facts.fold(), Period.of("2025"));
    }

    private static Facts firm(String tax, String land) {
        return Facts.none().year(TAX, 2025, tax).year(LAND, 2025, land);
    }

    @Test
    void has_ten_decimals_rounded_half_up_away_from_zero() {
        assertThat(taxPerMu(firm("100", "7")).find()).hasValue(new Scaled(142_857_142_857L));
        assertThat(taxPerMu(firm("-100", "7")).find()).hasValue(new Scaled(-142_857_142_857L));
        // 0.000001 / 20000 = 0.00000000005 exactly
        assertThat(taxPerMu(firm("0.000001", "20000")).units()).isEqualTo(1);
        assertThat(taxPerMu(firm("-0.000001", "20000")).units()).isEqualTo(-1);
        assertThat(taxPerMu(firm("-0.000001", "20001")).units()).isZero();
    }

    @Test
    void may_be_negative_after_a_refund() {
        TaxPerMu refund = taxPerMu(firm("-12", "3"));

        assertThat(refund.isRanked()).isTrue();
        assertThat(refund.find().orElseThrow()).hasToString("-4.0000000000");
        assertThat(refund.find().orElseThrow().shown()).isEqualTo("-4.0000");
    }

    @Test
    void without_usable_land_it_is_listed_without_rank_with_the_reason() {
        TaxPerMu noLand = taxPerMu(firm("12", "0"));

        assertThat(noLand.isRanked()).isFalse();
        assertThat(noLand.status()).isEqualTo(Status.ZERO_DENOMINATOR);
        assertThat(noLand.findReason().orElseThrow().zh()).isEqualTo("占地面积为 0.000000 亩，不能计算亩均税收，列示但不排名。");
        assertThat(noLand.find()).isEmpty();

        TaxPerMu unknownLand = taxPerMu(Facts.none().year(TAX, 2025, "12"));
        assertThat(unknownLand.status()).isEqualTo(Status.MISSING);
        assertThat(unknownLand.findReason().orElseThrow().en()).startsWith("landArea is missing");
    }

    @Test
    void a_tax_of_zero_is_a_value() {
        assertThat(taxPerMu(firm("0", "3")).find()).hasValue(new Scaled(0));
    }

    @Test
    void the_greatest_figures_keep_their_place_at_the_end() {
        assertThat(taxPerMu(firm("999999999999", "10000")).find().orElseThrow()).hasToString("99999999.9999000000");
        assertThat(taxPerMu(firm("999999999999", "0.000001")).units()).isEqualTo(Long.MAX_VALUE);
        assertThat(taxPerMu(firm("-999999999999", "0.000001")).units()).isEqualTo(Long.MIN_VALUE);
    }
}
