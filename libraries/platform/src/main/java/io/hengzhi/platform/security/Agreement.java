package io.hengzhi.platform.security;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import java.util.Set;

/**
 * What one sharing agreement in force opens to a reading bureau. Several are never mixed: what one says of a district does
 * not open the quantities of another.
 *
 * @param id the registry's name of it
 * @param fields which kinds of answer, beside the quantities in them
 * @param purposes for which a read may happen
 */
@PolicyClause("二(三)")
public record Agreement(
        String id,
        Set<DistrictCode> districts,
        Set<QuantityCode> quantities,
        Set<SharedField> fields,
        Set<String> purposes) {

    public Agreement {
        districts = Set.copyOf(districts);
        quantities = Set.copyOf(quantities);
        fields = Set.copyOf(fields);
        purposes = Set.copyOf(purposes);
    }
}
