package io.hengzhi.incentive.guidance.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hengzhi.incentive.guidance.application.ReadGuidance.Answer;
import io.hengzhi.incentive.guidance.domain.Guidance;
import io.hengzhi.incentive.policy.domain.PlaceNames;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guidance as it is told.
 *
 * @param indicative always true: entitlement comes from the final annual class only
 * @param classCode told as {@code class}
 * @param since when the enterprise came to this class
 */
record GuidanceView(
        CreditCode creditCode,
        @Nullable String name,
        DistrictCode district,
        Period period,
        String periodKind,
        boolean indicative,
        BilingualText label,
        String list,
        @JsonProperty("class") String classCode,
        BilingualText className,
        String place,
        BilingualText placeName,
        @Nullable Instant since,
        List<ItemView> items,
        List<WithheldView> notYet) {

    /** @param conditions what the grantor still looks at */
    record ItemView(
            String code,
            BilingualText name,
            String clause,
            BilingualText why,
            BilingualText grantor,
            List<BilingualText> conditions) {}

    /** @param conditions what would have to be met; none where the measure is meant for others */
    record WithheldView(
            String code, BilingualText name, String clause, BilingualText whyNot, List<BilingualText> conditions) {}

    static GuidanceView of(Answer.Found found) {
        Guidance guidance = found.guidance();
        return new GuidanceView(
                found.file().creditCode(),
                found.name(),
                found.standing().district(),
                found.file().period(),
                found.file().period().isAnnual() ? "annual" : "tracking",
                true,
                Guidance.LABEL,
                found.standing().list().text(),
                guidance.held().code(),
                guidance.held().name(),
                guidance.held().place().text(),
                PlaceNames.of(guidance.held().place()),
                found.file().since(),
                guidance.items().stream()
                        .map(item -> new ItemView(
                                item.measure().code(),
                                item.measure().name(),
                                item.measure().clause(),
                                item.why(),
                                item.measure().grantor(),
                                item.conditions()))
                        .toList(),
                guidance.notYet().stream()
                        .map(withheld -> new WithheldView(
                                withheld.measure().code(),
                                withheld.measure().name(),
                                withheld.measure().clause(),
                                withheld.whyNot(),
                                withheld.conditions()))
                        .toList());
    }
}
