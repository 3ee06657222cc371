package io.hengzhi.appeal.review.web;

import io.hengzhi.appeal.review.application.AppealList;
import io.hengzhi.appeal.review.domain.Actor;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which objections are the caller's to see and to act on; the others are answered like what does not exist. */
record Reach(Caller caller) {

    boolean toSee(Appeal appeal) {
        return caller.scope().covers(appeal.district(), appeal.park(), appeal.enterprise());
    }

    boolean asEnterprise(Appeal appeal) {
        return caller.is(Role.ENTERPRISE) && appeal.enterprise().equals(caller.creditCode());
    }

    boolean asPark(Appeal appeal) {
        return caller.is(Role.PARK_OFFICER) && appeal.park().equals(caller.park());
    }

    boolean asDistrict(Appeal appeal) {
        return caller.is(Role.DISTRICT_OFFICER) && appeal.district().equals(caller.district());
    }

    boolean toAddEvidence(Appeal appeal) {
        return asEnterprise(appeal) || asPark(appeal);
    }

    /** The list the caller looks at: the whole city's for the city office, else that of its own district, park or self. */
    Optional<AppealList> list(@Nullable DistrictCode askedDistrict) {
        if (caller.is(Role.CITY_OFFICER)) {
            return Optional.of(askedDistrict == null ? AppealList.ALL : AppealList.of(askedDistrict));
        }
        DistrictCode district = caller.district();
        if ((caller.is(Role.DISTRICT_OFFICER) || caller.is(Role.DISTRICT_PLATFORM)) && district != null) {
            return askedDistrict == null || askedDistrict.equals(district)
                    ? Optional.of(AppealList.of(district))
                    : Optional.empty();
        }
        ParkCode park = caller.park();
        if (caller.is(Role.PARK_OFFICER) && park != null) {
            return Optional.of(AppealList.of(park));
        }
        return Optional.ofNullable(caller.creditCode())
                .filter(code -> caller.is(Role.ENTERPRISE))
                .map(AppealList::of);
    }

    Actor actor(Role role) {
        return new Actor(caller.account(), caller.displayName(), caller.organisation(), role.text());
    }
}
