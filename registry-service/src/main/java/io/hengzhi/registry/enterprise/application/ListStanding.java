package io.hengzhi.registry.enterprise.application;

import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.registry.enterprise.domain.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a district's list of a year stands: how many are where, and who confirmed how many of them, and when. */
@PolicyClause("五(三)")
public final class ListStanding {

    /**
     * Enterprises that somebody confirmed in one step.
     *
     * @param park null where the district signed
     */
    public record Confirmation(@Nullable ParkCode park, Signature signature, int enterprises) {}

    /** @param signed how many its park has confirmed */
    public record OfPark(ParkCode park, int members, int signed) {}

    private record Step(@Nullable ParkCode park, Signature signature) {}

    private final Map<MonitoringList, Integer> counts = new EnumMap<>(MonitoringList.class);
    private final Map<Step, Integer> steps = new LinkedHashMap<>();
    private final Map<ParkCode, OfPark> parks = new TreeMap<>();
    private int size;
    private int confirmed;

    void add(
            MonitoringList list,
            @Nullable ParkCode park,
            boolean isConfirmed,
            @Nullable Signature parkSigned,
            @Nullable Signature districtSigned) {
        size++;
        confirmed += isConfirmed ? 1 : 0;
        counts.merge(list, 1, Integer::sum);
        if (park != null) {
            OfPark one = new OfPark(park, 1, parkSigned == null ? 0 : 1);
            parks.merge(
                    park,
                    one,
                    (old, more) -> new OfPark(park, old.members() + more.members(), old.signed() + more.signed()));
        }
        if (parkSigned != null) {
            steps.merge(new Step(park, parkSigned), 1, Integer::sum);
        }
        if (districtSigned != null) {
            steps.merge(new Step(null, districtSigned), 1, Integer::sum);
        }
    }

    public int size() {
        return size;
    }

    /** Those the district stands behind, by confirmation or by decision. */
    public int confirmed() {
        return confirmed;
    }

    public int count(MonitoringList list) {
        return counts.getOrDefault(list, 0);
    }

    /** By code. */
    public List<OfPark> listParks() {
        return List.copyOf(parks.values());
    }

    /** Newest first. */
    public List<Confirmation> listConfirmations() {
        List<Confirmation> all = new ArrayList<>();
        steps.forEach((step, enterprises) -> all.add(new Confirmation(step.park(), step.signature(), enterprises)));
        all.sort(Comparator.comparing((Confirmation one) -> one.signature().at())
                .reversed()
                .thenComparing(one -> one.signature().by())
                .thenComparing(one -> String.valueOf(one.park())));
        return List.copyOf(all);
    }
}
