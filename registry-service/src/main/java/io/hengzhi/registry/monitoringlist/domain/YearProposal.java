package io.hengzhi.registry.monitoringlist.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Year;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Grounds;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.enterprise.domain.Profile;
import io.hengzhi.registry.enterprise.domain.Residence;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import io.hengzhi.scoringmodel.fact.Window;
import io.hengzhi.scoringmodel.fact.WindowRule;
import io.hengzhi.scoringmodel.scope.ScopeDecision;
import io.hengzhi.scoringmodel.scope.ScopeFacts;
import io.hengzhi.scoringmodel.scope.ScopeRule;
import io.hengzhi.scoringmodel.scope.Transition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the registry proposes for an enterprise in the list of a year: from the figures of the year before, quarter by
 * quarter where a transition ends, the enterprise moves or leaves within the year.
 *
 * @param transitionYears as the district's scheme says: 2 or 3
 * @param cutOff how far the log of facts was known
 */
@PolicyClause("三(一)")
public record YearProposal(Catalogue catalogue, Year year, int transitionYears, String cutOff) {

    /** The entries of the year by quarter, at least one. */
    public List<ListEntry> of(Enterprise enterprise, SeriesSource facts) {
        List<Grounds.Figure> figures = figures(facts);
        List<ListEntry> entries = new ArrayList<>();
        for (Quarter quarter : year.quarters()) {
            ListEntry entry = entry(enterprise, quarter, facts, figures);
            if (entries.isEmpty() || !continues(entries.getLast(), entry)) {
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }

    private static boolean continues(ListEntry before, ListEntry next) {
        return before.list() == next.list()
                && before.district().equals(next.district())
                && Objects.equals(before.park(), next.park());
    }

    private ListEntry entry(Enterprise enterprise, Quarter quarter, SeriesSource facts, List<Grounds.Figure> figures) {
        Residence residence = enterprise.residenceIn(quarter);
        if (enterprise.hasLeftBefore(quarter)) {
            return ListEntry.proposed(
                    MonitoringList.OUT_OF_SCOPE, residence.district(), residence.park(), quarter, left(enterprise));
        }
        boolean pilot = catalogue
                .findDistrict(residence.district())
                .map(district -> district.isPilotIn(quarter))
                .orElse(false);
        IndustryCode industry = enterprise.profile().industry();
        ScopeDecision decision = ScopeDecision.decide(
                ScopeFacts.forListOf(year, facts, industry, pilot, transition(enterprise.profile())),
                quarter,
                ScopeRule.BEIJING);
        boolean forThePilot = !pilot
                && industry != null
                && industry.isManufacturing()
                && decision.list() == MonitoringList.OUT_OF_SCOPE;
        return ListEntry.proposed(
                decision.list(),
                residence.district(),
                residence.park(),
                quarter,
                new Grounds(
                        forThePilot ? "district-not-a-pilot" : decision.rule().id(),
                        decision.reason(),
                        figures,
                        cutOff));
    }

    private @Nullable Transition transition(Profile profile) {
        Quarter entry = profile.transitionFrom();
        if (entry == null) {
            return null;
        }
        Transition.Cause cause = profile.headquartersWithoutProduction()
                ? Transition.Cause.HEADQUARTERS_WITHOUT_PRODUCTION
                : entry.equals(profile.enteredStatisticsOn())
                        ? Transition.Cause.NEWLY_IN_STATISTICS
                        : Transition.Cause.PROMOTED_TO_ABOVE_SCALE;
        return new Transition(cause, entry, transitionYears);
    }

    private static Grounds left(Enterprise enterprise) {
        Quarter from = Objects.requireNonNull(enterprise.leftFrom());
        String successor =
                Objects.requireNonNull(enterprise.merger()).successor().value();
        return new Grounds(
                "merged",
                BilingualText.of(
                        "自 " + from + " 起并入 " + successor + "。", "Merged into " + successor + " from " + from + "."),
                List.of(),
                "");
    }

    /** Revenue as the year's sum, land and staff as the mean of the year's known quarters, with the reports behind them. */
    private List<Grounds.Figure> figures(SeriesSource facts) {
        Window before = Window.of(new Year(year.year() - 1), WindowRule.TRAILING_FOUR_QUARTERS);
        return List.of(
                figure(Aggregate.over(facts.series(ScopeQuantities.REVENUE), before)),
                figure(Aggregate.meanOfKnown(facts.series(ScopeQuantities.LAND_AREA), before)),
                figure(Aggregate.meanOfKnown(facts.series(ScopeQuantities.STAFF), before)));
    }

    private static Grounds.Figure figure(Aggregate aggregate) {
        return new Grounds.Figure(
                aggregate.quantity().code(),
                aggregate.shown().map(BigDecimal::toPlainString).orElse(null),
                aggregate.listInputs().stream()
                        .flatMap(input -> input.value() == null
                                ? java.util.stream.Stream.empty()
                                : input.value().facts().stream())
                        .distinct()
                        .toList());
    }
}
