package io.hengzhi.samplecity;

import static io.hengzhi.kernel.MonitoringList.ABOVE_SCALE;
import static io.hengzhi.kernel.MonitoringList.BELOW_SCALE;
import static io.hengzhi.kernel.MonitoringList.OUT_OF_SCOPE;
import static io.hengzhi.kernel.MonitoringList.TRANSITION;
import static io.hengzhi.kernel.MonitoringList.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.samplecity.BureauMessage.FactMessage;
import io.hengzhi.samplecity.CityByTheModel.Standing;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.EffectiveValue;
import io.hengzhi.scoringmodel.fact.Mark;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.indicator.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every special case shows what its table row says it shows. */
class SampleCasesTest {

    private static final SampleCity CITY = SampleCity.of(SampleSize.SMALL);
    private static final CityByTheModel MODEL = new CityByTheModel(CITY);

    @Test
    void every_special_case_is_an_enterprise_of_the_city_under_its_name() {
        assertThat(SampleCases.all())
                .hasSize(46)
                .extracting(SampleCase::constant)
                .doesNotHaveDuplicates();
        assertThat(CITY.enterprises())
                .extracting(SampleEnterprise::creditCode, SampleEnterprise::name)
                .containsAll(SampleCases.all().stream()
                        .map(special -> org.assertj.core.api.Assertions.tuple(special.creditCode(), special.name()))
                        .toList());
        assertThat(CITY.enterprises()).extracting(SampleEnterprise::creditCode).doesNotContain(SampleCases.NOBODY);
    }

    @ParameterizedTest
    @EnumSource(SampleSize.class)
    void the_hero_is_complete_and_half_its_land_lifts_it_from_the_second_class_into_the_first(SampleSize size) {
        // Given
        CityByTheModel model = new CityByTheModel(SampleCity.of(size));
        Standing asRegistered = model.standing(SampleCases.HERO);
        ReportedCell correction = CityByTheModel.cell(
                new FactMessage(
                        BureauCode.of("natural-resources"),
                        "correction",
                        Instant.parse("2026-03-01T00:00:00Z"),
                        SampleCases.HERO.creditCode(),
                        List.of()),
                SampleFact.own("landArea", "2025Q4", SampleCases.HERO_TRUE_LAND, SampleCases.HERO_LAND_UNIT)
                        .corrected(1, "CO-1", SampleCases.HERO_TRUE_LAND));

        // When
        Standing corrected =
                model.with(SampleCases.HERO.creditCode(), correction).standing(SampleCases.HERO);

        // Then
        assertThat(model.evaluate(SampleCases.HERO).listMissing()).isEmpty();
        assertThat(asRegistered).matches(standing -> !standing.withinShare(20) && standing.withinShare(40));
        assertThat(corrected).matches(standing -> standing.withinShare(20));
        assertThat(CITY.messages().stream()
                        .filter(FactMessage.class::isInstance)
                        .map(FactMessage.class::cast)
                        .flatMap(message -> message.facts().stream().map(fact -> CityByTheModel.cell(message, fact)))
                        .map(cell -> cell.id().toString()))
                .contains(SampleCases.HERO_LAND_FACT);
    }

    @Test
    void the_boundaries_of_the_scope_are_met_exactly() {
        assertThat(MODEL.list(SampleCases.BELOW_AT_3_MU, 2025)).isEqualTo(BELOW_SCALE);
        assertThat(MODEL.list(SampleCases.OUT_AT_50_STAFF, 2025)).isEqualTo(OUT_OF_SCOPE);
        assertThat(MODEL.list(SampleCases.BELOW_AT_51_STAFF, 2025)).isEqualTo(BELOW_SCALE);
        assertThat(MODEL.list(SampleCases.BELOW_AT_MEAN_50_25, 2025)).isEqualTo(BELOW_SCALE);
        assertThat(MODEL.list(SampleCases.ABOVE_AT_2000, 2025)).isEqualTo(ABOVE_SCALE);
        assertThat(MODEL.list(SampleCases.BELOW_AT_1999_99, 2025)).isEqualTo(BELOW_SCALE);
        assertThat(MODEL.list(SampleCases.BELOW_WITHOUT_LAND, 2025)).isEqualTo(BELOW_SCALE);
        assertThat(MODEL.list(SampleCases.NOT_A_PILOT, 2025)).isEqualTo(OUT_OF_SCOPE);
        assertThat(MODEL.list(SampleCases.NOT_MANUFACTURING, 2025)).isEqualTo(OUT_OF_SCOPE);
        assertThat(MODEL.list(SampleCases.UNKNOWN_INDUSTRY, 2025)).isEqualTo(UNDETERMINED);
        assertThat(MODEL.list(SampleCases.WITHOUT_FACTS, 2025)).isEqualTo(UNDETERMINED);
    }

