package io.hengzhi.registry.monitoringlist.domain;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import java.util.List;

/** The quantities that decide who is monitored. */
@PolicyClause("三(一)")
public final class ScopeQuantities {

    public static final QuantityCode REVENUE = QuantityCode.of("revenue");
    public static final QuantityCode LAND_AREA = QuantityCode.of("landArea");
    public static final QuantityCode STAFF = QuantityCode.of("staff");

    public static final List<QuantityCode> ALL = List.of(REVENUE, LAND_AREA, STAFF);

    private ScopeQuantities() {}
}
