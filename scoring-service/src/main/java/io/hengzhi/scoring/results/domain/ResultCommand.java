package io.hengzhi.scoring.results.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.ParkCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody wants done with a year's results, as it was written. */
public sealed interface ResultCommand {

    Actor by();

    @Nullable
    String reason();

    /** What is compared when the same is sent again. */
    String content();

    /** @param reviewWorkingDays how long review and objections are open; null where it was left out */
    record Publish(
            @Nullable Integer reviewWorkingDays, @Nullable String reason, Actor by) implements ResultCommand {
        @Override
        public String content() {
            return "publish\n" + reviewWorkingDays + "\n" + reason;
        }
    }

    record ConfirmForPark(ParkCode park, @Nullable String reason, Actor by) implements ResultCommand {
        @Override
        public String content() {
            return "confirm\n" + park + "\n" + reason;
        }
    }

    record ConfirmForDistrict(@Nullable String reason, Actor by) implements ResultCommand {
        @Override
        public String content() {
            return "confirm\n\n" + reason;
        }
    }

    record Finalise(@Nullable String reason, Actor by) implements ResultCommand {
        @Override
        public String content() {
            return "finalise\n" + reason;
        }
    }

    /** @param enterprises whose missing inputs; null for all of the latest version */
    record WaiveMissing(
            @Nullable Set<CreditCode> enterprises, @Nullable String reason, Actor by) implements ResultCommand {
        @Override
        public String content() {
            return "waive\n"
                    + (enterprises == null
                            ? "all"
                            : enterprises.stream().sorted().toList()) + "\n" + reason;
        }
    }
}
