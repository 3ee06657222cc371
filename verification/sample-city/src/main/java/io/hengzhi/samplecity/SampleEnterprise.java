package io.hengzhi.samplecity;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fictional enterprise as the city office imports it.
 *
 * @param industry null where it is not known yet
 * @param registeredCapital10kYuan in 万元
 * @param energyCarriers the kinds of energy it is declared to use
 * @param enteredStatisticsOn the quarter it came into the statistics; null where it always was
 * @param transitionFrom the entry quarter of its transition; null where it has none
 */
public record SampleEnterprise(
        CreditCode creditCode,
        String name,
        DistrictCode district,
        ParkCode park,
        @Nullable IndustryCode industry,
        LocalDate registeredOn,
        long registeredCapital10kYuan,
        List<QuantityCode> energyCarriers,
        boolean headquartersWithoutProduction,
        @Nullable Quarter enteredStatisticsOn,
        @Nullable Quarter transitionFrom) {

    static final String CSV_HEADER = "unifiedSocialCreditCode,name,district,industry,park,registeredOn,"
            + "registeredCapital10kYuan,energyCarriers,headquartersWithoutProduction,enteredStatisticsOn,transitionFrom";

    public SampleEnterprise {
        energyCarriers = List.copyOf(energyCarriers);
    }

    /** One row of the import, in the order of {@link #CSV_HEADER}; no field holds a comma. */
    String csvRow() {
        return String.join(
                ",",
                creditCode.value(),
                name,
                district.value(),
                industry == null ? "" : industry.value(),
                park.value(),
                registeredOn.toString(),
                Long.toString(registeredCapital10kYuan),
                energyCarriers.stream().map(QuantityCode::value).collect(Collectors.joining(";")),
                Boolean.toString(headquartersWithoutProduction),
                enteredStatisticsOn == null ? "" : enteredStatisticsOn.toString(),
                transitionFrom == null ? "" : transitionFrom.toString());
    }
}
