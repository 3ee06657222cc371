package io.hengzhi.ingestion.warning.application;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.warning.domain.SuspiciousFacts;
import io.hengzhi.ingestion.warning.domain.Warning;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.ReportedCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the warnings of enterprises whose facts have changed, once for each enterprise however many facts came, from what
 * the ledger holds. A fact of a year can warn in that year and in the first quarter of the next.
 */
public final class FindWarnings {

    private final Ledger ledger;
    private final Warnings warnings;
    private final CityReference reference;

    public FindWarnings(Ledger ledger, Warnings warnings, CityReference reference) {
        this.ledger = ledger;
        this.warnings = warnings;
        this.reference = reference;
    }

    /** @param changed facts that the ledger holds by now */
    public void about(Collection<FactAccepted> changed) {
        Map<CreditCode, SortedSet<Integer>> years = new TreeMap<>();
        changed.forEach(fact -> years.computeIfAbsent(fact.cell().id().enterprise(), any -> new TreeSet<>())
                .add(fact.cell().id().quarter().year()));
        Catalogue catalogue = reference.catalogue();
        List<Warnings.OfYear> found = new ArrayList<>();
        years.forEach((enterprise, touched) -> found.addAll(find(catalogue, enterprise, touched)));
        warnings.replace(found);
    }

    private List<Warnings.OfYear> find(Catalogue catalogue, CreditCode enterprise, Set<Integer> touched) {
        SortedSet<Integer> read = new TreeSet<>();
        SortedSet<Integer> told = new TreeSet<>();
        for (int year : touched) {
            read.addAll(List.of(year - 1, year, year + 1));
            told.addAll(List.of(year, year + 1));
        }
        List<ReportedCell> cells =
                ledger.list(enterprise, read).stream().map(FactAccepted::cell).toList();
        Map<Integer, List<Warning>> byYear = SuspiciousFacts.find(catalogue, cells).stream()
                .collect(Collectors.groupingBy(warning -> warning.quarter().year()));
        return told.stream()
                .map(year -> new Warnings.OfYear(enterprise, year, byYear.getOrDefault(year, List.of())))
                .toList();
    }
}
