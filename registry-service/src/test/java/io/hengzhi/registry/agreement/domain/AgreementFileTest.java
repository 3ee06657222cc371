package io.hengzhi.registry.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.registry.decision.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 横向共享须有协议：一人起草、另一人批准，到期即止，可提前终止. */
class AgreementFileTest {

    private static final BilingualText NAME = BilingualText.of("名", "name");
    private static final Instant AT = Instant.parse("2026-02-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-02-20");
    private static final LocalDate FROM = LocalDate.parse("2026-03-01");
    private static final LocalDate TO = LocalDate.parse("2026-12-31");
    private static final Shareable SHAREABLE = new Shareable(
            new Catalogue(
                    1,
                    List.of(new Bureau(new BureauCode("finance"), NAME)),
                    List.of(new District(new DistrictCode("110113"), NAME, null, null, List.of())),
                    List.of(new Quantity(
                            new QuantityCode("taxPaid"),
                            NAME,
                            "万元",
                            Quantity.Kind.FLOW,
                            Quantity.Frequency.QUARTERLY,
                            true,
                            List.of(new BureauCode("finance")),
                            List.of("万元"))),
                    List.of(),
                    List.of(),
                    List.of()),
            Set.of("scores", "rankings"),
            Set.of("guidance", "policy-making"));

    private static AgreementTerms terms(
            String bureau,
            String client,
            List<String> districts,
            List<String> quantities,
            List<String> fields,
            List<String> purposes,
            LocalDate from,
            LocalDate to,
            String basis) {
        return new AgreementTerms(
                new BureauCode(bureau),
                client,
                districts.stream().map(DistrictCode::new).toList(),
                quantities.stream().map(QuantityCode::new).toList(),
                fields,
                purposes,
                from,
                to,
                basis);
    }

    private static AgreementTerms sound() {
        return until(TO);
    }

    private static AgreementTerms until(LocalDate to) {
        return terms(
                "finance",
                "bureau-reader",
                List.of("110113"),
                List.of("taxPaid"),
                List.of("scores"),
                List.of("guidance"),
                FROM,
                to,
                "京数共享〔2026〕3号");
    }

    private static AgreementFile.Step step(String by) {
        return new AgreementFile.Step(by, AT, "会签完毕");
    }

    private static AgreementFile drafted() {
        return accepted(AgreementFile.empty("finance-2026").write(sound(), "chen", AT, SHAREABLE, TODAY));
    }

    private static AgreementFile inForce() {
        return accepted(drafted().approve(step("liu"), SHAREABLE, TODAY));
    }

