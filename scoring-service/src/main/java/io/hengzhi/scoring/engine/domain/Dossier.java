package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.fact.ReportedSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one enterprise: what the registry says, the report that counts in every slot, and its results.
 * Written by the applier only; readers hold the engine's read lock.
 */
public final class Dossier {

    private final CreditCode code;
    private final int number;
    private @Nullable EnterpriseChanged registered;
    /** One series a quantity of the catalogue, at the quantity's place in it; null where nothing was reported. */
    private @Nullable ReportedSeries[] series = new ReportedSeries[0];

    private List<Result> results = List.of();

    /** @param number the small integer by which rank lists know it */
    Dossier(CreditCode code, int number) {
        this.code = code;
        this.number = number;
    }

    public CreditCode code() {
        return code;
    }

    int number() {
        return number;
    }

    /** What the registry says of it; empty while its facts have come and its registration has not. */
    public Optional<EnterpriseChanged> findRegistered() {
        return Optional.ofNullable(registered);
    }

    /** Takes a newer version. */
    boolean register(EnterpriseChanged event) {
        if (registered != null && registered.version() >= event.version()) {
            return false;
        }
        registered = event;
        return true;
    }

    /**
     * Takes a report that the catalogue has a place for.
     *
     * @return whether what counts in its slot has changed
     */
    boolean put(ReportedCell cell, QuantityPlaces places) {
        int place = places.of(cell.id().quantity());
        if (series.length < places.size()) {
            series = Arrays.copyOf(series, places.size());
        }
        ReportedSeries found = series[place];
        if (found == null) {
            found = new ReportedSeries(places.at(place));
            series[place] = found;
        }
        return found.put(cell);
    }

    /** Gives up every report that counts, for another catalogue to sort them anew. */
    List<ReportedCell> surrenderCells() {
        List<ReportedCell> cells = cells();
        series = new ReportedSeries[0];
        return cells;
    }

    /** The report that counts in each slot, withdrawals too. */
    public List<ReportedCell> cells() {
        List<ReportedCell> cells = new ArrayList<>();
        for (ReportedSeries one : series) {
            if (one != null) {
                cells.addAll(one.cells());
            }
        }
        return cells;
    }

    /** The effective values as they now stand. The answer is immutable and stays valid. */
    public EffectiveFacts facts(Catalogue catalogue) {
        Map<QuantityCode, EffectiveSeries> folded = new HashMap<>();
        for (ReportedSeries one : series) {
            if (one != null) {
                Quantity quantity = one.quantity();
                folded.put(quantity.code(), one.fold());
            }
        }
        return EffectiveFacts.of(catalogue, folded, declaredCarriers(catalogue), EnergyFactors.GB_T_2589_2020);
    }

    /** None where one of them is unknown here: energy is derived from all declared carriers or not at all. */
    private Set<QuantityCode> declaredCarriers(Catalogue catalogue) {
        List<QuantityCode> declared = registered == null ? List.of() : registered.energyCarriers();
        boolean allKnown = declared.stream()
                .allMatch(carrier -> catalogue.findQuantity(carrier).isPresent());
        return allKnown ? Set.copyOf(declared) : Set.of();
    }

    /** Where it stands in the lists for a period: the membership of the year in force at the period's end. */
    @PolicyClause("ours: DOMAIN 2")
    public Optional<ListMembership> findMembership(Period period) {
        if (registered == null || hasLeft(period)) {
            return Optional.empty();
        }
        ListMembership found = null;
        for (ListMembership membership : registered.memberships()) {
            boolean inForce = membership.year() == period.year()
                    && !membership.fromQuarter().isAfter(period.lastQuarter());
            if (inForce && (found == null || !membership.fromQuarter().isBefore(found.fromQuarter()))) {
                found = membership;
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean hasLeft(Period period) {
        return registered != null
                && registered.leftFrom() != null
                && !registered.leftFrom().isAfter(period.lastQuarter());
    }

    /** Its results, by period. */
    public List<Result> results() {
        return results;
    }

    public Optional<Result> findResult(Period period) {
        return results.stream().filter(one -> one.period().equals(period)).findFirst();
    }

    void setResult(Result result) {
        List<Result> changed = new ArrayList<>(results);
        changed.removeIf(one -> one.period().equals(result.period()));
        changed.add(result);
        changed.sort(Result.BY_PERIOD);
        results = List.copyOf(changed);
    }

    void dropResult(Period period) {
        results = results.stream().filter(one -> !one.period().equals(period)).toList();
    }

    /** An estimate of the heap this enterprise's reports and results take. */
    long bytes() {
        long bytes = 160 + results.size() * 56L + series.length * 4L;
        for (ReportedSeries one : series) {
            bytes += one == null ? 0 : one.bytes();
        }
        return bytes;
    }

    @Override
    public String toString() {
        return code.value();
    }
}
