package io.hengzhi.incentive.guidance;

import io.hengzhi.contract.scoring.ClassChanged;
import io.hengzhi.incentive.guidance.domain.Standing;
import io.hengzhi.incentive.guidance.domain.Standing.HeldClass;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.scheme.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What scoring says about an enterprise's class. */
public final class Words {

    public static final CreditCode CODE = CreditCode.withCheckCharacter("91110113MA0HE0001");
    public static final DistrictCode SHUNYI = new DistrictCode("110113");
    public static final DistrictCode HAIDIAN = new DistrictCode("110108");
    public static final Quarter Q4 = Quarter.of("2025Q4");
    public static final Instant MORNING = Instant.parse("2026-01-20T01:00:00Z");

    public static final HeldClass A = new HeldClass("A", new BilingualText("优先", "Priority"), Place.FRONT);
    public static final HeldClass B = new HeldClass("B", new BilingualText("鼓励", "Encouraged"), Place.MIDDLE);
    public static final HeldClass D = new HeldClass("D", new BilingualText("帮扶", "Assisted"), Place.REAR);

    private Words() {}

    public static Standing above(@Nullable HeldClass held, long positionsSum) {
        return in(SHUNYI, MonitoringList.ABOVE_SCALE, held, positionsSum, 1);
    }

    public static Standing in(
            DistrictCode district, MonitoringList list, @Nullable HeldClass held, long positionsSum, long version) {
        return new Standing(district, list, held, positionsSum, version, MORNING.plusSeconds(positionsSum));
    }

    /** The same as an event. */
    public static ClassChanged event(CreditCode enterprise, Period period, Standing standing) {
        HeldClass held = standing.held();
        return new ClassChanged(
                standing.district(),
                period,
                standing.list(),
                enterprise,
                null,
                held == null ? null : held.code(),
                held == null ? null : held.name(),
                held == null ? null : held.place().text(),
                held == null ? 0 : 3,
                120,
                standing.schemeVersion(),
                List.of(standing.positionsSum() - 1, 1L),
                standing.changedAt());
    }
}
