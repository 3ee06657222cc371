package io.hengzhi.incentive.guidance.domain;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an enterprise's place in one period: the latest word about each list it ever stood in. Changes of list or
 * district arrive as a leaving here and an entering there, in any order; that order does not matter.
 *
 * @param latest one per district and list, in the order of their codes
 */
public record Standings(List<Standing> latest) {

    private static final Comparator<Standing> BY_LIST =
            Comparator.<Standing, DistrictCode>comparing(Standing::district).thenComparing(Standing::list);

    public static final Standings NONE = new Standings(List.of());

    public Standings {
        latest = latest.stream().sorted(BY_LIST).toList();
    }

    /** With one more word; an older or repeated one changes nothing. */
    public Standings with(Standing said) {
        List<Standing> next = new ArrayList<>();
        Standing winner = said;
        for (Standing known : latest) {
            if (!isOfSameList(known, said)) {
                next.add(known);
            } else if (!said.isLaterThan(known)) {
                winner = known;
            }
        }
        next.add(winner);
        return new Standings(next);
    }

    private static boolean isOfSameList(Standing one, Standing other) {
        DistrictCode district = one.district();
        MonitoringList list = one.list();
        return district.equals(other.district()) && list == other.list();
    }

    /** The place that counts: of those with a class the latest; empty where it stands in no list. */
    public Optional<Standing> current() {
        Standing current = null;
        for (Standing each : latest) {
            if (each.held() != null && (current == null || each.isLaterThan(current))) {
                current = each;
            }
        }
        return Optional.ofNullable(current);
    }
}
