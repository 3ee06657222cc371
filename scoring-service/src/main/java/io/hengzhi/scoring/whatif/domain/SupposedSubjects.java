package io.hengzhi.scoring.whatif.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoringmodel.evaluation.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What enterprises would be judged by if reports came that have not: a state of its own is told what the log told of the few
 * enterprises concerned, and those reports on top. So whatever the state does with a report is done here too.
 */
@PolicyClause("ours: DOMAIN 3")
final class SupposedSubjects {

    private SupposedSubjects() {}

    /**
     * The enterprise the reports are of, and those whose growth counts its figures.
     *
     * @param others the members of its list
     */
    static Map<CreditCode, Subject> of(
            State state, Dossier enterprise, Collection<Dossier> others, List<ReportedCell> supposed) {
        Set<Dossier> judged = new LinkedHashSet<>(Set.of(enterprise));
        for (Dossier other : others) {
            if (predecessors(other).contains(enterprise.code())) {
                judged.add(other);
            }
        }
        Set<Dossier> concerned = new LinkedHashSet<>(judged);
        judged.stream()
                .flatMap(one -> predecessors(one).stream())
                .flatMap(code -> state.findDossier(code).stream())
                .forEach(concerned::add);
        State apart = new State();
        Catalogue catalogue = state.findCatalogue().orElseThrow();
        List<ReportedCell> cells = new ArrayList<>();
        List<EnterpriseChanged> registered = new ArrayList<>();
        for (Dossier one : concerned) {
            cells.addAll(one.cells());
            one.findRegistered().ifPresent(registered::add);
        }
        cells.addAll(supposed);
        apart.load(new Batch(cells, registered, List.of(), List.of(catalogue), state.positions(), null, null));
        Map<CreditCode, Subject> subjects = new HashMap<>();
        for (Dossier one : judged) {
            subjects.put(one.code(), apart.subject(apart.findDossier(one.code()).orElseThrow()));
        }
        return subjects;
    }

    private static List<CreditCode> predecessors(Dossier dossier) {
        return dossier.findRegistered()
                .map(EnterpriseChanged::comparablePredecessors)
                .orElse(List.of());
    }
}
