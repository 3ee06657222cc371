package io.hengzhi.scoring.baseline.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.scoring.reading.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that baselines may be picked from.
 *
 * @param id of the scheme, for example {@code 110113-2026}
 * @param clause what the policy says of baselines
 * @param method how the figures are made
 * @param cityYear the year of the city's mean
 * @param cityDistricts whose above-scale lists it is made from
 */
record BaselineAnswer(
        String id,
        DistrictCode district,
        int year,
        BilingualText clause,
        BilingualText method,
        int cityYear,
        List<DistrictCode> cityDistricts,
        List<BaselineProposal> indicators,
        AsOf asOf) {

    record BaselineProposal(
            String indicator, BilingualText name, String unit, ProposedMean city, ProposedMean district) {}

    /**
     * @param ratioOfSums with the 6 decimals of a baseline; null where a year has none
     * @param unavailable why a figure is not there; null where both are
     */
    record ProposedMean(
            @Nullable String ratioOfSums,
            @Nullable String meanOfRatios,
            @Nullable BilingualText unavailable,
            List<AnnualMeanView> years) {}

    /**
     * @param members of the above-scale lists
     * @param used whose inputs are complete
     * @param missing left out: an input is missing
     * @param notPositive of those used, without a value of their own: the denominator is not positive
     * @param notApplicable left out: the scheme does not apply the indicator to their industry
     */
    record AnnualMeanView(
            int year,
            @Nullable String ratioOfSums,
            @Nullable String meanOfRatios,
            int members,
            int used,
            int missing,
            int notPositive,
            int notApplicable,
            OutliersView outliers) {}

    /**
     * @param least below it a value is an outlier; null with fewer than four values
     * @param items those of the caller's own district, the farthest first, at most 20
     */
    record OutliersView(@Nullable String least, @Nullable String most, int count, List<OutlierView> items) {}

    record OutlierView(CreditCode creditCode, String name, String value) {}
}
