package io.hengzhi.scoring.ranking.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.SchemeVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ranking.
 *
 * @param size the ranked members of the whole list, whatever is asked for
 * @param unranked the members without a rank
 */
record RankingAnswer(
        DistrictCode district,
        BilingualText districtName,
        String period,
        String periodKind,
        String list,
        SchemeVersion scheme,
        int size,
        int unranked,
        List<ClassCount> classes,
        List<Item> items,
        @Nullable String next,
        AsOf asOf) {

    record ClassCount(String code, BilingualText name, int count) {}

    /** A line of the list; its kind follows from the list. */
    sealed interface Item {
        CreditCode creditCode();
    }

    /**
     * Above scale.
     *
     * @param rank null where there is no score
     * @param looksEqual whether a neighbour's score looks the same at 4 decimals and is another
     * @param values indicator values with 4 decimals
     * @param missing indicators with a missing input
     */
    record Scored(
            @Nullable Integer rank,
            boolean tied,
            CreditCode creditCode,
            String name,
            @Nullable ParkCode park,
            @Nullable BilingualText parkName,
            @Nullable String score,
            @Nullable String scoreShown,
            boolean looksEqual,
            @JsonProperty("class") @Nullable String classCode,
            @Nullable BilingualText className,
            List<Term> terms,
            Map<String, @Nullable String> values,
            List<String> missing)
            implements Item {}

    /** Status {@code withheld}, and no figure, for a reader whose agreement does not hold the indicator's quantities. */
    record Term(
            String indicator,
            String weight,
            @Nullable String ratio,
            @Nullable String points,
            String status) {}

    /**
     * Below scale.
     *
     * @param rank null without usable land
     * @param value tax per mu with 10 decimals
     * @param reason why it has no rank
     */
    record ByTaxPerMu(
            @Nullable Integer rank,
            boolean tied,
            CreditCode creditCode,
            String name,
            @Nullable ParkCode park,
            @Nullable BilingualText parkName,
            @Nullable String value,
            @Nullable String valueShown,
            boolean looksEqual,
            @JsonProperty("class") @Nullable String classCode,
            @Nullable BilingualText className,
            @Nullable BilingualText reason)
            implements Item {}
}
