package io.hengzhi.scoring.baseline.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The enterprises that stood in an above-scale list in one of the three years before a scheme's, as they were known at one
 * moment. Those in transition stand in another list and are left out. Immutable.
 *
 * @param year of the scheme
 * @param scheme of that year, or else of the year before: its own indicators are measured too, and whom it does not apply an
 *     indicator to is left out of that mean; null where the district has published neither
 */
@PolicyClause("三(三); ours: DOMAIN 5")
public record Population(
        DistrictCode district, int year, @Nullable Scheme scheme, List<Firm> firms, Catalogue catalogue, AsOf asOf) {

    /** How many years before the scheme's the district's mean is made from. */
    static final int YEARS = 3;

    /** @param districts in whose above-scale list it stood, by year */
    public record Firm(CreditCode code, String name, Subject subject, Map<Integer, DistrictCode> districts) {
        public Firm {
            districts = Map.copyOf(districts);
        }

        Optional<DistrictCode> findDistrict(int year) {
            return Optional.ofNullable(districts.get(year));
        }
    }

    public Population {
        firms = List.copyOf(firms);
    }

    /** To be read between two batches. */
    public static Population of(State state, DistrictCode district, int year) {
        List<Firm> firms = new ArrayList<>();
        for (Dossier dossier : state.dossiers()) {
            Map<Integer, DistrictCode> districts = districts(dossier, district, year);
            EnterpriseChanged registered = dossier.findRegistered().orElse(null);
            if (!districts.isEmpty() && registered != null) {
                firms.add(new Firm(dossier.code(), registered.name(), state.subject(dossier), districts));
            }
        }
        return new Population(
                district,
                year,
                state.findScheme(district, year)
                        .or(() -> state.findScheme(district, year - 1))
                        .orElse(null),
                firms,
                state.findCatalogue().orElseThrow(),
                AsOf.of(state));
    }

    /** Of the year before everywhere, of the two before that in the district itself. */
    private static Map<Integer, DistrictCode> districts(Dossier dossier, DistrictCode district, int year) {
        Map<Integer, DistrictCode> districts = new HashMap<>();
        for (int before = 1; before <= YEARS; before++) {
            int listed = year - before;
            dossier.findMembership(new Year(listed))
                    .filter(membership -> membership.list() == MonitoringList.ABOVE_SCALE)
                    .map(ListMembership::district)
                    .filter(where -> listed == year - 1 || where.equals(district))
                    .ifPresent(where -> districts.put(listed, where));
        }
        return districts;
    }
}
