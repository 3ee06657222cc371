package io.hengzhi.scoring.district.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.scoring.reading.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pilot districts side by side by the city's core framework.
 *
 * @param members the ranked above-scale enterprises of the districts that are compared
 * @param covers the districts this answer covers, the greatest index first, without one last
 * @param leavesOut the others, with the reason
 */
record DistrictsAnswer(
        String period,
        String periodKind,
        String framework,
        int members,
        List<DistrictIndex> covers,
        List<DistrictLeftOut> leavesOut,
        AsOf asOf) {

    /** A term as a pilot: the first and the last quarter; null where it takes no part, or where the term is open. */
    record PilotTerm(@Nullable String from, @Nullable String to) {}

    /**
     * One district.
     *
     * @param index with 10 decimals; the city's own is 100; null where no indicator has complete inputs
     * @param members its ranked above-scale enterprises
     */
    record DistrictIndex(
            DistrictCode district,
            BilingualText districtName,
            PilotTerm pilot,
            @Nullable String index,
            @Nullable String indexShown,
            int members,
            List<IndexTerm> terms) {}

    /**
     * One of the six.
     *
     * @param value of the district and {@code cityValue} of all that are covered, as ratio of sums, with 4 decimals
     * @param complete enterprises whose inputs are complete; the other members are left out of this indicator
     * @param status {@code missing} and {@code not-applicable} are left out of the index, their weight spread over the others
     */
    record IndexTerm(
            String indicator,
            BilingualText name,
            String unit,
            String weight,
            @Nullable String value,
            @Nullable String cityValue,
            @Nullable String ratio,
            String points,
            String status,
            int complete) {}

    /** @param code {@code outside-pilot}, {@code no-scheme} or {@code no-members} */
    record DistrictLeftOut(
            DistrictCode district, BilingualText districtName, PilotTerm pilot, String code, BilingualText reason) {}
}
