package io.hengzhi.platform.security;

import io.hengzhi.kernel.PolicyClause;
import java.util.Optional;

/** The realm roles: who somebody is in the city's work. */
@PolicyClause("五(二), 五(三)")
public enum Role {
    CITY_OFFICER("city-officer"),
    DISTRICT_OFFICER("district-officer"),
    PARK_OFFICER("park-officer"),
    ENTERPRISE("enterprise"),
    BUREAU_PUBLISHER("bureau-publisher"),
    BUREAU_READER("bureau-reader"),
    DISTRICT_PLATFORM("district-platform"),
    AUDITOR("auditor"),
    SYSTEM_ADMIN("system-admin"),
    SECURITY_ADMIN("security-admin"),
    AUDIT_ADMIN("audit-admin"),
    SERVICE("service");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /** As Keycloak and the documents write it. */
    public String text() {
        return text;
    }

    public static Optional<Role> find(String text) {
        for (Role role : values()) {
            if (role.text.equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
