package io.hengzhi.incentive.guidance.domain;

import io.hengzhi.contract.incentive.GuidanceChanged;
import io.hengzhi.incentive.guidance.domain.Standing.HeldClass;
import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an enterprise's guidance in one period.
 *
 * @param since when it came to the class it holds, or lost the last one; null before anything was said
 */
public record GuidanceFile(
        CreditCode creditCode,
        Period period,
        Standings standings,
        @Nullable Instant since) {

    /** A file after a word about a standing, with what is to be told to others about it. */
    public record Updated(GuidanceFile file, List<GuidanceChanged> events) {
        public Updated {
            events = List.copyOf(events);
        }
    }

    public static GuidanceFile empty(CreditCode creditCode, Period period) {
        return new GuidanceFile(creditCode, period, Standings.NONE, null);
    }

    /** Recomputes the guidance; it has changed when the class, its district or its list has. */
    public Updated with(Standing said, IncentivePolicy policy) {
        Standings next = standings.with(said);
        if (next.equals(standings)) {
            return new Updated(this, List.of());
        }
        boolean changed = !Objects.equals(key(standings.current()), key(next.current()));
        GuidanceFile file = new GuidanceFile(creditCode, period, next, changed ? said.changedAt() : since);
        return new Updated(file, changed ? List.of(file.changedEvent(said, policy)) : List.of());
    }

    private record Key(
            Object district, Object list, @Nullable HeldClass held) {}

    private static @Nullable Key key(Optional<Standing> standing) {
        return standing.map(current -> new Key(current.district(), current.list(), current.held()))
                .orElse(null);
    }

    private GuidanceChanged changedEvent(Standing said, IncentivePolicy policy) {
        Standing current = standings.current().orElse(null);
        HeldClass held = current == null ? null : current.held();
        return new GuidanceChanged(
                creditCode,
                current == null ? said.district() : current.district(),
                period,
                held == null ? null : held.code(),
                held == null ? null : held.place().text(),
                true,
                guidance(policy).map(Guidance::measures).orElse(List.of()),
                said.changedAt());
    }

    /** The guidance of the class it holds; empty where it holds none. */
    public Optional<Guidance> guidance(IncentivePolicy policy) {
        Standing current = standings.current().orElse(null);
        HeldClass held = current == null ? null : current.held();
        return current == null || held == null
                ? Optional.empty()
                : Optional.of(Guidance.of(policy, period, current.list(), held));
    }
}
