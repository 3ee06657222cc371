package io.hengzhi.platform.permission;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The registered purposes of a read, and which of them fit a role: 监测数据仅用于企业高质量发展指导及相关政策制定. */
@PolicyClause("二(三)")
public final class Purposes {

    public static final String GUIDANCE = "guidance";
    public static final String POLICY_MAKING = "policy-making";
    public static final String REVIEW = "review";
    public static final String INVESTIGATION = "investigation";
    public static final String AUDIT = "audit";

    public static final List<String> ALL = List.of(GUIDANCE, POLICY_MAKING, REVIEW, INVESTIGATION, AUDIT);

    private Purposes() {}

    public static Set<String> of(Role role) {
        return switch (role) {
            case CITY_OFFICER, DISTRICT_OFFICER, DISTRICT_PLATFORM -> Set.of(GUIDANCE, POLICY_MAKING, REVIEW);
            case PARK_OFFICER -> Set.of(GUIDANCE, REVIEW, INVESTIGATION);
            case ENTERPRISE -> Set.of(REVIEW);
            case BUREAU_READER -> Set.of(GUIDANCE, POLICY_MAKING);
            case AUDITOR -> Set.of(AUDIT);
            case BUREAU_PUBLISHER, SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, SERVICE -> Set.of();
        };
    }

    /** The purposes the caller may state, in the order of {@link #ALL}: a reading bureau those of its agreements. */
    public static Set<String> of(Caller caller) {
        Set<String> fitting = new LinkedHashSet<>(ALL);
        fitting.removeIf(purpose -> Arrays.stream(Role.values()).noneMatch(role -> fits(caller, role, purpose)));
        return fitting;
    }

    private static boolean fits(Caller caller, Role role, String purpose) {
        return caller.is(role)
                && of(role).contains(purpose)
                && (role != Role.BUREAU_READER
                        || caller.agreements().stream()
                                .anyMatch(agreement -> agreement.purposes().contains(purpose)));
    }
}
