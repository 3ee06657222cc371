package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Refusals that several decisions about an enterprise share. */
final class Refusals {

    static final String NOT_A_PILOT = "district-not-a-pilot";

    private Refusals() {}

    static Refusal reasonRequired() {
        return Refusal.of(
                "reason",
                "reason-required",
                "决定须写明理由。",
                "A decision states its reason.",
                "填写理由后重新提交。",
                "Give the reason and send it again.");
    }

    static Refusal hasLeft(Enterprise enterprise) {
        return Refusal.of(
                "fromQuarter",
                "has-left",
                "企业自 " + enterprise.leftFrom() + " 起已并入其他企业。",
                "The enterprise was taken over and no longer counts from " + enterprise.leftFrom() + ".",
                "对其承继企业作出决定。",
                "Decide about its successor.");
    }

    /** A decision may reach into next year's first quarter, whose list then takes it up; no further. */
    static @Nullable Refusal tooFarAhead(Quarter from, Instant now) {
        Quarter latest = new Quarter(Quarter.containing(now).year() + 1, 1);
        return from.isAfter(latest)
                ? Refusal.of(
                        "fromQuarter",
                        "too-far-ahead",
                        "生效季度最迟为 " + latest + "。",
                        "It takes effect in " + latest + " at the latest.",
                        "填写 " + latest + " 或更早的季度。",
                        "Give " + latest + " or an earlier quarter.")
                : null;
    }
}
