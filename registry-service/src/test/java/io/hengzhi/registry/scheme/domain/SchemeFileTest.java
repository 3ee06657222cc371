package io.hengzhi.registry.scheme.domain;

import static io.hengzhi.registry.enterprise.domain.Sample.accepted;
import static io.hengzhi.registry.enterprise.domain.Sample.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.enterprise.domain.Sample;
import io.hengzhi.scoringmodel.scheme.Checked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemeFileTest {

    private static final Catalogue CATALOGUE = Sample.catalogue();
    private static final BilingualText SOURCE = BilingualText.of("全市平均", "City mean");

    private static SchemeFile.Step by(String officer) {
        return new SchemeFile.Step(officer, Sample.NOW);
    }

    private static SchemeDocument document(String weightOfRd) {
        List<SchemeDocument.Indicator> indicators = Stream.of(
                        "outputPerCapita",
                        "taxPerCapita",
                        "taxPerMu",
                        "revenueGrowth",
                        "outputPerEnergy",
                        "rdIntensity")
                .map(code -> new SchemeDocument.Indicator(
                        code,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        code.equals("taxPerMu") ? "25.00" : code.equals("rdIntensity") ? weightOfRd : "15.00",
                        "0.100000",
                        SOURCE,
                        null,
                        List.of()))
                .toList();
        return new SchemeDocument(
                "110113",
                2025,
                "beijing-6x",
                "trailing-four-quarters",
                "zero",
                2,
                indicators,
                new SchemeDocument.Classes(
                        "share",
                        List.of(
                                new SchemeDocument.ClassEntry(
                                        "A", BilingualText.of("优先", "Priority"), "20", null, "front"),
                                new SchemeDocument.ClassEntry(
                                        "D", BilingualText.of("帮扶", "Assist"), null, null, "rear"))),
                null);
    }

    private static final SchemeDocument SOUND = document("15.00");

    private static Checked check(SchemeDocument document) {
        return SchemeReading.read(document, 1, CATALOGUE);
    }

    private static SchemeFile drafted() {
        return accepted(SchemeFile.empty(Sample.SHUNYI, 2025).start(SOUND, by("zhou"), CATALOGUE));
    }

    private static SchemeFile submitted() {
        return accepted(drafted().submit(by("zhou"), check(SOUND)));
    }

    private static SchemeFile published() {
        return accepted(submitted().approve(by("wu"), check(SOUND)));
    }

    private static void isRefused(Refusal refusal, String rule) {
        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.field()).isNotBlank();
        assertThat(refusal.text().zh()).isNotBlank();
        assertThat(refusal.text().en()).isNotBlank();
        assertThat(refusal.wayOut().zh()).isNotBlank();
        assertThat(refusal.wayOut().en()).isNotBlank();
    }

    @Test
    void one_officer_drafts_and_another_puts_it_in_force() {
        SchemeFile file = published();
        assertThat(file.draft()).isNull();
        assertThat(file.findLatest()).hasValueSatisfying(latest -> {
            assertThat(latest.version()).isEqualTo(1);
            assertThat(latest.document()).isEqualTo(SOUND);
            assertThat(latest.editors()).containsExactly("zhou");
            assertThat(latest.approved().by()).isEqualTo("wu");
        });
        assertThat(file.revision()).isEqualTo(3);
    }

    @Test
    void refuses_approval_by_who_drafted_it() {
        isRefused(refused(submitted().approve(by("zhou"), check(SOUND))), "approver-is-the-drafter");
    }

    @Test
    void refuses_approval_by_who_wrote_in_it_or_handed_it_in() {
        SchemeFile revised = accepted(drafted().revise(SOUND, by("wu")));
        SchemeFile handedInByLi = accepted(revised.submit(by("li"), check(SOUND)));
        isRefused(refused(handedInByLi.approve(by("wu"), check(SOUND))), "approver-is-the-drafter");
        isRefused(refused(handedInByLi.approve(by("li"), check(SOUND))), "approver-is-the-drafter");
        assertThat(accepted(handedInByLi.approve(by("zheng"), check(SOUND))).published())
                .hasSize(1);
    }

    @Test
    void refuses_approval_of_what_was_not_handed_in() {
        isRefused(refused(drafted().approve(by("wu"), check(SOUND))), "not-submitted");
    }

    @Test
    void refuses_to_hand_in_weights_that_do_not_sum_to_100() {
        SchemeDocument unsound = document("14.99");
        SchemeFile file = accepted(drafted().revise(unsound, by("zhou")));
        Refusal refusal = refused(file.submit(by("zhou"), check(unsound)));
        isRefused(refusal, "weights-do-not-sum-to-100");
        assertThat(refusal.field()).isEqualTo("indicators");
        assertThat(refusal.text().zh()).contains("99.99");
        assertThat(refusal.wayOut().zh()).contains("100.00");
    }

    @Test
    void tells_the_first_problem_and_how_many_more_there_are() {
        SchemeDocument two = new SchemeDocument(
                "110113", 2025, "beijing-6x", "weekly", "zero", 4, SOUND.indicators(), SOUND.classesAbove(), null);
        SchemeFile file = accepted(drafted().revise(two, by("zhou")));
        assertThat(refused(file.submit(by("zhou"), check(two))).text().en()).contains("1 more");
    }

    @Test
    void refuses_to_hand_in_twice() {
        isRefused(refused(submitted().submit(by("zhou"), check(SOUND))), "already-submitted");
    }

    @Test
    void revising_what_was_handed_in_takes_it_back() {
        SchemeFile revised = accepted(submitted().revise(SOUND, by("wu")));
        SchemeFile.Draft draft = java.util.Objects.requireNonNull(revised.draft());
        assertThat(draft.submitted()).isNull();
        assertThat(draft.editors()).containsExactly("wu", "zhou");
    }

    @Test
    void what_is_published_never_changes() {
        isRefused(refused(published().revise(document("10.00"), by("zhou"))), "published-is-immutable");
        isRefused(refused(published().submit(by("zhou"), check(SOUND))), "published-is-immutable");
    }

    @Test
    void a_change_is_a_new_version_and_the_old_one_stays() {
        // Given
        SchemeFile again = accepted(published().start(SOUND, by("wu"), CATALOGUE));

        // When
        SchemeFile second =
                accepted(accepted(again.submit(by("wu"), check(SOUND))).approve(by("zhou"), check(SOUND)));

        // Then
        assertThat(second.published()).hasSize(2);
        assertThat(second.findLatest().orElseThrow().version()).isEqualTo(2);
        assertThat(second.findVersion(1)).isEqualTo(published().findVersion(1));
    }

    @Test
    void refuses_a_second_draft_beside_the_first() {
        isRefused(refused(drafted().start(SOUND, by("wu"), CATALOGUE)), "already-in-draft");
    }

    @Test
    void refuses_a_scheme_for_a_district_that_is_no_pilot() {
        isRefused(
                refused(SchemeFile.empty(Sample.YANQING, 2025).start(SOUND, by("zhou"), CATALOGUE)),
                "district-not-a-pilot");
        isRefused(
                refused(SchemeFile.empty(Sample.SHUNYI, 2020).start(SOUND, by("zhou"), CATALOGUE)),
                "district-not-a-pilot");
    }

    @Test
    void refuses_to_revise_or_hand_in_what_does_not_exist() {
        SchemeFile none = SchemeFile.empty(Sample.SHUNYI, 2025);
        isRefused(refused(none.revise(SOUND, by("zhou"))), "no-draft");
        isRefused(refused(none.submit(by("zhou"), check(SOUND))), "no-draft");
        isRefused(refused(none.approve(by("wu"), check(SOUND))), "no-draft");
    }
}
