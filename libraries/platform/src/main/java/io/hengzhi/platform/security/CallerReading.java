package io.hengzhi.platform.security;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Parsed;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Reads a verified token of the realm. A claim that does not parse grants nothing, and no claim says what a reading bureau
 * may see: that stands in the registry's agreements.
 */
public final class CallerReading {

    private static final String SERVICE_ACCOUNT = "service-account-";

    private CallerReading() {}

    /** @param onBehalfOf the end user a district platform names */
    public static Caller read(Jwt jwt, @Nullable String onBehalfOf) {
        String clientId = text(jwt, "azp", "");
        String username = text(jwt, "preferred_username", String.valueOf(jwt.getSubject()));
        String account = username.startsWith(SERVICE_ACCOUNT) ? username.substring(SERVICE_ACCOUNT.length()) : username;
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (jwt.getClaim("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof Collection<?> names) {
            names.forEach(name -> Role.find(String.valueOf(name)).ifPresent(roles::add));
        }
        return new Caller(
                account,
                text(jwt, "name", account),
                text(jwt, "organisation", account),
                roles,
                parsed(jwt, "district", DistrictCode::parse),
                parsed(jwt, "park", ParkCode::parse),
                parsed(jwt, "creditCode", CreditCode::parse),
                parsed(jwt, "bureau", BureauCode::parse),
                clientId,
                onBehalfOf,
                Set.of());
    }

    private static String text(Jwt jwt, String claim, String otherwise) {
        String value = jwt.getClaimAsString(claim);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static <T> @Nullable T parsed(Jwt jwt, String claim, Function<String, Parsed<T>> parse) {
        String value = jwt.getClaimAsString(claim);
        return value != null && parse.apply(value) instanceof Parsed.Valid<T>(T code) ? code : null;
    }
}
