package io.hengzhi.registry.monitoringlist.application;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.registry.monitoringlist.domain.ScopeQuantities;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import io.hengzhi.scoringmodel.fact.ReportedSeries;
import io.hengzhi.scoringmodel.fact.SeriesSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Revenue, land and staff of every enterprise, folded from the log of accepted facts and thrown away with the process:
 * about 4 KB an enterprise for five years. Thread-safe.
 */
public final class ReportedFigures {

    private final Map<CreditCode, Map<QuantityCode, ReportedSeries>> byEnterprise = new HashMap<>();
    private final Map<Integer, Long> positions = new TreeMap<>();
    /** Reports of bureaus that are no owners yet as far as the catalogue is known; few, and gone with the next one. */
    private final List<ReportedCell> waiting = new ArrayList<>();

    private Catalogue catalogue;

    public ReportedFigures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Takes a cell of the log; cells of other quantities only move the position. */
    public synchronized void put(int partition, long offset, ReportedCell cell) {
        positions.put(partition, offset + 1);
        if (ScopeQuantities.ALL.contains(cell.id().quantity())) {
            put(cell);
        }
    }

    /** Sorts everything by another catalogue's order of owners: a bureau that was added comes after all others. */
    public synchronized void catalogueChanged(Catalogue newer) {
        boolean sameOwners = ScopeQuantities.ALL.stream()
                .allMatch(code -> newer.getQuantity(code)
                        .owners()
                        .equals(catalogue.getQuantity(code).owners()));
        catalogue = newer;
        if (sameOwners) {
            return;
        }
        List<ReportedCell> cells = new ArrayList<>(waiting);
        byEnterprise.values().forEach(bySeries -> bySeries.values().forEach(series -> cells.addAll(series.cells())));
        waiting.clear();
        byEnterprise.clear();
        cells.forEach(this::put);
    }

    private void put(ReportedCell cell) {
        QuantityCode quantity = cell.id().quantity();
        if (catalogue.getQuantity(quantity).owners().contains(cell.id().bureau())) {
            byEnterprise
                    .computeIfAbsent(cell.id().enterprise(), any -> new HashMap<>())
                    .computeIfAbsent(quantity, code -> new ReportedSeries(catalogue.getQuantity(code)))
                    .put(cell);
        } else {
            waiting.add(cell);
        }
    }

    /** The effective figures of an enterprise as they now stand; later cells do not change the answer. */
    public synchronized SeriesSource of(CreditCode enterprise) {
        Catalogue known = catalogue;
        Map<QuantityCode, EffectiveSeries> folded = new HashMap<>();
        byEnterprise
                .getOrDefault(enterprise, Map.of())
                .forEach((quantity, series) -> folded.put(quantity, series.fold()));
        return code -> {
            EffectiveSeries series = folded.get(code);
            return series == null ? EffectiveSeries.empty(known.getQuantity(code)) : series;
        };
    }

    /** How far the log is known, for example {@code 0:120,1:98}. */
    public synchronized String position() {
        StringBuilder text = new StringBuilder();
        positions.forEach((partition, next) -> text.append(text.isEmpty() ? "" : ",")
                .append(partition)
                .append(':')
                .append(next));
        return text.toString();
    }
}
