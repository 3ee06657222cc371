package io.hengzhi.registry.monitoringlist.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Year;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.monitoringlist.domain.YearProposal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws a district's list of a year from what the facts now say: everybody who lay in the district in the year's first
 * quarter is looked at. Drawing again is safe: what is confirmed or decided stays, the same proposal makes no new version.
 */
public final class DrawList {

    private static final int BATCH = 500;

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * @param counts of the year's first entries by list, confirmed ones included
         * @param changed enterprises with a new version
         * @param settled enterprises whose place was confirmed or decided before and stays
         * @param cutOff how far the log of facts was known
         */
        record Drawn(Map<MonitoringList, Integer> counts, int changed, int settled, String cutOff) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    private final EnterpriseRegister register;
    private final ReportedFigures figures;
    private final TransitionTerms terms;
    private final CatalogueInForce inForce;
    private final Clock clock;

    public DrawList(
            EnterpriseRegister register,
            ReportedFigures figures,
            TransitionTerms terms,
            CatalogueInForce inForce,
            Clock clock) {
        this.register = register;
        this.figures = figures;
        this.terms = terms;
        this.inForce = inForce;
        this.clock = clock;
    }

    public Outcome draw(DistrictCode district, Year year, String by) {
        Refusal refusal = refusalOf(district, year);
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        String cutOff = figures.position();
        YearProposal proposal = new YearProposal(inForce.get(), year, terms.yearsIn(district, year.year()), cutOff);
        Change why = new Change(clock.instant(), by, "list-drawn", "", "list-" + district + "-" + year);
        Tally tally = new Tally();
        List<CreditCode> residents =
                register.residentsOf(district, year.quarters().getFirst());
        for (int start = 0; start < residents.size(); start += BATCH) {
            batch(residents.subList(start, Math.min(residents.size(), start + BATCH)), proposal, why, tally);
        }
        return new Outcome.Drawn(tally.counts, tally.changed, tally.settled, cutOff);
    }

    private void batch(List<CreditCode> codes, YearProposal proposal, Change why, Tally tally) {
        Set<CreditCode> open = new HashSet<>(codes);
        while (!open.isEmpty()) {
            List<Enterprise> changed = new ArrayList<>();
            for (Enterprise enterprise : register.findAll(open).values()) {
                Enterprise drawn = enterprise.drawn(
                        proposal.year().year(), proposal.of(enterprise, figures.of(enterprise.creditCode())), why);
                if (drawn == enterprise) {
                    tally.count(drawn, proposal.year().year(), false);
                    open.remove(enterprise.creditCode());
                } else {
                    changed.add(drawn);
                }
            }
            Set<CreditCode> saved = register.save(changed);
            changed.stream()
                    .filter(drawn -> saved.contains(drawn.creditCode()))
                    .forEach(drawn -> tally.count(drawn, proposal.year().year(), true));
            open.removeAll(saved);
            // whoever is still open was changed by somebody else in between, and is looked at again
            open.retainAll(changed.stream().map(Enterprise::creditCode).toList());
        }
    }

    private @Nullable Refusal refusalOf(DistrictCode district, Year year) {
        boolean pilot = inForce.get()
                .findDistrict(district)
                .map(known -> year.quarters().stream().anyMatch(known::isPilotIn))
                .orElse(false);
        if (!pilot) {
            return Refusal.of(
                    "year",
                    "district-not-a-pilot",
                    "该区 " + year + " 年不在试点期内，不生成名单。",
                    "The district takes no part in the pilot in " + year + "; there is no list.",
                    "试点期见 GET /districts。",
                    "See the pilot terms in GET /districts.");
        }
        int latest = Quarter.containing(clock.instant()).year() + 1;
        return year.year() > latest
                ? Refusal.of(
                        "year",
                        "too-far-ahead",
                        "最迟可生成 " + latest + " 年的名单。",
                        "The latest list that can be drawn is that of " + latest + ".",
                        "填写 " + latest + " 或更早的年度。",
                        "Give " + latest + " or an earlier year.")
                : null;
    }

    private static final class Tally {
        final Map<MonitoringList, Integer> counts = new EnumMap<>(MonitoringList.class);
        int changed;
        int settled;

        void count(Enterprise enterprise, int year, boolean isChanged) {
            ListEntry first = enterprise.entriesOf(year).getFirst();
            counts.merge(first.list(), 1, Integer::sum);
            changed += isChanged ? 1 : 0;
            settled += first.isConfirmed() ? 1 : 0;
        }
    }
}
