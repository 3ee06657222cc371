package io.hengzhi.incentive.policy.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.scheme.Place;

/** How the policy calls the places in a list, and how they are written in addresses and events. */
@PolicyClause("四")
public final class PlaceNames {

    private PlaceNames() {}

    public static BilingualText of(Place place) {
        return switch (place) {
            case FRONT -> new BilingualText("靠前", "front");
            case MIDDLE -> new BilingualText("居中", "middle");
            case REAR -> new BilingualText("靠后", "rear");
        };
    }

    public static Parsed<Place> parse(String text) {
        for (Place place : Place.values()) {
            if (place.text().equals(text)) {
                return Parsed.valid(place);
            }
        }
        return Parsed.invalid(
                "invalid-place",
                "place 应为 front（靠前）、middle（居中）或 rear（靠后），实为“" + text + "”。",
                "A place is front, middle or rear, this is \"" + text + "\".");
    }
}
