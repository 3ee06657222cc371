package io.hengzhi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.scoringmodel.indicator.Direction;
import io.hengzhi.scoringmodel.scheme.Checked;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemeReadingTest {

    private static final BilingualText SOURCE = BilingualText.of("全市平均", "City mean");
    private static final Catalogue CATALOGUE = new Catalogue(
            1,
            List.of(),
            List.of(),
            List.of(quantity("accidents"), quantity("staff")),
            List.of(),
            List.of(),
            List.of());

    private static Quantity quantity(String code) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of(code, code),
                "起",
                Quantity.Kind.FLOW,
                Quantity.Frequency.QUARTERLY,
                false,
                List.of(),
                List.of("起"));
    }

    private static SchemeDocument.Indicator core(String code, String weight) {
        return new SchemeDocument.Indicator(
                code, null, null, null, null, null, null, weight, "0.100000", SOURCE, null, List.of("37"));
    }

    private static SchemeDocument document(SchemeDocument.Classes above, SchemeDocument.Indicator... more) {
        List<SchemeDocument.Indicator> indicators = new ArrayList<>(List.of(
                core("outputPerCapita", "15.00"),
                core("taxPerCapita", "15.00"),
                core("taxPerMu", "25.00"),
                core("revenueGrowth", "10.00"),
                core("outputPerEnergy", "15.00"),
                core("rdIntensity", "15.00")));
        indicators.addAll(List.of(more));
        return new SchemeDocument(
                "110113", 2025, "beijing-6x", "trailing-four-quarters", "zero", 2, indicators, above, null);
    }

    private static SchemeDocument.Classes classes(String by, @Nullable String upTo) {
        return new SchemeDocument.Classes(
                by,
                List.of(
                        new SchemeDocument.ClassEntry("A", BilingualText.of("优先", "Priority"), upTo, null, "front"),
                        new SchemeDocument.ClassEntry("D", BilingualText.of("帮扶", "Assist"), null, null, "rear")));
    }

    private static final SchemeDocument.Indicator ACCIDENTS = new SchemeDocument.Indicator(
            "x1",
            BilingualText.of("事故", "Accidents"),
            null,
            "accidents",
            null,
            "起",
            "smaller-is-better",
            "5.00",
            "2",
            SOURCE,
            null,
            List.of());

    @Test
    void reads_a_document_into_the_scheme_that_scores() {
        // When
        Checked checked = SchemeReading.read(document(classes("share", "20"), ACCIDENTS), 3, CATALOGUE);

        // Then
        Scheme scheme = checked.orElseThrow();
        assertThat(scheme.id()).isEqualTo("110113-2025");
        assertThat(scheme.version()).isEqualTo(3);
        assertThat(scheme.indicators()).hasSize(7);
        assertThat(scheme.indicators().getLast().indicator().direction()).isEqualTo(Direction.SMALLER_IS_BETTER);
        assertThat(scheme.indicators().getFirst().notApplicableTo()).hasSize(1);
        assertThat(scheme.classesAbove().bands().getFirst().upTo()).isEqualTo(2000);
    }

    @Test
    void reads_the_condition_of_a_class_as_a_threshold_where_classes_are_by_threshold() {
        // When
        Checked checked = SchemeReading.read(document(classes("threshold", "120"), ACCIDENTS), 1, CATALOGUE);

        // Then
        assertThat(checked.orElseThrow().classesAbove().bands().getFirst().least())
                .isNotNull()
                .hasToString("120.000000");
    }

    @Test
    void names_the_fields_of_a_problem_as_the_document_does() {
        // When
        Checked checked = SchemeReading.read(document(classes("threshold", null), ACCIDENTS), 1, CATALOGUE);

        // Then
        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Unsound.class,
                        unsound -> assertThat(unsound.problems())
                                .extracting(SchemeProblem::field)
                                .containsExactly("classesAbove.classes[0].upTo"));
    }

    @Test
    void refuses_weights_that_do_not_sum_to_100() {
        // When
        Checked checked = SchemeReading.read(document(classes("share", "20")), 1, CATALOGUE);

        // Then
        assertThat(checked)
                .isInstanceOfSatisfying(
                        Checked.Unsound.class,
                        unsound -> assertThat(unsound.problems())
                                .extracting(SchemeProblem::code)
                                .containsExactly("weights-do-not-sum-to-100"));
    }
}
