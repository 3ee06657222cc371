package io.hengzhi.incentive.guidance.application;

import io.hengzhi.incentive.guidance.domain.Guidance;
import io.hengzhi.incentive.guidance.domain.GuidanceFile;
import io.hengzhi.incentive.guidance.domain.Standing;
import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody looks at an enterprise's guidance. */
public final class ReadGuidance {

    /** Later periods first; of a year and its last quarter the year, which is the more official. */
    private static final Comparator<Period> LATEST_FIRST = Comparator.comparing(Period::lastQuarter)
            .thenComparing(Period::isAnnual)
            .reversed();

    /** Who may see where. */
    public interface Sight {
        boolean covers(DistrictCode district, @Nullable ParkCode park, CreditCode enterprise);
    }

    /** What was found. */
    public sealed interface Answer {

        /** @param name null where the registry has not told it */
        record Found(
                GuidanceFile file,
                Standing standing,
                Guidance guidance,
                @Nullable String name) implements Answer {}

        /** It is in sight, and holds no class in the period asked for, or in any. */
        record NoClass() implements Answer {}

        /** It is not there, or not in sight. */
        record Unknown() implements Answer {}
    }

    private final GuidanceFiles files;
    private final Register register;
    private final IncentivePolicy policy;

    public ReadGuidance(GuidanceFiles files, Register register, IncentivePolicy policy) {
        this.files = files;
        this.register = register;
        this.policy = policy;
    }

    /** @param period null for the latest in which it holds a class */
    public Answer read(CreditCode enterprise, @Nullable Period period, Sight sight) {
        Register.Registered registered = register.find(enterprise).orElse(null);
        List<Period> periods = period != null
                ? List.of(period)
                : files.periodsOf(enterprise).stream().sorted(LATEST_FIRST).toList();
        for (Period each : periods) {
            Answer.Found found = found(enterprise, each, registered).orElse(null);
            if (found != null) {
                return sight.covers(found.standing().district(), parkIn(found.standing(), registered), enterprise)
                        ? found
                        : new Answer.Unknown();
            }
        }
        return registered != null && sight.covers(registered.district(), registered.park(), enterprise)
                ? new Answer.NoClass()
                : new Answer.Unknown();
    }

    private Optional<Answer.Found> found(
            CreditCode enterprise, Period period, Register.@Nullable Registered registered) {
        return files.find(enterprise, period)
                .flatMap(file -> file.standings()
                        .current()
                        .flatMap(standing -> file.guidance(policy)
                                .map(guidance -> new Answer.Found(
                                        file, standing, guidance, registered == null ? null : registered.name()))));
    }

    /** Its park, as long as it is in the district that the period belongs to: after a move the park is another's. */
    private static @Nullable ParkCode parkIn(Standing standing, Register.@Nullable Registered registered) {
        return registered != null && registered.district().equals(standing.district()) ? registered.park() : null;
    }
}
