package io.hengzhi.scoring.comparison.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.SchemeVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two enterprises of one list side by side.
 *
 * @param difference of the scores, or of tax per mu, with 10 decimals: the one less the other; null where one has none
 */
record PairAnswer(
        DistrictCode district,
        String period,
        String periodKind,
        String list,
        SchemeVersion scheme,
        int size,
        PairMember one,
        PairMember other,
        @Nullable String difference,
        List<PairTerm> terms,
        AsOf asOf) {

    /** @param figure the score, or below scale tax per mu, with 10 decimals */
    record PairMember(
            CreditCode creditCode,
            String name,
            @Nullable Integer rank,
            @Nullable String figure,
            @Nullable String figureShown,
            @JsonProperty("class") @Nullable String classCode,
            @Nullable BilingualText className) {}

    /**
     * One indicator of both; below scale there is one, and no points.
     *
     * @param pointsDifference the one less the other; null where points are withheld or there are none
     */
    record PairTerm(
            String indicator,
            BilingualText name,
            String unit,
            @Nullable String weight,
            PairFigure one,
            PairFigure other,
            @Nullable String pointsDifference) {}

    record PairFigure(
            @Nullable String value,
            @Nullable String ratio,
            @Nullable String points,
            String status) {}
}
