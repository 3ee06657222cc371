package io.hengzhi.registry.importing.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a register says about an enterprise. Null says nothing: what the registry already knows stays.
 *
 * @param row its number in the file
 */
public record Registration(
        long row,
        CreditCode creditCode,
        String name,
        DistrictCode district,
        @Nullable ParkCode park,
        @Nullable IndustryCode industry,
        @Nullable LocalDate registeredOn,
        @Nullable Amount registeredCapital,
        @Nullable List<QuantityCode> energyCarriers,
        @Nullable Boolean headquartersWithoutProduction,
        @Nullable Quarter enteredStatisticsOn,
        @Nullable Quarter promotedOn,
        @Nullable Quarter transitionFrom) {

    /** What the registry makes of a row. */
    public sealed interface Outcome {

        /** A new enterprise, or a new version of a known one. */
        record Registered(Enterprise enterprise) implements Outcome {}

        /** The registry knew all this. */
        record Unchanged() implements Outcome {}

        record Refused(RowFault fault) implements Outcome {}
    }

    /**
     * Decides about the row.
     *
     * @param known what the registry holds; null where the enterprise is new
     */
    public Outcome decide(@Nullable Enterprise known, Reach reach, Change why) {
        ParkCode toldPark =
                park == null && known != null ? known.lastResidence().park() : park;
        if (!reach.covers(district, toldPark)) {
            return new Outcome.Refused(RowFault.of(
                    row,
                    park == null ? Column.DISTRICT.header() : Column.PARK.header(),
                    "outside-your-area",
                    "该行企业不在您的辖区（" + (toldPark == null ? district : toldPark) + "），不能由您导入。",
                    "This row lies outside your area (" + (toldPark == null ? district : toldPark)
                            + "); you cannot import it."));
        }
        if (known == null) {
            return new Outcome.Registered(Enterprise.registered(creditCode, profile(null), district, park, why));
        }
        if (!known.lastResidence().district().equals(district)) {
            return new Outcome.Refused(RowFault.of(
                    row,
                    Column.DISTRICT.header(),
                    "district-differs",
                    "登记库中该企业在 " + known.lastResidence().district() + "，本行为 " + district + "。跨区搬迁须经决定（POST …/moves）。",
                    "The registry has it in " + known.lastResidence().district() + ", this row in " + district
                            + ". A move to another district is a recorded decision (POST …/moves)."));
        }
        Profile told = profile(known.profile());
        boolean samePark = Objects.equals(toldPark, known.lastResidence().park());
        if (told.equals(known.profile()) && samePark) {
            return new Outcome.Unchanged();
        }
        Enterprise changed = known.with(told, why);
        return new Outcome.Registered(samePark ? changed : changed.inPark(toldPark));
    }

    private Profile profile(@Nullable Profile known) {
        return new Profile(
                name,
                industry == null && known != null ? known.industry() : industry,
                registeredOn == null && known != null ? known.registeredOn() : registeredOn,
                registeredCapital == null && known != null ? known.registeredCapital() : registeredCapital,
                energyCarriers != null ? energyCarriers : known == null ? List.of() : known.energyCarriers(),
                headquartersWithoutProduction != null
                        ? headquartersWithoutProduction
                        : known != null && known.headquartersWithoutProduction(),
                enteredStatisticsOn == null && known != null ? known.enteredStatisticsOn() : enteredStatisticsOn,
                promotedOn == null && known != null ? known.promotedOn() : promotedOn,
                transitionFrom == null && known != null ? known.transitionFrom() : transitionFrom);
    }
}
