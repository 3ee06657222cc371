package io.hengzhi.incentive.policy.web;

import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.incentive.policy.domain.Measure;
import io.hengzhi.incentive.policy.domain.PlaceNames;
import io.hengzhi.incentive.policy.domain.Terms;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.scoringmodel.scheme.Place;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/incentives")
class IncentivesController {

    private final IncentivePolicy policy;

    IncentivesController(IncentivePolicy policy) {
        this.policy = policy;
    }

    /** @param next always null: the list is short */
    record IncentivesView(
            int version,
            Quarter validFrom,
            BilingualText source,
            List<MeasureView> items,
            @Nullable String next) {}

    record MeasureView(
            String code,
            BilingualText name,
            String clause,
            BilingualText promise,
            BilingualText grantor,
            List<TermsView> places) {}

    /** @param terms {@code offered}, {@code on-conditions} or {@code not-offered} */
    record TermsView(String place, BilingualText placeName, String terms, List<BilingualText> conditions) {

        static TermsView of(Place place, Terms terms) {
            return switch (terms) {
                case Terms.Offered(List<BilingualText> conditions) ->
                    new TermsView(place.text(), PlaceNames.of(place), "offered", conditions);
                case Terms.OnConditions(List<BilingualText> conditions) ->
                    new TermsView(place.text(), PlaceNames.of(place), "on-conditions", conditions);
                case Terms.NotOffered() -> new TermsView(place.text(), PlaceNames.of(place), "not-offered", List.of());
            };
        }
    }

    /** @param place only what is open to this place, at once or on conditions */
    @GetMapping
    @Permitted(Operation.READ_INCENTIVES)
    IncentivesView list(@RequestParam @Nullable String place) {
        Place asked = place == null ? null : Problems.valueOf(PlaceNames.parse(place), "place");
        return new IncentivesView(
                policy.version(),
                policy.validFrom(),
                policy.source(),
                policy.measures().stream()
                        .filter(measure -> asked == null || !(measure.termsFor(asked) instanceof Terms.NotOffered))
                        .map(IncentivesController::view)
                        .toList(),
                null);
    }

    private static MeasureView view(Measure measure) {
        return new MeasureView(
                measure.code(),
                measure.name(),
                measure.clause(),
                measure.promise(),
                measure.grantor(),
                Arrays.stream(Place.values())
                        .map(place -> TermsView.of(place, measure.termsFor(place)))
                        .toList());
    }
}
