package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small city to decide in: 顺义 and 海淀 are pilots from 2021, 延庆 is none. */
public final class Sample {

    public static final DistrictCode SHUNYI = DistrictCode.of("110113");
    public static final DistrictCode HAIDIAN = DistrictCode.of("110108");
    public static final DistrictCode YANQING = DistrictCode.of("110119");
    public static final ParkCode LINHE = ParkCode.of("110113-01");
    public static final ParkCode YANGZHEN = ParkCode.of("110113-04");
    public static final ParkCode SHANGDI = ParkCode.of("110108-01");
    public static final CreditCode CODE = new CreditCode("91110113MA0HE0001W");
    public static final CreditCode OTHER = new CreditCode("91350100M000100Y43");
    /** In 2026Q3: the latest quarter a decision may name is 2027Q1. */
    public static final Instant NOW = Instant.parse("2026-08-01T02:00:00Z");

    public static final Change WHY = Change.decided(NOW, "officer", "decided", "理由");

    private Sample() {}

    public static Catalogue catalogue() {
        return new Catalogue(
                1,
                List.of(),
                List.of(
                        district(SHUNYI, Quarter.of("2021Q1"), LINHE, YANGZHEN),
                        district(HAIDIAN, Quarter.of("2021Q1"), SHANGDI),
                        district(YANQING, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static District district(DistrictCode code, @Nullable Quarter pilotFrom, ParkCode... parks) {
        return new District(
                code,
                BilingualText.of("区" + code, "District " + code),
                pilotFrom,
                null,
                Arrays.stream(parks)
                        .map(park -> new District.Park(park, BilingualText.of("园" + park, "Park " + park)))
                        .toList());
    }

    public static Profile profile(String name) {
        return new Profile(name, new IndustryCode("36"), null, null, List.of(), false, null, null, null);
    }

    public static Enterprise enterprise(ListEntry... lists) {
        return new Enterprise(
                CODE,
                7,
                profile("示例（虚构）"),
                List.of(new Residence(SHUNYI, LINHE, null, null)),
                List.of(lists),
                null,
                List.of(),
                Change.imported(NOW, "city", "IMP-1"));
    }

    public static ListEntry proposed(MonitoringList list, String from) {
        return proposed(list, SHUNYI, LINHE, from);
    }

    public static ListEntry proposed(MonitoringList list, DistrictCode district, @Nullable ParkCode park, String from) {
        return ListEntry.proposed(
                list,
                district,
                park,
                Quarter.of(from),
                new Grounds("beijing-scope-1", BilingualText.of("达到", "reaches"), List.of(), "0:1"));
    }

    public static ListEntry confirmed(MonitoringList list, String from) {
        return proposed(list, from).signedByDistrict(new Signature("district-officer", NOW));
    }

    public static <T> T accepted(Decision<T> decision) {
        return switch (decision) {
            case Decision.Accepted<T>(T state) -> state;
            case Decision.Rejected<T>(Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    public static <T> Refusal refused(Decision<T> decision) {
        return switch (decision) {
            case Decision.Accepted<T>(T state) -> throw new AssertionError(state);
            case Decision.Rejected<T>(Refusal refusal) -> refusal;
        };
    }
}
