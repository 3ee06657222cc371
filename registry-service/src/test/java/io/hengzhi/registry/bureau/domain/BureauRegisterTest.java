package io.hengzhi.registry.bureau.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.registry.bureau.domain.BureauFile.Step;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BureauRegisterTest {

    private static final BureauCode TAX = BureauCode.of("tax");
    private static final BureauCode ADDED = BureauCode.of("culture-tourism");
    private static final BilingualText NAME = BilingualText.of("文化和旅游局", "Culture and Tourism Bureau");
    private static final QuantityCode OUTPUT = QuantityCode.of("output");
    private static final Step STEP = new Step("requested", "system-admin", Instant.EPOCH, "京政发〔2026〕1 号");
    private static final Step NO_REASON = new Step("requested", "system-admin", Instant.EPOCH, " ");
    private static final Addition ADDITION = new Addition(ADDED, NAME, List.of(OUTPUT));
    private static final Catalogue POLICY = new Catalogue(
            2,
            List.of(new Bureau(TAX, BilingualText.of("税务局", "Tax Bureau"))),
            List.of(),
            List.of(new Quantity(
                    OUTPUT,
                    BilingualText.of("工业总产值", "Output"),
                    "万元",
                    Quantity.Kind.FLOW,
                    Quantity.Frequency.QUARTERLY,
                    false,
                    List.of(TAX),
                    List.of("万元"))),
            List.of(),
            List.of(),
            List.of());

    @Test
    void an_added_bureau_is_the_last_owner_of_its_quantities_once_it_is_announced() {
        BureauRegister requested = accepted(BureauRegister.empty().request(ADDITION, STEP, POLICY));
        BureauRegister active = through(
                requested,
                BureauState.CLIENT_MADE,
                BureauState.TOPIC_MADE,
                BureauState.ACCESS_GRANTED,
                BureauState.ACTIVE);

        assertThat(requested.catalogue(POLICY).findBureau(ADDED)).isEmpty();
        assertThat(requested.catalogue(POLICY).version()).isEqualTo(POLICY.version());
        Catalogue after = active.catalogue(POLICY);
        assertThat(after.version()).isEqualTo(POLICY.version() + 1);
        assertThat(after.findBureau(ADDED)).contains(new Bureau(ADDED, NAME));
        assertThat(after.getQuantity(OUTPUT).owners()).containsExactly(TAX, ADDED);
    }

    @ParameterizedTest
    @EnumSource(
            value = BureauState.class,
            names = {"REQUESTED", "CLIENT_MADE", "TOPIC_MADE", "ACCESS_GRANTED"})
    void the_same_request_again_goes_on_where_it_broke_off_and_another_begins_anew(BureauState stage) {
        BureauRegister broken = at(stage);
        Addition other = new Addition(ADDED, BilingualText.of("文旅局", "Culture Bureau"), List.of());

        assertThat(accepted(broken.request(ADDITION, STEP, POLICY))).isEqualTo(broken);
        assertThat(stateOf(accepted(broken.request(other, STEP, POLICY)), ADDED))
                .isEqualTo(BureauState.REQUESTED);
    }

    @Test
    void a_code_is_given_once() {
        assertThat(refusal(BureauRegister.empty().request(new Addition(TAX, NAME, List.of()), STEP, POLICY))
                        .rule())
                .isEqualTo("already-taken");
        assertThat(refusal(at(BureauState.ACTIVE).request(ADDITION, STEP, POLICY))
                        .rule())
                .isEqualTo("already-taken");
        assertThat(refusal(at(BureauState.SUSPENDED).request(ADDITION, STEP, POLICY))
                        .rule())
                .isEqualTo("already-taken");
    }

    @Test
    void a_bureau_has_a_name_in_both_languages() {
        for (BilingualText name : List.of(BilingualText.of("", "Culture"), BilingualText.of("文旅局", " "))) {
            Refusal refusal =
                    refusal(BureauRegister.empty().request(new Addition(ADDED, name, List.of()), STEP, POLICY));
            assertThat(refusal.rule()).isEqualTo("name-missing");
            assertThat(refusal.field()).isEqualTo("name");
        }
    }

    @Test
    void a_quantity_is_one_of_the_catalogue() {
        Addition unknown = new Addition(ADDED, NAME, List.of(OUTPUT, QuantityCode.of("visitors")));

        Refusal refusal = refusal(BureauRegister.empty().request(unknown, STEP, POLICY));

        assertThat(refusal.rule()).isEqualTo("unknown-quantity");
        assertThat(refusal.text().zh()).contains("visitors");
        assertThat(refusal.text().en()).contains("visitors");
    }

    @Test
    void every_step_says_why() {
        BureauRegister active = at(BureauState.ACTIVE);
        BureauFile file = fileOf(active, ADDED);

        assertThat(refusal(BureauRegister.empty().request(ADDITION, NO_REASON, POLICY))
                        .rule())
                .isEqualTo("reason-missing");
        assertThat(refusal(active.suspend(file, NO_REASON)).rule()).isEqualTo("reason-missing");
        assertThat(refusal(active.resume(file, NO_REASON)).rule()).isEqualTo("reason-missing");
        assertThat(refusal(active.rotateSecret(file, NO_REASON)).rule()).isEqualTo("reason-missing");
    }

    @Test
    void a_suspended_bureau_is_suspended_from_the_moment_it_can_write_no_more_until_it_can_again() {
        assertThat(suspendedAt(BureauState.SUSPENDING)).isFalse();
        assertThat(suspendedAt(BureauState.CUT_OFF)).isTrue();
        assertThat(suspendedAt(BureauState.SUSPENDED)).isTrue();
        assertThat(suspendedAt(BureauState.RESUMING)).isTrue();
        assertThat(suspendedAt(BureauState.ACTIVE)).isFalse();
    }

    @Test
    void a_bureau_of_the_first_day_can_be_suspended_and_resumed_and_each_change_is_a_version_of_the_catalogue() {
        BureauRegister empty = BureauRegister.empty();
        BureauRegister suspending = accepted(empty.suspend(fileOf(empty, TAX), STEP));
        BureauRegister cutOff = suspending.advanced(fileOf(suspending, TAX), BureauState.CUT_OFF, STEP);
        BureauRegister suspended = cutOff.advanced(fileOf(cutOff, TAX), BureauState.SUSPENDED, STEP);
        BureauRegister resuming = accepted(suspended.resume(fileOf(suspended, TAX), STEP));
        BureauRegister active = resuming.advanced(fileOf(resuming, TAX), BureauState.ACTIVE, STEP);

        assertThat(suspending.catalogue(POLICY).version()).isEqualTo(2);
        assertThat(cutOff.catalogue(POLICY).version()).isEqualTo(3);
        assertThat(suspended.catalogue(POLICY).version()).isEqualTo(3);
        assertThat(active.catalogue(POLICY).version()).isEqualTo(4);
        assertThat(active.catalogue(POLICY).findBureau(TAX))
                .map(Bureau::suspended)
                .contains(false);
        assertThat(fileOf(active, TAX).steps())
                .extracting(Step::what)
                .containsExactly("suspending", "cut-off", "suspended", "resuming", "active");
    }

    @Test
    void what_is_done_already_is_said_so() {
        BureauRegister suspended = at(BureauState.SUSPENDED);
        BureauRegister active = at(BureauState.ACTIVE);

        assertThat(refusal(suspended.suspend(fileOf(suspended, ADDED), STEP)).rule())
                .isEqualTo("already-suspended");
        assertThat(refusal(active.resume(fileOf(active, ADDED), STEP)).rule()).isEqualTo("already-active");
        assertThat(refusal(suspended.rotateSecret(fileOf(suspended, ADDED), STEP))
                        .rule())
                .isEqualTo("already-suspended");
        // the controls
        assertThat(active.suspend(fileOf(active, ADDED), STEP)).isInstanceOf(Decision.Accepted.class);
        assertThat(suspended.resume(fileOf(suspended, ADDED), STEP)).isInstanceOf(Decision.Accepted.class);
        assertThat(active.rotateSecret(fileOf(active, ADDED), STEP)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_bureau_that_is_still_being_added_is_neither_suspended_nor_given_another_secret() {
        BureauRegister half = at(BureauState.TOPIC_MADE);
        BureauFile file = fileOf(half, ADDED);

        assertThat(refusal(half.suspend(file, STEP)).rule()).isEqualTo("not-added-yet");
        assertThat(refusal(half.resume(file, STEP)).rule()).isEqualTo("not-added-yet");
        assertThat(refusal(half.rotateSecret(file, STEP)).rule()).isEqualTo("not-added-yet");
    }

    @Test
    void a_policy_file_that_names_an_added_bureau_takes_it_over() {
        Catalogue later = new Catalogue(
                3,
                List.of(POLICY.bureaus().getFirst(), new Bureau(ADDED, NAME)),
                List.of(),
                POLICY.quantities(),
                List.of(),
                List.of(),
                List.of());

        Catalogue catalogue = at(BureauState.SUSPENDED).catalogue(later);

        assertThat(catalogue.bureaus()).extracting(Bureau::code).containsExactly(TAX, ADDED);
        assertThat(catalogue.findBureau(ADDED)).map(Bureau::suspended).contains(true);
        assertThat(catalogue.getQuantity(OUTPUT).owners()).containsExactly(TAX);
    }

    private static BureauRegister at(BureauState state) {
        BureauRegister requested = accepted(BureauRegister.empty().request(ADDITION, STEP, POLICY));
        return state == BureauState.REQUESTED ? requested : through(requested, state);
    }

    private static BureauRegister through(BureauRegister register, BureauState... states) {
        BureauRegister further = register;
        for (BureauState state : states) {
            further = further.advanced(fileOf(further, ADDED), state, STEP);
        }
        return further;
    }

    private static boolean suspendedAt(BureauState state) {
        return at(state).catalogue(POLICY).findBureau(ADDED).orElseThrow().suspended();
    }

    private static BureauFile fileOf(BureauRegister register, BureauCode code) {
        return register.find(code, POLICY).orElseThrow();
    }

    private static BureauState stateOf(BureauRegister register, BureauCode code) {
        return fileOf(register, code).state();
    }

    private static BureauRegister accepted(Decision<BureauRegister> decision) {
        return ((Decision.Accepted<BureauRegister>) decision).state();
    }

    private static Refusal refusal(Decision<BureauRegister> decision) {
        Refusal refusal = ((Decision.Rejected<BureauRegister>) decision).refusal();
        assertThat(refusal.text().zh()).isNotBlank();
        assertThat(refusal.text().en()).isNotBlank();
        assertThat(refusal.wayOut().zh()).isNotBlank();
        assertThat(refusal.wayOut().en()).isNotBlank();
        return refusal;
    }
}
