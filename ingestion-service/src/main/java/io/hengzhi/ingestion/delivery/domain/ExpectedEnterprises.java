package io.hengzhi.ingestion.delivery.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom bureaus are expected to report in a quarter: the enterprises on the year's list, above scale, below scale or in
 * transition, that have not left. Until any list of the year is drawn, those on the list of the year before.
 */
@PolicyClause("三(一), ours")
public final class ExpectedEnterprises {

    private static final Set<MonitoringList> MONITORED =
            EnumSet.of(MonitoringList.ABOVE_SCALE, MonitoringList.BELOW_SCALE, MonitoringList.TRANSITION);

    private ExpectedEnterprises() {}

    public static Set<CreditCode> in(Quarter quarter, Collection<EnterpriseChanged> registered) {
        boolean isDrawn = registered.stream()
                .flatMap(enterprise -> enterprise.memberships().stream())
                .anyMatch(membership -> membership.year() == quarter.year());
        Quarter listed = isDrawn ? quarter : new Quarter(quarter.year() - 1, 4);
        Set<CreditCode> expected = new HashSet<>();
        for (EnterpriseChanged enterprise : registered) {
            Quarter left = enterprise.leftFrom();
            if ((left == null || quarter.isBefore(left)) && isMonitored(enterprise, listed)) {
                expected.add(enterprise.creditCode());
            }
        }
        return expected;
    }

    private static boolean isMonitored(EnterpriseChanged enterprise, Quarter quarter) {
        return enterprise.memberships().stream()
                .filter(membership -> membership.year() == quarter.year()
                        && !membership.fromQuarter().isAfter(quarter))
                .max(Comparator.comparing(ListMembership::fromQuarter))
                .filter(membership -> MONITORED.contains(membership.list()))
                .isPresent();
    }
}
