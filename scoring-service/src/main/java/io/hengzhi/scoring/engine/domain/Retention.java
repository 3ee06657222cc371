package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which years stay in memory: those a district has chosen, counted back from the year of the last quarter that has ended by
 * the log. Where a district has chosen nothing, all of them. It decides where figures lie, never what they are.
 *
 * @param firstYears of the districts that have chosen, the first year that stays
 */
@PolicyClause("ours: decision 0028")
record Retention(Map<DistrictCode, Integer> firstYears) {

    /** Before every year: nothing is put away. */
    static final int EVERYTHING = 0;

    static final Retention NONE = new Retention(Map.of());

    Retention {
        firstYears = Map.copyOf(firstYears);
    }

    static Retention of(@Nullable Catalogue catalogue, Quarter lastEnded) {
        Map<DistrictCode, Integer> firstYears = new HashMap<>();
        if (catalogue != null) {
            for (District district : catalogue.districts()) {
                Integer years = district.yearsInMemory();
                if (years != null) {
                    firstYears.put(district.code(), lastEnded.year() - years + 1);
                }
            }
        }
        return new Retention(firstYears);
    }

    /** Behind it nothing is put away anywhere. */
    int latestFirstYear() {
        return firstYears.values().stream().mapToInt(Integer::intValue).max().orElse(EVERYTHING);
    }

    boolean isClosed(Board.Key key) {
        return key.period().year() < firstYears.getOrDefault(key.district(), EVERYTHING);
    }

    /** The first year of an enterprise that stays: the earliest that any district keeps in whose lists it has ever stood. */
    int firstYear(@Nullable Registration registration) {
        if (registration == null || registration.memberships().isEmpty()) {
            return EVERYTHING;
        }
        int first = Integer.MAX_VALUE;
        for (ListMembership membership : registration.memberships()) {
            first = Math.min(first, firstYears.getOrDefault(membership.district(), EVERYTHING));
        }
        return first;
    }
}
