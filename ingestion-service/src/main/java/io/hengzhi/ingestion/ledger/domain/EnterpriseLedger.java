package io.hengzhi.ingestion.ledger.domain;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All reports of one enterprise in some years, read together. The standing of each is the same however they came, by the
 * same fold that scores are made from.
 */
@PolicyClause("ours: DOMAIN 3")
public final class EnterpriseLedger {

    private static final Comparator<FactAccepted> BY_PRECEDENCE =
            Comparator.comparing(FactAccepted::cell, ReportedCell.PRECEDENCE);

    private record Slot(QuantityCode quantity, Quarter quarter, BureauCode bureau) {
        static Slot of(FactAccepted fact) {
            FactId id = fact.cell().id();
            return new Slot(id.quantity(), id.quarter(), id.bureau());
        }
    }

    private final Catalogue catalogue;
    private final Map<Slot, List<FactAccepted>> slots = new HashMap<>();
    private final EffectiveFacts effective;

    /**
     * @param declaredCarriers the energy carriers the registry says it uses
     */
    public EnterpriseLedger(Catalogue catalogue, Collection<FactAccepted> facts, Set<QuantityCode> declaredCarriers) {
        this.catalogue = catalogue;
        facts.forEach(fact ->
                slots.computeIfAbsent(Slot.of(fact), any -> new ArrayList<>()).add(fact));
        slots.values().forEach(reports -> reports.sort(BY_PRECEDENCE));
        this.effective = EffectiveFacts.fold(
                catalogue,
                facts.stream().map(FactAccepted::cell).toList(),
                declaredCarriers,
                EnergyFactors.GB_T_2589_2020);
    }

    /** The report of that name; of two with the same name and different contents the one that counts. */
    public Optional<LedgerFact> find(FactId id) {
        List<FactAccepted> reports = slots.getOrDefault(new Slot(id.quantity(), id.quarter(), id.bureau()), List.of());
        for (int place = reports.size() - 1; place >= 0; place--) {
            if (reports.get(place).cell().id().equals(id)) {
                return Optional.of(inSlot(reports, place));
            }
        }
        return Optional.empty();
    }

    /** Every report of a quarter: quantities and bureaus in the catalogue's order, the newest report first. */
    public List<LedgerFact> list(Quarter quarter) {
        List<LedgerFact> listed = new ArrayList<>();
        for (Quantity quantity : catalogue.quantities()) {
            for (BureauCode bureau : quantity.owners()) {
                List<FactAccepted> reports = slots.getOrDefault(new Slot(quantity.code(), quarter, bureau), List.of());
                for (int place = reports.size() - 1; place >= 0; place--) {
                    listed.add(inSlot(reports, place));
                }
            }
        }
        return List.copyOf(listed);
    }

    /** What counts of a quantity. */
    public EffectiveSeries series(QuantityCode quantity) {
        return effective.series(quantity);
    }

    private LedgerFact inSlot(List<FactAccepted> reports, int place) {
        FactAccepted fact = reports.get(place);
        boolean last = place == reports.size() - 1;
        FactId id = fact.cell().id();
        return new LedgerFact(
                fact,
                differentFrom(fact, reports, place, -1),
                differentFrom(fact, reports, place, 1),
                last && countsInItsYear(id),
                last ? FactUse.of(id, catalogue, effective, quartersOfUse(id)) : List.of());
    }

    private static @Nullable FactId differentFrom(FactAccepted fact, List<FactAccepted> reports, int place, int step) {
        for (int other = place + step; other >= 0 && other < reports.size(); other += step) {
            FactId id = reports.get(other).cell().id();
            if (!id.equals(fact.cell().id())) {
                return id;
            }
        }
        return null;
    }

    /** Those of its year and of the next, which an annual figure is carried into. */
    private static List<Quarter> quartersOfUse(FactId id) {
        int year = id.quarter().year();
        return Stream.of(year, year + 1)
                .flatMap(each -> new Year(each).quarters().stream())
                .toList();
    }

    private boolean countsInItsYear(FactId id) {
        EffectiveSeries series = effective.series(id.quantity());
        return new Year(id.quarter().year())
                .quarters().stream()
                        .flatMap(quarter -> Stream.of(series.find(quarter), series.findYearToDate(quarter)))
                        .flatMap(Optional::stream)
                        .anyMatch(value -> value.facts().contains(id));
    }
}
