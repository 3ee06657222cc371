package io.hengzhi.appeal.review;

import static io.hengzhi.appeal.review.Lichuan.filed;
import static io.hengzhi.appeal.review.Lichuan.findAgainst;
import static io.hengzhi.appeal.review.Lichuan.findFor;
import static io.hengzhi.appeal.review.Lichuan.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealCommand;
import io.hengzhi.appeal.review.domain.AppealEvent;
import io.hengzhi.appeal.review.domain.AppealId;
import io.hengzhi.appeal.review.domain.AppealRules;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Finding;
import io.hengzhi.appeal.review.domain.Outcome;
import io.hengzhi.appeal.review.domain.Stage;
import io.hengzhi.appeal.review.domain.StatedValue;
import io.hengzhi.kernel.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 由企业对监测数据及结果进行复核，若有疑义可提供相关证明材料申请核实或修改 (二(三)). */
class AppealTest {

    @Test
    void an_enterprise_objects_to_its_own_fact_and_the_objection_goes_to_its_park_and_district() {
        // When
        Appeal appeal = filed();

        // Then
        assertThat(appeal.stage()).isEqualTo(Stage.FILED);
        assertThat(appeal.enterprise()).isEqualTo(Lichuan.CODE);
        assertThat(appeal.park()).isEqualTo(Lichuan.LINHE);
        assertThat(appeal.district()).isEqualTo(Lichuan.SHUNYI);
        assertThat(appeal.claim()).isEqualTo(new StatedValue(Amount.of("98.1"), "亩"));
        assertThat(appeal.filing()).isEqualTo(new Appeal.Step("filed", Lichuan.ENTERPRISE, Lichuan.NOW, null));
    }

    @Test
    void an_enterprise_may_object_to_a_result_without_naming_a_value() {
        // When
        Appeal appeal = filed(Lichuan.againstResult("2025"));

        // Then
        assertThat(appeal.subject()).isInstanceOf(AppealSubject.OfResult.class);
        assertThat(appeal.claim()).isNull();
    }

    @Test
    void the_whole_way_keeps_who_did_what_when_and_why() {
        // When
        Appeal filed = filed();
        Appeal evidenced = take(filed, Lichuan.text("附退地协议。"));
        Appeal investigated = take(evidenced, Lichuan.parkText("已现场查看。"));
        Appeal found = take(investigated, findFor("98.1", "亩"));
        Appeal upheld = take(found, Lichuan.uphold());

        // Then
        assertThat(List.of(filed, evidenced, investigated, found, upheld))
                .extracting(Appeal::stage)
                .containsExactly(Stage.FILED, Stage.FILED, Stage.UNDER_INVESTIGATION, Stage.FOUND, Stage.UPHELD);
        assertThat(upheld.steps())
                .extracting(Appeal.Step::kind, step -> step.by().account(), Appeal.Step::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("filed", "enterprise", null),
                        org.assertj.core.groups.Tuple.tuple("evidence-added", "enterprise", null),
                        org.assertj.core.groups.Tuple.tuple("investigation-opened", "park-officer", null),
                        org.assertj.core.groups.Tuple.tuple("evidence-added", "park-officer", null),
                        org.assertj.core.groups.Tuple.tuple("found-for", "park-officer", "现场核实属实。"),
                        org.assertj.core.groups.Tuple.tuple("upheld", "district-officer", "采信核实意见。"));
        assertThat(upheld.steps()).extracting(Appeal.Step::at).containsOnly(Lichuan.NOW);
    }

    @Test
    void upheld_against_a_fact_it_orders_a_correction_and_against_a_result_it_does_not() {
        // Given
        Appeal fact = take(filed(), findFor("98.1", "亩"));
        Appeal result = take(filed(Lichuan.againstResult("2025")), findFor(null, null));

        // When
        Appeal upheldFact = take(fact, Lichuan.uphold());
        Appeal upheldResult = take(result, Lichuan.uphold());
        Appeal rejectedFact = take(fact, Lichuan.reject());

        // Then
        assertThat(upheldFact.correctionOrder()).isEqualTo("CO-" + upheldFact.id());
        assertThat(upheldResult.correctionOrder()).isNull();
        assertThat(rejectedFact.correctionOrder()).isNull();
    }

    @Test
    void a_finding_straight_after_filing_opens_the_investigation_as_a_step_of_its_own() {
        // When
        Appeal found = take(filed(), findAgainst());

        // Then
        assertThat(found.steps())
                .extracting(Appeal.Step::kind)
                .containsExactly("filed", "investigation-opened", "found-against");
    }

    @Test
    void a_finding_for_the_enterprise_without_a_value_confirms_the_value_it_proposed() {
        // When
        Finding finding =
                Objects.requireNonNull(take(filed(), findFor(null, null)).finding());

        // Then
        assertThat(finding.value()).isEqualTo(new StatedValue(Amount.of("98.1"), "亩"));
    }

