package io.hengzhi.ingestion.warning.application;

import io.hengzhi.ingestion.ledger.domain.Residence;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.warning.domain.Warning;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.security.Scope;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists warnings within a caller's scope. */
public final class ReadWarnings {

    private final Warnings warnings;
    private final CityReference reference;

    public ReadWarnings(Warnings warnings, CityReference reference) {
        this.warnings = warnings;
        this.reference = reference;
    }

    /**
     * Of a bureau's facts, of a district's enterprises, or of both; without either what the caller's own scope is. Empty
     * where that lies outside the scope.
     */
    public Optional<Warnings.Part> list(
            Quarter quarter,
            @Nullable BureauCode bureau,
            @Nullable DistrictCode district,
            Caller caller,
            int limit,
            Warnings.@Nullable Position after) {
        Scope scope = caller.scope();
        BureauCode ofBureau =
                bureau == null && district == null && caller.is(Role.BUREAU_PUBLISHER) ? caller.bureau() : bureau;
        boolean ownFacts = ofBureau != null && scope.coversBureau(ofBureau);
        DistrictCode ofDistrict = district != null || ownFacts ? district : caller.district();
        boolean inSight =
                ownFacts || (ofDistrict == null ? caller.is(Role.CITY_OFFICER) : scope.coversDistrict(ofDistrict));
        if (!inSight) {
            return Optional.empty();
        }
        return Optional.of(warnings.list(
                quarter,
                (enterprise, bureaus) -> (ofBureau == null || bureaus.contains(ofBureau))
                        && (ofDistrict == null || standsIn(enterprise, quarter, ofDistrict)),
                (Warning warning) -> ofBureau == null || warning.bureau().equals(ofBureau),
                limit,
                after));
    }

    private boolean standsIn(CreditCode enterprise, Quarter quarter, DistrictCode district) {
        return reference.find(enterprise).map(found -> Residence.usingFactsOf(found, quarter)).orElse(Set.of()).stream()
                .anyMatch(residence -> residence.district().equals(district));
    }
}
