package io.hengzhi.registry.scheme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.registry.scheme.domain.SchemeComparison.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What changed from one version to the next. */
@PolicyClause("三(三)")
class SchemeComparisonTest {

    private static final BilingualText SOURCE = BilingualText.of("全市平均", "City mean");
    private static final SchemeDocument.Classes TWO = classes("share", entry("A", "20"), entry("D", null));

    private static SchemeDocument.Indicator core(String code, String weight, String baseline) {
        return new SchemeDocument.Indicator(
                code, null, null, null, null, null, null, weight, baseline, SOURCE, null, List.of());
    }

    private static SchemeDocument.Indicator own(String code, @Nullable String formula, @Nullable String numerator) {
        return new SchemeDocument.Indicator(
                code,
                BilingualText.of("事故", "Accidents"),
                formula,
                numerator,
                null,
                "起",
                "smaller-is-better",
                "5",
                "2",
                SOURCE,
                null,
                List.of());
    }

    private static SchemeDocument.ClassEntry entry(String code, @Nullable String upTo) {
        return new SchemeDocument.ClassEntry(
                code, BilingualText.of(code, code), upTo, null, upTo == null ? "rear" : "front");
    }

    private static SchemeDocument.Classes classes(String by, SchemeDocument.ClassEntry... entries) {
        return new SchemeDocument.Classes(by, List.of(entries));
    }

    private static SchemeDocument scheme(
            String missing,
            SchemeDocument.Classes above,
            SchemeDocument.@Nullable Classes below,
            SchemeDocument.Indicator... indicators) {
        return new SchemeDocument(
                "110113", 2025, "beijing-6x", "trailing-four-quarters", missing, 2, List.of(indicators), above, below);
    }

    private static List<String> differences(SchemeDocument from, SchemeDocument to) {
        return SchemeComparison.between(from, to).stream()
                .map(one -> one.kind().text() + " " + one.field() + ": " + one.from() + " -> " + one.to())
                .toList();
    }

    @Test
    void a_scheme_differs_from_itself_in_nothing_and_decimals_compare_by_value() {
        SchemeDocument scheme =
                scheme("zero", TWO, null, core("taxPerMu", "25", "24.1"), own("x1", "sum(accidents)", null));

        assertThat(SchemeComparison.between(scheme, scheme)).isEmpty();
        assertThat(SchemeComparison.between(
                        scheme,
                        scheme(
                                "zero",
                                classes("share", entry("A", "20.00"), entry("D", null)),
                                null,
                                core("taxPerMu", "25.00", "24.100000"),
                                own("x1", "sum(accidents)", null))))
                .isEmpty();
    }

    @Test
    void says_weights_baselines_policies_and_formulas_from_and_to() {
        assertThat(differences(
                        scheme("zero", TWO, null, core("taxPerMu", "25", "24.1"), own("x1", "sum(accidents)", null)),
                        scheme("reweight", TWO, null, core("taxPerMu", "20.5", "25"), own("x1", null, "accidents"))))
                .containsExactly(
                        "changed missing: zero -> reweight",
                        "changed indicators[taxPerMu].weight: 25 -> 20.5",
                        "changed indicators[taxPerMu].baseline: 24.1 -> 25",
                        "changed indicators[x1].formula: sum(accidents) -> accidents");
    }

    @Test
    void says_which_indicators_came_and_went() {
        assertThat(differences(
                        scheme("zero", TWO, null, core("taxPerMu", "25", "24.1"), own("x1", "sum(accidents)", null)),
                        scheme("zero", TWO, null, own("x2", null, "accidents"), core("taxPerMu", "25", "24.1"))))
                .containsExactly(
                        "removed indicators[x1]: weight 5, baseline 2, sum(accidents) -> null",
                        "added indicators[x2]: null -> weight 5, baseline 2, accidents");
    }

    @Test
    void says_how_classes_changed() {
        assertThat(differences(
                        scheme("zero", TWO, null),
                        scheme(
                                "zero",
                                classes("share", entry("A", "15"), entry("B", "60"), entry("D", null)),
                                classes("share", entry("A", "50"), entry("B", null)))))
                .containsExactly(
                        "changed classesAbove[A].upTo: 20 -> 15",
                        "added classesAbove[B]: null -> up to 60",
                        "added classesBelow: null -> share: A, B");
        assertThat(differences(
                        scheme("zero", classes("share", entry("A", "20"), entry("B", "60"), entry("C", null)), null),
                        scheme(
                                "zero",
                                classes("threshold", entry("B", "60"), entry("A", "20"), entry("C", null)),
                                null)))
                .containsExactly(
                        "changed classesAbove.by: share -> threshold",
                        "changed classesAbove.order: A, B, C -> B, A, C");
    }

    @Test
    void every_difference_has_a_name_in_both_languages() {
        assertThat(SchemeComparison.between(
                        scheme("zero", TWO, null, core("taxPerMu", "25", "24.1")), scheme("neutral", TWO, TWO)))
                .hasSize(3)
                .extracting(Difference::name)
                .allMatch(name -> !name.zh().isBlank() && !name.en().isBlank());
    }

    @Test
    void what_means_the_same_when_it_is_left_out_is_no_difference() {
        SchemeDocument.Indicator silent = core("revenueGrowth", "10", "0.05");
        SchemeDocument.Indicator said = new SchemeDocument.Indicator(
                "revenueGrowth", null, null, null, null, null, null, "10", "0.05", SOURCE, "ratio", List.of());
        SchemeDocument.Indicator index = new SchemeDocument.Indicator(
                "revenueGrowth", null, null, null, null, null, null, "10", "0.05", SOURCE, "index", List.of("36"));

        assertThat(SchemeComparison.between(scheme("zero", TWO, null, silent), scheme("zero", TWO, null, said)))
                .isEmpty();
        assertThat(differences(scheme("zero", TWO, null, silent), scheme("zero", TWO, null, index)))
                .containsExactly(
                        "changed indicators[revenueGrowth].growthForm: ratio -> index",
                        "changed indicators[revenueGrowth].notApplicableIndustries: null -> 36");
    }
}
