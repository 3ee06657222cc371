package io.hengzhi.incentive.policy.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.scheme.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One measure of guidance.
 *
 * @param code its stable name, for example {@code land-quota}
 * @param clause the clause it comes from, for example 四(一)
 * @param promise what it gives
 * @param grantor who grants it
 * @param terms for every place
 */
@PolicyClause("四")
public record Measure(
        String code,
        BilingualText name,
        String clause,
        BilingualText promise,
        BilingualText grantor,
        Map<Place, Terms> terms) {

    public Measure {
        terms = Map.copyOf(terms);
        if (terms.size() != Place.values().length) {
            throw new IllegalArgumentException("terms for every place: " + code);
        }
    }

    public Terms termsFor(Place place) {
        return Objects.requireNonNull(terms.get(place));
    }

    /** The places it is offered to, front first. */
    public List<Place> offeredTo() {
        return Arrays.stream(Place.values())
                .filter(place -> termsFor(place) instanceof Terms.Offered)
                .toList();
    }
}
