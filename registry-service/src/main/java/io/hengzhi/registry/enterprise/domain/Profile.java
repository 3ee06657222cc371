package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise is, apart from where it stands and how it is monitored.
 *
 * @param industry null where it is not known yet: its scope is then undetermined
 * @param registeredCapital in 万元; null where it is not known
 * @param energyCarriers the energy quantities it is declared to use, in the order of the catalogue; empty where unknown
 * @param headquartersWithoutProduction 在京无生产制造环节的总部型企业
 * @param enteredStatisticsOn the quarter it entered statistics (入统); null where it is not known
 * @param promotedOn the quarter it grew from small to above scale (小升规); null where it did not, or it is not known
 * @param transitionFrom the entry quarter of its transition; null where it has none
 */
@PolicyClause("三(一)")
public record Profile(
        String name,
        @Nullable IndustryCode industry,
        @Nullable LocalDate registeredOn,
        @Nullable Amount registeredCapital,
        List<QuantityCode> energyCarriers,
        boolean headquartersWithoutProduction,
        @Nullable Quarter enteredStatisticsOn,
        @Nullable Quarter promotedOn,
        @Nullable Quarter transitionFrom) {

    public Profile {
        energyCarriers = List.copyOf(energyCarriers);
    }
}