    private static AgreementFile accepted(Decision<AgreementFile> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<AgreementFile>) decision).state();
    }

    private static String ruleOf(Decision<AgreementFile> decision) {
        assertThat(decision).isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected<AgreementFile>) decision).refusal().rule();
    }

    private static String ruleOf(AgreementTerms terms) {
        return ruleOf(AgreementFile.empty("finance-2026").write(terms, "chen", AT, SHAREABLE, TODAY));
    }

    @Test
    void one_officer_drafts_and_another_puts_it_in_force() {
        AgreementFile file = inForce();
        assertThat(file.revision()).isEqualTo(2);
        assertThat(file.draft()).isNull();
        assertThat(file.versions()).singleElement().satisfies(version -> {
            assertThat(version.version()).isOne();
            assertThat(version.terms()).isEqualTo(sound());
            assertThat(version.editors()).containsExactly("chen");
            assertThat(version.decided()).isEqualTo(step("liu"));
        });
    }

    @Test
    void refuses_the_approval_of_whoever_wrote_in_it() {
        AgreementFile both = accepted(drafted().write(until(TO.minusDays(1)), "liu", AT, SHAREABLE, TODAY));
        assertThat(ruleOf(both.approve(step("chen"), SHAREABLE, TODAY))).isEqualTo("approver-is-the-drafter");
        assertThat(ruleOf(both.approve(step("liu"), SHAREABLE, TODAY))).isEqualTo("approver-is-the-drafter");
        assertThat(accepted(both.approve(step("sun"), SHAREABLE, TODAY)).versions())
                .hasSize(1);
    }

    @Test
    void refuses_an_approval_without_a_draft() {
        assertThat(ruleOf(inForce().approve(step("sun"), SHAREABLE, TODAY))).isEqualTo("no-draft");
    }

    @Test
    void refuses_an_approval_after_its_last_day() {
        assertThat(ruleOf(drafted().approve(step("liu"), SHAREABLE, TO.plusDays(1))))
                .isEqualTo("term-is-over");
        assertThat(accepted(drafted().approve(step("liu"), SHAREABLE, TO)).versions())
                .hasSize(1);
    }

    @Test
    void a_change_is_a_new_version_and_until_it_is_approved_the_old_one_counts() {
        AgreementFile file = accepted(inForce().write(until(TO.plusYears(1)), "liu", AT, SHAREABLE, TODAY));
        assertThat(file.findLatest().orElseThrow().terms()).isEqualTo(sound());
        AgreementFile changed = accepted(file.approve(step("chen"), SHAREABLE, TODAY));
        assertThat(changed.versions()).hasSize(2);
        assertThat(changed.findLatest().orElseThrow().terms().to()).isEqualTo(TO.plusYears(1));
    }

    @Test
    void one_officer_may_end_it_at_once() {
        LocalDate later = LocalDate.parse("2026-06-10");
        AgreementFile ended = accepted(inForce().end(later.minusDays(1), step("chen"), later));
        AgreementFile.Version last = ended.findLatest().orElseThrow();
        assertThat(last.version()).isEqualTo(2);
        assertThat(last.terms().to()).isEqualTo(LocalDate.parse("2026-06-09"));
        assertThat(last.editors()).containsExactly("chen");
    }

    @Test
    void refuses_an_end_that_is_none() {
        assertThat(ruleOf(drafted().end(FROM, step("chen"), TODAY))).isEqualTo("never-in-force");
        assertThat(ruleOf(inForce().end(TO, step("chen"), TODAY))).isEqualTo("does-not-shorten");
        assertThat(ruleOf(inForce().end(TODAY.minusDays(2), step("chen"), TODAY)))
                .isEqualTo("ends-in-the-past");
    }

    @Test
    void refuses_terms_about_what_the_catalogue_does_not_know() {
        AgreementTerms s = sound();
        assertThat(ruleOf(new AgreementTerms(
                        new BureauCode("treasury"),
                        s.client(),
                        s.districts(),
                        s.quantities(),
                        s.fields(),
                        s.purposes(),
                        s.from(),
                        s.to(),
                        s.basis())))
                .isEqualTo("unknown-bureau");
        assertThat(ruleOf(terms(
                        "finance",
                        "bureau-reader",
                        List.of("110108"),
                        List.of("taxPaid"),
                        List.of("scores"),
                        List.of("guidance"),
                        FROM,
                        TO,
                        "x")))
                .isEqualTo("not-in-the-catalogue");
        assertThat(ruleOf(terms(
                        "finance",
                        "bureau-reader",
                        List.of("110113"),
                        List.of("staff"),
                        List.of("scores"),
                        List.of("guidance"),
                        FROM,
                        TO,
                        "x")))
                .isEqualTo("not-in-the-catalogue");
        assertThat(ruleOf(terms(
                        "finance",
                        "bureau-reader",
                        List.of("110113"),
                        List.of("taxPaid"),
                        List.of("everything"),
                        List.of("guidance"),
                        FROM,
                        TO,
                        "x")))
                .isEqualTo("not-in-the-catalogue");
    }

    @Test
    void refuses_a_purpose_that_does_not_fit_a_reading_bureau() {
        assertThat(ruleOf(terms(
                        "finance",
                        "bureau-reader",
                        List.of("110113"),
                        List.of("taxPaid"),
                        List.of("scores"),
                        List.of("audit"),
                        FROM,
                        TO,
                        "x")))
                .isEqualTo("purpose-does-not-fit");
    }

    @Test
    void refuses_terms_that_share_nothing_rest_on_nothing_or_name_no_system() {
        assertThat(ruleOf(terms(
                        "finance",
                        "bureau-reader",
                        List.of(),
                        List.of("taxPaid"),
                        List.of("scores"),
                        List.of("guidance"),
                        FROM,
                        TO,
                        "x")))
                .isEqualTo("nothing-shared");
        assertThat(ruleOf(terms(
                        "finance",
                        "bureau-reader",
                        List.of("110113"),
                        List.of("taxPaid"),
                        List.of("scores"),
                        List.of("guidance"),
                        FROM,
                        TO,
                        " ")))
                .isEqualTo("basis-missing");
        assertThat(ruleOf(terms(
                        "finance",
                        "Bureau Reader",
                        List.of("110113"),
                        List.of("taxPaid"),
                        List.of("scores"),
                        List.of("guidance"),
                        FROM,
                        TO,
                        "x")))
                .isEqualTo("invalid-client");
    }

    @Test
    void refuses_a_term_that_ends_before_it_begins_and_one_that_is_over() {
        assertThat(ruleOf(until(FROM.minusDays(1)))).isEqualTo("term-ends-before-it-begins");
        assertThat(accepted(AgreementFile.empty("a").write(until(FROM), "chen", AT, SHAREABLE, TODAY))
                        .draft())
                .isNotNull();
        assertThat(ruleOf(AgreementFile.empty("a").write(sound(), "chen", AT, SHAREABLE, TO.plusDays(1))))
                .isEqualTo("term-is-over");
    }
}
