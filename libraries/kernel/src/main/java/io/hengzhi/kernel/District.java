package io.hengzhi.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district or functional area with its parks and its pilot term.
 *
 * @param pilotFrom the first quarter of its pilot term; null while it takes no part
 * @param pilotTo the last quarter of the term; null while it is open
 */
@PolicyClause("二(一)")
public record District(
        DistrictCode code,
        BilingualText name,
        @Nullable Quarter pilotFrom,
        @Nullable Quarter pilotTo,
        List<Park> parks) {

    /** A park, township or street office that confirms lists and investigates objections (五(三)). */
    public record Park(ParkCode code, BilingualText name) {}

    public District {
        parks = List.copyOf(parks);
    }

    /** Whether the quarter lies wholly inside the pilot term: only then do results exist. */
    public boolean isPilotIn(Quarter quarter) {
        return pilotFrom != null && !quarter.isBefore(pilotFrom) && (pilotTo == null || !quarter.isAfter(pilotTo));
    }
}
