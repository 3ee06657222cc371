package io.hengzhi.registry.scheme.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.domain.Residence;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose schemes a caller sees, and who writes them. */
@Component
class SchemesInSight {

    private final EnterpriseRegister register;
    private final CatalogueInForce inForce;

    SchemesInSight(EnterpriseRegister register, CatalogueInForce inForce) {
        this.register = register;
        this.inForce = inForce;
    }

    /** A scheme is public to whoever works or is judged under it. */
    Set<DistrictCode> districtsOf(Caller caller) {
        Set<DistrictCode> districts = new HashSet<>();
        inForce.get().districts().stream()
                .map(District::code)
                .filter(caller.scope()::coversDistrict)
                .forEach(districts::add);
        if (caller.is(Role.PARK_OFFICER) && caller.park() != null) {
            districts.add(caller.park().district());
        }
        CreditCode own = caller.creditCode();
        if (caller.is(Role.ENTERPRISE) && own != null) {
            register.find(own)
                    .ifPresent(enterprise -> enterprise.placements().stream()
                            .map(Residence::district)
                            .forEach(districts::add));
        }
        return districts;
    }

    /** Drafts are seen by the officers of their district only. */
    static boolean writes(Caller caller, DistrictCode district) {
        return caller.is(Role.DISTRICT_OFFICER) && district.equals(caller.district());
    }
}
