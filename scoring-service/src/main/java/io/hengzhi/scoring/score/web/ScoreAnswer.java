package io.hengzhi.scoring.score.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.SchemeVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise's result, taken apart down to the facts. Above scale and in transition it has a score with its terms, below
 * scale tax per mu.
 *
 * @param score null without one, and where a reader's agreement lacks the quantities of exactly one indicator
 * @param rank null where it has none: in transition, without a score, without usable land
 * @param size the ranked members of the list it stands in
 * @param interval while inputs are missing, between what the result lies; left out for a reader who does not see every term
 * @param knownOn the past instant the whole answer is as known on; left out for what is known now
 */
record ScoreAnswer(
        CreditCode creditCode,
        String name,
        DistrictCode district,
        @Nullable ParkCode park,
        @Nullable BilingualText parkName,
        @Nullable IndustryCode industry,
        String period,
        String periodKind,
        String list,
        SchemeVersion scheme,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scoreShown,
        @Nullable Integer rank,
        boolean tied,
        int size,
        @JsonProperty("class") @Nullable String classCode,
        @Nullable BilingualText className,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Term> terms,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Interval interval,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TaxPerMuAnswer taxPerMu,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownOn,
        AsOf asOf) {

    /** The same answer, which holds for what was known at that instant. */
    ScoreAnswer knownOn(Instant instant) {
        return new ScoreAnswer(
                creditCode,
                name,
                district,
                park,
                parkName,
                industry,
                period,
                periodKind,
                list,
                scheme,
                score,
                scoreShown,
                rank,
                tied,
                size,
                classCode,
                className,
                terms,
                interval,
                taxPerMu,
                instant,
                asOf);
    }

    /**
     * Where the enterprise would stand if every missing input came at zero, and at the cap; the others as they are.
     *
     * @param missing the indicators that wait for an input
     */
    record Interval(List<String> missing, IntervalEnd worst, IntervalEnd best) {}

    /**
     * One end of the interval.
     *
     * @param rank null in transition
     * @param size the ranked members, it among them; null in transition
     */
    record IntervalEnd(
            String score,
            String scoreShown,
            @Nullable Integer rank,
            @Nullable Integer size,
            @JsonProperty("class") @Nullable String classCode,
            @Nullable BilingualText className) {}

    /**
     * One indicator's part of the score.
     *
     * <p>For a reader whose agreement does not hold its quantities the status is {@code withheld} and there is no figure.
     *
     * @param value with 4 decimals; null unless present
     * @param ratio with 4 decimals before the cut, informative; null unless present
     * @param calculation the district's own formula taken apart; left out for any other, and where withheld
     * @param limit {@code cap} or {@code floor}; null within 0 to 2
     */
    record Term(
            String indicator,
            BilingualText name,
            BilingualText formula,
            String unit,
            String weight,
            String baseline,
            BilingualText baselineSource,
            String direction,
            @Nullable String value,
            @Nullable String ratio,
            @Nullable String limit,
            @Nullable String points,
            String status,
            @Nullable BilingualText reason,
            List<Input> inputs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Step calculation) {}

    /**
     * A part of a district's own formula.
     *
     * @param expression in words
     * @param value with 10 decimals, informative; null where it was not reached
     */
    record Step(BilingualText expression, @Nullable String value, List<Step> parts) {}

    /** Tax per mu with 10 decimals, and with 4; withheld as a term is. */
    record TaxPerMuAnswer(
            @Nullable String value,
            @Nullable String valueShown,
            String unit,
            String status,
            @Nullable BilingualText reason,
            List<Input> inputs) {}

    /**
     * One quantity that entered.
     *
     * @param role {@code numerator}, {@code denominator}, {@code previous}; {@code input} in a district's own formula
     * @param aggregate {@code sum} or {@code mean}
     * @param value with 6 decimals; null where missing
     */
    record Input(
            String quantity,
            BilingualText name,
            String role,
            String aggregate,
            String unit,
            @Nullable String value,
            List<QuarterValue> quarters) {}

    /** One quarter's value, how it came about, and the reports it was made from. */
    record QuarterValue(String quarter, @Nullable String value, List<String> marks, List<FactId> facts) {}
}
