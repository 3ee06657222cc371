package io.hengzhi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final DistrictCode SHUNYI = new DistrictCode("110113");
    private static final DistrictCode HAIDIAN = new DistrictCode("110108");
    private static final DistrictCode DONGCHENG = new DistrictCode("110101");
    private static final QuantityCode TAX_PAID = new QuantityCode("taxPaid");
    private static final QuantityCode STAFF = new QuantityCode("staff");
    private static final ParkCode PARK = new ParkCode("110113-01");
    private static final CreditCode ENTERPRISE = new CreditCode("91350100M000100Y43");

    private static Agreement agreement(String id, DistrictCode district, QuantityCode quantity) {
        return new Agreement(
                id, Set.of(district), Set.of(quantity), Set.of(SharedField.SCORES), Set.of("policy-making"));
    }

    private static Scope of(Role role) {
        return new Caller(
                        "a",
                        "a",
                        "o",
                        Set.of(role),
                        SHUNYI,
                        PARK,
                        ENTERPRISE,
                        null,
                        "c",
                        null,
                        Set.of(agreement("a-1", HAIDIAN, TAX_PAID), agreement("a-2", DONGCHENG, STAFF)))
                .scope();
    }

    @Test
    void a_district_officer_sees_the_own_district_and_no_other() {
        assertThat(of(Role.DISTRICT_OFFICER).coversDistrict(SHUNYI)).isTrue();
        assertThat(of(Role.DISTRICT_OFFICER).coversDistrict(HAIDIAN)).isFalse();
    }

    @Test
    void a_park_officer_sees_the_own_park_not_the_district_as_a_whole() {
        assertThat(of(Role.PARK_OFFICER).covers(SHUNYI, PARK, ENTERPRISE)).isTrue();
        assertThat(of(Role.PARK_OFFICER).covers(SHUNYI, new ParkCode("110113-02"), ENTERPRISE))
                .isFalse();
        assertThat(of(Role.PARK_OFFICER).covers(SHUNYI, null, ENTERPRISE)).isFalse();
        assertThat(of(Role.PARK_OFFICER).coversDistrict(SHUNYI)).isFalse();
    }

    @Test
    void an_enterprise_sees_itself_only() {
        assertThat(of(Role.ENTERPRISE).covers(SHUNYI, PARK, ENTERPRISE)).isTrue();
        assertThat(of(Role.ENTERPRISE).covers(SHUNYI, PARK, new CreditCode("91110113MA0HE0001W")))
                .isFalse();
        assertThat(of(Role.ENTERPRISE).coversDistrict(SHUNYI)).isFalse();
    }

    @Test
    void a_reading_bureau_sees_the_districts_and_quantities_of_its_agreement() {
        assertThat(of(Role.BUREAU_READER).coversDistrict(HAIDIAN)).isTrue();
        assertThat(of(Role.BUREAU_READER).coversDistrict(SHUNYI)).isFalse();
        assertThat(of(Role.BUREAU_READER).coversQuantity(HAIDIAN, TAX_PAID)).isTrue();
        assertThat(of(Role.BUREAU_READER).coversQuantity(SHUNYI, TAX_PAID)).isFalse();
    }

    @Test
    void what_an_agreement_says_of_a_district_opens_no_quantity_in_another() {
        assertThat(of(Role.BUREAU_READER).coversQuantity(DONGCHENG, STAFF)).isTrue();
        assertThat(of(Role.BUREAU_READER).coversQuantity(HAIDIAN, STAFF)).isFalse();
        assertThat(of(Role.DISTRICT_OFFICER).coversQuantity(SHUNYI, STAFF)).isTrue();
    }

    @Test
    void the_city_office_sees_every_district_and_an_auditor_no_business_data() {
        assertThat(of(Role.CITY_OFFICER).covers(HAIDIAN, null, ENTERPRISE)).isTrue();
        assertThat(of(Role.AUDITOR).covers(HAIDIAN, null, ENTERPRISE)).isFalse();
        assertThat(of(Role.SYSTEM_ADMIN).covers(SHUNYI, PARK, ENTERPRISE)).isFalse();
    }
}
