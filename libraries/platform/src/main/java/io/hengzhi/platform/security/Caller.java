package io.hengzhi.platform.security;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whoever the verified token says is calling. A controller method takes it as a parameter.
 *
 * @param account the login, or the client id of a system
 * @param displayName for people
 * @param organisation the body it belongs to
 * @param district the one district it is bound to
 * @param park the one park it is bound to
 * @param creditCode the one enterprise it is
 * @param bureau the one bureau it is
 * @param clientId the Keycloak client the token was issued to
 * @param onBehalfOf the end user a district platform names
 * @param agreements those of a reading bureau that are in force and fit the request; the token says nothing of them
 */
public record Caller(
        String account,
        String displayName,
        String organisation,
        Set<Role> roles,
        @Nullable DistrictCode district,
        @Nullable ParkCode park,
        @Nullable CreditCode creditCode,
        @Nullable BureauCode bureau,
        String clientId,
        @Nullable String onBehalfOf,
        Set<Agreement> agreements) {

    public Caller {
        roles = Set.copyOf(roles);
        agreements = Set.copyOf(agreements);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** How records name who acted: the account, and the person a platform acts for. */
    public String actor() {
        return onBehalfOf == null ? account : account + " (on behalf of " + onBehalfOf + ")";
    }

    /** The same caller under these agreements and no others. */
    public Caller under(Collection<Agreement> inForce) {
        return new Caller(
                account,
                displayName,
                organisation,
                roles,
                district,
                park,
                creditCode,
                bureau,
                clientId,
                onBehalfOf,
                Set.copyOf(inForce));
    }

    /** The same caller, whose agreements count only where they name the district. */
    public Caller within(DistrictCode asked) {
        return under(agreements.stream()
                .filter(agreement -> agreement.districts().contains(asked))
                .collect(Collectors.toSet()));
    }

    public Scope scope() {
        return new Scope(this);
    }
}