    @Test
    void transition_ends_and_scale_changes_with_the_list_of_the_year() {
        assertThat(MODEL.list(SampleCases.NEW_IN_STATISTICS, 2025)).isEqualTo(TRANSITION);
        assertThat(MODEL.list(SampleCases.HEADQUARTERS, 2025)).isEqualTo(TRANSITION);
        assertThat(MODEL.list(SampleCases.TRANSITION_ENDED_EARLY, 2025)).isEqualTo(TRANSITION);
        assertThat(MODEL.list(SampleCases.PROMOTED, 2024)).isEqualTo(TRANSITION);
        assertThat(MODEL.list(SampleCases.PROMOTED, 2025)).isEqualTo(ABOVE_SCALE);
        assertThat(MODEL.list(SampleCases.RELEGATED, 2024)).isEqualTo(ABOVE_SCALE);
        assertThat(MODEL.list(SampleCases.RELEGATED, 2025)).isEqualTo(BELOW_SCALE);
        assertThat(MODEL.list(SampleCases.MERGED_AWAY, 2025)).isEqualTo(ABOVE_SCALE);
    }

    @Test
    void two_have_equal_scores_and_a_third_only_at_the_4_decimals_that_are_shown() {
        long first = MODEL.evaluate(SampleCases.TIED_FIRST).scoreUnits();
        long nearly = MODEL.evaluate(SampleCases.NEARLY_TIED).scoreUnits();

        assertThat(MODEL.evaluate(SampleCases.TIED_SECOND).scoreUnits()).isEqualTo(first);
        assertThat(nearly).isGreaterThan(first);
        assertThat(Math.round(nearly / 1e6)).isEqualTo(Math.round(first / 1e6));
    }

    @Test
    void no_accident_earns_the_cap_and_five_earn_little() {
        assertThat(points(SampleCases.WITHOUT_ACCIDENTS, "x1")).isEqualTo(10_0000000000L);
        assertThat(points(SampleCases.WITH_ACCIDENTS, "x1")).isEqualTo(1_0000000000L);
    }

    @Test
    void what_is_missing_is_missing_for_the_indicators_that_need_it() {
        assertThat(missing(SampleCases.MISSING_RD)).containsExactly("rdIntensity");
        assertThat(missing(SampleCases.MISSING_STAFF_QUARTER)).containsExactly("outputPerCapita", "taxPerCapita");
        assertThat(missing(SampleCases.MISSING_CARRIER)).containsExactly("outputPerEnergy");
        assertThat(missing(SampleCases.LAND_EXPIRED)).containsExactly("taxPerMu");
        assertThat(missing(SampleCases.WITHDRAWN)).containsExactly("taxPerCapita", "taxPerMu");
        assertThat(missing(SampleCases.WITHDRAWN_FIRST)).containsExactly("taxPerCapita", "taxPerMu");
        assertThat(status(SampleCases.ZERO_ENERGY, "outputPerEnergy")).isEqualTo(Status.ZERO_DENOMINATOR);
        for (SampleCase complete : List.of(
                SampleCases.LAND_CARRIED,
                SampleCases.DERIVED_ENERGY,
                SampleCases.YEAR_TO_DATE,
                SampleCases.YEAR_TO_DATE_GAP,
                SampleCases.LOSS_MAKER,
                SampleCases.REVISED_BASIS,
                SampleCases.CONTRACT_BREAKER)) {
            assertThat(missing(complete)).as(complete.constant()).isEmpty();
        }
    }

    @Test
    void values_say_where_they_come_from() {
        assertThat(value(SampleCases.LAND_CARRIED, "landArea", "2025Q4").marks())
                .contains(Mark.CARRIED);
        assertThat(value(SampleCases.DERIVED_ENERGY, "energy", "2025Q4").marks())
                .contains(Mark.DERIVED);
        assertThat(value(SampleCases.YEAR_TO_DATE, "revenue", "2025Q3").marks()).contains(Mark.FROM_YEAR_TO_DATE);
        assertThat(series(SampleCases.YEAR_TO_DATE_GAP, "revenue").find(new Quarter(2025, 3)))
                .isEmpty();
        assertThat(micros(SampleCases.DISAGREEMENT, "staff", "2025Q4")).isNotEqualTo(999_000_000L);
        assertThat(micros(SampleCases.DISAGREEMENT, "landArea", "2025Q4")).isNotEqualTo(99_900_000L);
    }

