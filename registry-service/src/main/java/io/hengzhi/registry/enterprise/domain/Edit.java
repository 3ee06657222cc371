package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.ParkCode;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what is on record: the whole profile as it should read, and the park within the same district. A move to
 * another district is a {@link Relocation}.
 */
public record Edit(Profile profile, @Nullable ParkCode park, String reason) {

    /** The edited enterprise, the same one where nothing differs. */
    public Decision<Enterprise> decide(Enterprise enterprise, Change why) {
        Residence last = enterprise.lastResidence();
        if (reason.isBlank()) {
            return Decision.rejected(Refusals.reasonRequired());
        }
        if (park != null && !park.district().equals(last.district())) {
            return Decision.rejected(Refusal.of(
                    "park",
                    "park-outside-district",
                    "园区 " + park + " 不在企业所在区 " + last.district() + "。",
                    "Park " + park + " does not lie in district " + last.district() + " of the enterprise.",
                    "跨区请登记搬迁（POST …/moves）。",
                    "Record a move for another district (POST …/moves)."));
        }
        boolean sameProfile = profile.equals(enterprise.profile());
        boolean samePark = Objects.equals(park, last.park());
        if (sameProfile && samePark) {
            return Decision.accepted(enterprise);
        }
        Enterprise edited = enterprise.with(profile, why);
        return Decision.accepted(samePark ? edited : edited.inPark(park));
    }
}