    @Test
    void a_value_without_a_unit_is_in_the_unit_of_the_value_proposed() {
        // When
        Finding finding =
                Objects.requireNonNull(take(filed(), findFor("99.5", null)).finding());

        // Then
        assertThat(finding.value()).isEqualTo(new StatedValue(Amount.of("99.5"), "亩"));
    }

    @Test
    void a_new_finding_before_the_decision_takes_the_place_of_the_last_and_both_are_kept() {
        // Given
        Appeal against = take(filed(), findAgainst());

        // When
        Appeal revised = take(against, findFor("120", "亩"));

        // Then
        assertThat(revised.findings()).extracting(Finding::forEnterprise).containsExactly(false, true);
        assertThat(Objects.requireNonNull(revised.finding()).value()).isEqualTo(new StatedValue(Amount.of("120"), "亩"));
        assertThat(take(revised, Lichuan.uphold()).correctionOrder()).isNotNull();
    }

    @Test
    void the_same_evidence_sent_twice_is_kept_once() {
        // Given
        Appeal evidenced = take(filed(), Lichuan.file("退地协议.pdf", Files.PDF));

        // When
        Outcome again = Lichuan.decide(evidenced, Lichuan.file("renamed.pdf", Files.PDF));

        // Then
        assertThat(again).isEqualTo(Outcome.accepted());
        assertThat(evidenced.evidence()).hasSize(1);
    }

    @Test
    void after_a_withdrawal_or_a_rejection_the_enterprise_may_file_anew() {
        // Given
        Appeal withdrawn = take(filed(), Lichuan.withdraw());

        // When
        Outcome again = AppealRules.file(Lichuan.filing(), Lichuan.context(withdrawn), Lichuan.NOW);

        // Then
        assertThat(again).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            AppealId id = ((AppealEvent.Filed) accepted.events().getFirst()).id();
            assertThat(id.value())
                    .endsWith("-2")
                    .startsWith(withdrawn.id().value().replaceAll("-1$", ""));
        });
    }

    @Test
    void two_subjects_have_different_names_and_one_subject_always_the_same() {
        // Given
        AppealSubject land = new AppealSubject.OfFact(Lichuan.LAND);
        AppealSubject other = new AppealSubject.OfFact(Lichuan.fact("landArea", "2025Q3", "natural-resources", 1));

        // When, Then
        assertThat(AppealId.of(land, 1)).isEqualTo(AppealId.of(land, 1)).isNotEqualTo(AppealId.of(other, 1));
        assertThat(AppealId.of(land, 1).value()).matches("A-[0-9A-Z]{10}-1");
        assertThat(AppealId.of(land, 1).correctionOrder()).matches("[A-Za-z0-9-]{1,80}");
    }

    @Test
    void whatever_anybody_tries_in_whatever_order_nothing_skips_a_step_and_nothing_leaves_the_end() {
        Random random = new Random(2_3);
        List<AppealCommand> wishes = List.of(
                Lichuan.text("a"),
                Lichuan.text("b"),
                Lichuan.parkText("c"),
                findFor("98.1", "亩"),
                findAgainst(),
                Lichuan.uphold(),
                Lichuan.reject(),
                Lichuan.withdraw());
        for (int run = 0; run < 5_000; run++) {
            // Given
            Appeal appeal = filed();
            List<Stage> stages = new ArrayList<>(List.of(appeal.stage()));

            // When
            for (int step = 0; step < 12; step++) {
                Outcome outcome = Lichuan.decide(appeal, wishes.get(random.nextInt(wishes.size())));
                if (outcome instanceof Outcome.Accepted(List<AppealEvent> events)) {
                    assertThat(appeal.stage().isOpen()).isTrue();
                    for (AppealEvent event : events) {
                        appeal = appeal.apply(event);
                        stages.add(appeal.stage());
                    }
                }
            }

            // Then
            List<Stage> distinct = stages.stream().distinct().toList();
            if (distinct.contains(Stage.UPHELD) || distinct.contains(Stage.REJECTED)) {
                assertThat(distinct)
                        .startsWith(Stage.FILED, Stage.UNDER_INVESTIGATION, Stage.FOUND)
                        .hasSize(4);
                assertThat(Objects.requireNonNull(appeal.decision()).by()).isEqualTo(Lichuan.DISTRICT);
            }
            assertThat(distinct.stream().filter(stage -> !stage.isOpen())).hasSizeLessThanOrEqualTo(1);
            assertThat(appeal.steps()).hasSizeGreaterThanOrEqualTo(stages.size() > 1 ? 2 : 1);
        }
    }
}
