package io.hengzhi.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district or functional area with its parks and its pilot term.
 *
 * @param pilotFrom the first quarter of its pilot term; null while it takes no part
 * @param pilotTo the last quarter of the term; null while it is open
 * @param yearsInMemory how many whole years scoring keeps in memory; null for all of them. It changes no answer
 */
@PolicyClause("二(一)")
public record District(
        DistrictCode code,
        BilingualText name,
        @Nullable Quarter pilotFrom,
        @Nullable Quarter pilotTo,
        List<Park> parks,
        @Nullable Integer yearsInMemory) {

    /** A park, township or street office that confirms lists and investigates objections (五(三)). */
    public record Park(ParkCode code, BilingualText name) {}

    public District {
        parks = List.copyOf(parks);
    }

    /** A district whose years all stay in memory. */
    public District(
            DistrictCode code,
            BilingualText name,
            @Nullable Quarter pilotFrom,
            @Nullable Quarter pilotTo,
            List<Park> parks) {
        this(code, name, pilotFrom, pilotTo, parks, null);
    }

    /** Whether the quarter lies wholly inside the pilot term: only then do results exist. */
    public boolean isPilotIn(Quarter quarter) {
        return pilotFrom != null && !quarter.isBefore(pilotFrom) && (pilotTo == null || !quarter.isAfter(pilotTo));
    }
}
