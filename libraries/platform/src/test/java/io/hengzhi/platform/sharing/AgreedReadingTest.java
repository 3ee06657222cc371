package io.hengzhi.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Purposes;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** 横向共享：只在协议有效期内，只在协议所列的区、数据项、内容与用途之内. */
class AgreedReadingTest {

    private static final DistrictCode SHUNYI = new DistrictCode("110113");
    private static final DistrictCode HAIDIAN = new DistrictCode("110108");
    private static final QuantityCode TAX_PAID = new QuantityCode("taxPaid");
    private static final QuantityCode STAFF = new QuantityCode("staff");
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-05-31");

    private final SharingAgreements agreements = new SharingAgreements();

    private static Caller reader(String client) {
        return new Caller(
                client,
                "r",
                "财政局",
                Set.of(Role.BUREAU_READER),
                null,
                null,
                null,
                new BureauCode("finance"),
                client,
                null,
                Set.of());
    }

    private static AgreementChanged agreement(long version, LocalDate to) {
        return new AgreementChanged(
                "finance-2026",
                version,
                new BureauCode("finance"),
                "bureau-reader",
                List.of(SHUNYI),
                List.of(TAX_PAID),
                List.of("rankings"),
                List.of(Purposes.POLICY_MAKING),
                FIRST,
                to,
                "city-officer-2",
                Instant.parse("2026-02-20T00:00:00Z"));
    }

    private void published(byte[] body) {
        agreements.see(new ConsumerRecord<>(
                Topics.AGREEMENT.name(), 0, 0, "finance-2026".getBytes(StandardCharsets.UTF_8), body));
    }

    private Caller on(String instant, Caller caller) {
        return new AgreedReading(agreements, () -> true, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
                .underAgreements(caller);
    }

    private static ProblemException refused(Caller caller, Operation operation) {
        return catchThrowableOfType(ProblemException.class, () -> AgreedReading.narrowed(caller, operation, null));
    }

    @Test
    void an_agreement_in_force_opens_its_district_its_quantities_and_its_purposes() {
        published(agreement(1, LAST).encode());
        Caller caller = AgreedReading.narrowed(
                on("2026-04-01T04:00:00Z", reader("bureau-reader")), Operation.READ_RANKING, Purposes.POLICY_MAKING);
        assertThat(Purposes.of(caller)).containsExactly(Purposes.POLICY_MAKING);
        assertThat(caller.scope().coversDistrict(SHUNYI)).isTrue();
        assertThat(caller.scope().coversDistrict(HAIDIAN)).isFalse();
        assertThat(caller.scope().coversQuantity(SHUNYI, TAX_PAID)).isTrue();
        assertThat(caller.scope().coversQuantity(SHUNYI, STAFF)).isFalse();
    }

    @Test
    void it_grants_nothing_the_day_before_its_first_and_the_day_after_its_last() {
        published(agreement(1, LAST).encode());
        // the days are Beijing's: 2026-02-28T16:00Z is the first of March there
        assertThat(on("2026-02-28T15:59:59Z", reader("bureau-reader")).agreements())
                .isEmpty();
        assertThat(on("2026-02-28T16:00:00Z", reader("bureau-reader")).agreements())
                .hasSize(1);
        assertThat(on("2026-05-31T15:59:59Z", reader("bureau-reader")).agreements())
                .hasSize(1);
        assertThat(on("2026-05-31T16:00:00Z", reader("bureau-reader")).agreements())
                .isEmpty();
    }

    @Test
    void without_one_in_force_a_read_is_refused_and_says_so() {
        ProblemException refusal = refused(on("2026-04-01T04:00:00Z", reader("bureau-reader")), Operation.READ_RANKING);
        assertThat(refusal.problem().type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refusal.problem().code()).isEqualTo("no-agreement-in-force");
    }

    @Test
    void another_system_of_the_bureau_has_nothing_by_it() {
        published(agreement(1, LAST).encode());
        assertThat(on("2026-04-01T04:00:00Z", reader("bureau-reader-2")).agreements())
                .isEmpty();
    }

    @Test
    void a_kind_of_answer_that_it_does_not_name_is_refused() {
        published(agreement(1, LAST).encode());
        Caller caller = on("2026-04-01T04:00:00Z", reader("bureau-reader"));
        assertThat(refused(caller, Operation.READ_RANKING)).isNull();
        assertThat(refused(caller, Operation.READ_FACTS).problem().code()).isEqualTo("field-not-agreed");
    }

    @Test
    void another_purpose_than_its_own_opens_nothing() {
        published(agreement(1, LAST).encode());
        Caller caller = on("2026-04-01T04:00:00Z", reader("bureau-reader"));
        assertThat(AgreedReading.narrowed(caller, Operation.READ_RANKING, Purposes.POLICY_MAKING)
                        .agreements())
                .hasSize(1);
        assertThat(AgreedReading.narrowed(caller, Operation.READ_RANKING, Purposes.GUIDANCE)
                        .agreements())
                .isEmpty();
    }

    @Test
    void the_newest_version_counts_however_the_records_arrive() {
        published(agreement(2, LocalDate.parse("2026-03-15")).encode());
        published(agreement(1, LAST).encode());
        assertThat(on("2026-03-10T04:00:00Z", reader("bureau-reader")).agreements())
                .hasSize(1);
        assertThat(on("2026-04-01T04:00:00Z", reader("bureau-reader")).agreements())
                .isEmpty();
    }

    @Test
    void one_that_cannot_be_read_grants_nothing() {
        published(agreement(1, LAST).encode());
        published(new byte[] {(byte) 0xff, 1, 2});
        assertThat(on("2026-04-01T04:00:00Z", reader("bureau-reader")).agreements())
                .isEmpty();
    }

    @Test
    void before_the_agreements_are_known_a_reading_bureau_waits_and_an_officer_does_not() {
        AgreedReading starting = new AgreedReading(agreements, () -> false, Clock.systemUTC());
        assertThat(catchThrowableOfType(ProblemException.class, () -> starting.underAgreements(reader("bureau-reader")))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.NOT_READY);
        Caller officer =
                new Caller("o", "o", "o", Set.of(Role.CITY_OFFICER), null, null, null, null, "portal", null, Set.of());
        assertThat(starting.underAgreements(officer)).isEqualTo(officer);
    }
}
