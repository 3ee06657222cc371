package io.hengzhi.registry.bureau.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.registry.bureau.domain.Addition;
import io.hengzhi.registry.bureau.domain.BureauFile.Step;
import io.hengzhi.registry.bureau.domain.BureauRegister;
import io.hengzhi.registry.bureau.domain.BureauState;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.DistrictNames;
import io.hengzhi.registry.catalogue.domain.Framework;
import io.hengzhi.registry.catalogue.domain.PolicyData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each step is written down before the next is taken, so that a request that broke off is completed by repeating it. */
class AdministeringBureausTest {

    private static final BureauCode TAX = BureauCode.of("tax");
    private static final BureauCode ADDED = BureauCode.of("culture-tourism");
    private static final Addition ADDITION =
            new Addition(ADDED, BilingualText.of("文化和旅游局", "Culture and Tourism Bureau"), List.of());
    private static final Step STEP = new Step("requested", "system-admin", Instant.EPOCH, "京政发〔2026〕1 号");
    private static final Catalogue POLICY = new Catalogue(
            1,
            List.of(new Bureau(TAX, BilingualText.of("税务局", "Tax Bureau"))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private final OutsideWorld world = new OutsideWorld();
    private final CatalogueInForce inForce = new CatalogueInForce(POLICY);
    private final List<CatalogueChanged> announced = new ArrayList<>();
    private final BureauRecords records = new BureauRecords(
            new InMemory(),
            new PolicyData(
                    POLICY,
                    new Framework("test", BilingualText.of("测试", "Test"), List.of()),
                    new DistrictNames(List.of(), Map.of()),
                    Instant.EPOCH),
            UnaryOperator.identity(),
            inForce);
    private final AddBureau addBureau = new AddBureau(records, world, world);
    private final CutOffBureau cutOffBureau = new CutOffBureau(records, world, world);
    private final RotateSecret rotateSecret = new RotateSecret(records, world);

    private final class InMemory implements BureauRegisterStore {

        private BureauRegister register = BureauRegister.empty();

        @Override
        public BureauRegister load() {
            return register;
        }

        @Override
        public boolean save(BureauRegister next, List<CatalogueChanged> events) {
            if (next.revision() != register.revision() + 1) {
                return false;
            }
            register = next;
            announced.addAll(events);
            return true;
        }
    }

    @Test
    void a_bureau_is_added_in_the_order_client_topic_right_secret_and_announced_last() {
        AddBureau.Outcome outcome = addBureau.add(ADDITION, STEP);

        assertThat(outcome).isInstanceOfSatisfying(AddBureau.Outcome.Added.class, added -> {
            assertThat(added.secret()).isEqualTo("secret-1");
            assertThat(added.toString()).doesNotContain("secret-1");
            assertThat(added.file().state()).isEqualTo(BureauState.ACTIVE);
        });
        assertThat(world.calls).containsExactly("client", "topic", "grant", "secret");
        assertThat(announced)
                .singleElement()
                .satisfies(
                        event -> assertThat(event.catalogue().findBureau(ADDED)).isPresent());
        assertThat(inForce.get().findBureau(ADDED)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true", "3, false", "3, true", "4, false", "4, true"})
    void a_request_that_broke_off_is_completed_by_repeating_it_and_until_then_nothing_is_announced(
            int failingCall, boolean afterItsEffect) {
        world.failAt(failingCall, afterItsEffect);

        assertThatThrownBy(() -> addBureau.add(ADDITION, STEP)).isInstanceOf(RuntimeException.class);
        assertThat(announced).isEmpty();
        assertThat(inForce.get().findBureau(ADDED)).isEmpty();
        assertThat(records.find(ADDED).orElseThrow().state().isAnnounced()).isFalse();

        assertThat(addBureau.add(ADDITION, STEP)).isInstanceOf(AddBureau.Outcome.Added.class);
        assertThat(announced).hasSize(1);
        assertThat(world.clients).containsExactly(ADDED);
        assertThat(world.topics).containsExactly(ADDED);
        assertThat(world.rights).containsExactly(ADDED);
    }

    @Test
    void the_secret_is_told_once() {
        addBureau.add(ADDITION, STEP);

        assertThat(addBureau.add(ADDITION, STEP))
                .isInstanceOfSatisfying(
                        AddBureau.Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("already-taken"));
        assertThat(world.calls).containsOnlyOnce("secret");
    }

    @Test
    void a_code_whose_client_belongs_to_somebody_else_is_taken_and_leaves_nothing_behind() {
        BureauCode reader = BureauCode.of("reader");

        AddBureau.Outcome outcome = addBureau.add(new Addition(reader, ADDITION.name(), List.of()), STEP);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AddBureau.Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().rule()).isEqualTo("already-taken"));
        assertThat(records.find(reader)).isEmpty();
        assertThat(world.calls).isEmpty();
    }

    @Test
    void the_right_goes_before_the_client_is_disabled_and_comes_back_after_it_is_enabled() {
        cutOffBureau.suspend(TAX, STEP);
        assertThat(world.calls).containsExactly("withdraw", "disable");
        assertThat(inForce.get().findBureau(TAX)).map(Bureau::suspended).contains(true);

        cutOffBureau.resume(TAX, STEP);
        assertThat(world.calls).containsExactly("withdraw", "disable", "enable", "grant");
        assertThat(inForce.get().findBureau(TAX)).map(Bureau::suspended).contains(false);
        assertThat(announced).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true"})
    void a_suspension_that_broke_off_is_completed_by_repeating_it(int failingCall, boolean afterItsEffect) {
        world.failAt(failingCall, afterItsEffect);

        assertThatThrownBy(() -> cutOffBureau.suspend(TAX, STEP)).isInstanceOf(RuntimeException.class);
        assertThat(records.find(TAX).orElseThrow().state()).isNotEqualTo(BureauState.SUSPENDED);

        assertThat(cutOffBureau.suspend(TAX, STEP)).isInstanceOf(CutOffBureau.Outcome.Changed.class);
        assertThat(records.find(TAX).orElseThrow().state()).isEqualTo(BureauState.SUSPENDED);
        assertThat(world.disabled).containsExactly(TAX);
        assertThat(announced).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "1, true", "2, false", "2, true"})
    void a_resumption_that_broke_off_reads_as_suspended_until_it_is_completed(int failingCall, boolean afterItsEffect) {
        cutOffBureau.suspend(TAX, STEP);
        world.failAt(failingCall, afterItsEffect);

        assertThatThrownBy(() -> cutOffBureau.resume(TAX, STEP)).isInstanceOf(RuntimeException.class);
        assertThat(inForce.get().findBureau(TAX)).map(Bureau::suspended).contains(true);

        assertThat(cutOffBureau.resume(TAX, STEP)).isInstanceOf(CutOffBureau.Outcome.Changed.class);
        assertThat(inForce.get().findBureau(TAX)).map(Bureau::suspended).contains(false);
        assertThat(world.rights).containsExactly(TAX);
        assertThat(world.disabled).isEmpty();
    }

    @Test
    void a_rotation_is_written_down_before_the_secret_is_made_and_changes_no_catalogue() {
        world.failAt(1, false);
        assertThatThrownBy(() -> rotateSecret.rotate(TAX, STEP)).isInstanceOf(RuntimeException.class);
        assertThat(records.find(TAX).orElseThrow().steps()).hasSize(1);

        assertThat(rotateSecret.rotate(TAX, STEP))
                .isInstanceOfSatisfying(
                        RotateSecret.Outcome.Rotated.class,
                        rotated -> assertThat(rotated.secret()).isNotEmpty());
        assertThat(announced).isEmpty();
    }

    @Test
    void a_bureau_nobody_knows_is_not_found() {
        BureauCode unknown = BureauCode.of("unknown");
        assertThat(cutOffBureau.suspend(unknown, STEP)).isInstanceOf(CutOffBureau.Outcome.NotFound.class);
        assertThat(cutOffBureau.resume(unknown, STEP)).isInstanceOf(CutOffBureau.Outcome.NotFound.class);
        assertThat(rotateSecret.rotate(unknown, STEP)).isInstanceOf(RotateSecret.Outcome.NotFound.class);
        assertThat(world.calls).isEmpty();
    }
}
