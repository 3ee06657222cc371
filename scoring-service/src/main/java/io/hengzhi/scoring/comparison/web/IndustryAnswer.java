package io.hengzhi.scoring.comparison.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.SchemeVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise beside the others of its industry in its list.
 *
 * @param industry of the enterprise; null where unknown
 * @param group the narrowest industry with enough others; null where even its division has too few
 * @param others how many stand in the group beside it; null without a group
 * @param othersMin of fewer nothing is told
 * @param figures the score (above scale) and each indicator
 */
record IndustryAnswer(
        CreditCode creditCode,
        String name,
        DistrictCode district,
        String period,
        String periodKind,
        String list,
        SchemeVersion scheme,
        @Nullable IndustryCode industry,
        @Nullable IndustryCode group,
        @Nullable Integer others,
        int othersMin,
        @Nullable BilingualText reason,
        List<IndustryFigure> figures,
        AsOf asOf) {

    /**
     * @param indicator {@code score} for the score
     * @param own with 4 decimals; null unless present
     * @param others how many of the group have a value
     * @param quartiles of the others; null where too few of them have a value
     */
    record IndustryFigure(
            String indicator,
            BilingualText name,
            String unit,
            String status,
            @Nullable String own,
            int others,
            @Nullable QuartilesShown quartiles) {}

    /** Each the mean of the three members nearest to the place, with 4 decimals. */
    record QuartilesShown(String lower, String median, String upper) {}
}