    @Test
    void the_greatest_report_counts_in_whatever_order_they_arrive() {
        assertThat(micros(SampleCases.REVISED, "taxPaid", "2025Q2")).isEqualTo(86_400_000L);
        assertThat(micros(SampleCases.REVISED_OUT_OF_ORDER, "taxPaid", "2025Q2"))
                .isEqualTo(97_250_000L);
        assertThat(micros(SampleCases.REVISED_TWICE_THE_SAME, "taxPaid", "2025Q2"))
                .isEqualTo(131_070_000L);
        assertThat(micros(SampleCases.CORRECTED, "taxPaid", "2025Q3")).isEqualTo(212_600_000L);
        assertThat(revisions(SampleCases.REVISED_OUT_OF_ORDER, "tax", "taxPaid", "2025Q2"))
                .containsExactly(2L, 1L);
        assertThat(revisions(SampleCases.WITHDRAWN_FIRST, "tax", "taxPaid", "2025Q3"))
                .containsExactly(2L, 1L);
        assertThat(revisions(SampleCases.WITHDRAWN, "tax", "taxPaid", "2025Q3")).containsExactly(1L, 2L);
        assertThat(revisions(SampleCases.REVISED_TWICE_THE_SAME, "tax", "taxPaid", "2025Q2"))
                .containsExactly(1L, 1L);
    }

    @Test
    void a_message_is_sent_twice_with_the_same_bytes() {
        List<BureauMessage> twice = SampleCityTest.messagesOf(CITY, "tax").stream()
                .filter(message -> message.id().equals("tax-" + SampleCases.SENT_TWICE.creditCode() + "-2025Q2"))
                .toList();

        assertThat(twice).hasSize(2);
        assertThat(twice.getFirst().body()).isEqualTo(twice.getLast().body());
        assertThat(twice.getFirst().headers()).isEqualTo(twice.getLast().headers());
    }

    @Test
    void a_loss_maker_pays_less_than_it_gets_back() {
        assertThat(MODEL.total(SampleCases.LOSS_MAKER.creditCode(), "taxPaid", 2025))
                .isNegative();
        assertThat(points(SampleCases.LOSS_MAKER, "taxPerMu")).isZero();
    }

    @Test
    void a_giant_is_reported_in_hundred_millions() {
        assertThat(MODEL.total(SampleCases.GIANT.creditCode(), "revenue", 2025)).isGreaterThan(2_000_000);
        assertThat(SampleCityTest.facts(CITY)).anyMatch(fact -> "亿元".equals(fact.unit()));
    }

    @Test
    void the_predecessor_ends_where_the_successor_grows() {
        assertThat(series(SampleCases.MERGED_AWAY, "revenue").find(new Quarter(2024, 4)))
                .isPresent();
        assertThat(series(SampleCases.MERGED_AWAY, "revenue").find(new Quarter(2025, 1)))
                .isEmpty();
        assertThat(MODEL.total(SampleCases.SUCCESSOR.creditCode(), "revenue", 2025))
                .isGreaterThan(1.3 * MODEL.total(SampleCases.SUCCESSOR.creditCode(), "revenue", 2024));
    }

    @Test
    void every_special_case_is_explained_down_to_its_facts() {
        for (SampleCase special : SampleCases.all()) {
            if (special.district().value().equals(SampleCases.DISTRICT)) {
                MODEL.evaluate(special)
                        .listTerms()
                        .forEach(term -> term.inputs()
                                .forEach(input -> assertThat(input.quarters()).isNotNull()));
            }
        }
    }

    private static List<String> missing(SampleCase special) {
        return MODEL.evaluate(special).listMissing().stream()
                .map(IndicatorCode::value)
                .toList();
    }

    private static int position(Evaluation evaluation, String indicator) {
        return IntStream.range(0, evaluation.size())
                .filter(i -> evaluation.indicator(i).indicator().code().value().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static long points(SampleCase special, String indicator) {
        Evaluation evaluation = MODEL.evaluate(special);
        return evaluation.pointsUnits(position(evaluation, indicator));
    }

    private static Status status(SampleCase special, String indicator) {
        Evaluation evaluation = MODEL.evaluate(special);
        return evaluation.status(position(evaluation, indicator));
    }

    private static EffectiveSeries series(SampleCase special, String quantity) {
        return MODEL.facts(special.creditCode()).series(QuantityCode.of(quantity));
    }

    private static EffectiveValue value(SampleCase special, String quantity, String quarter) {
        return series(special, quantity).find(Quarter.of(quarter)).orElseThrow();
    }

    private static long micros(SampleCase special, String quantity, String quarter) {
        return series(special, quantity).micros(Quarter.of(quarter).index());
    }

    private static List<Long> revisions(SampleCase special, String bureau, String quantity, String quarter) {
        return SampleCityTest.messagesOf(CITY, bureau).stream()
                .filter(FactMessage.class::isInstance)
                .map(FactMessage.class::cast)
                .filter(message -> message.creditCode().equals(special.creditCode()))
                .flatMap(message -> message.facts().stream())
                .filter(fact ->
                        fact.quantity().equals(quantity) && fact.quarter().equals(quarter))
                .map(SampleFact::revision)
                .toList();
    }
}
