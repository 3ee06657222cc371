package io.hengzhi.benchmarks;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Shelf;
import io.hengzhi.scoring.engine.domain.State;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One district after six years: six years of facts, lists, schemes and results, of which it keeps two in memory, or all. */
final class SixYears {

    static final int FIRST_YEAR = Firms.YEAR - 5;
    private static final int ENTERPRISES_A_BATCH = 1_000;
    private static final int YEARS_IN_MEMORY = 2;

    private SixYears() {}

    /** @param shelf takes what need not be in memory; null to keep all six years there */
    static State state(int enterprises, @Nullable Shelf shelf) {
        State state = new State(shelf);
        Catalogue firms = Firms.CATALOGUE;
        Catalogue catalogue = new Catalogue(
                firms.version(),
                firms.bureaus(),
                firms.districts().stream()
                        .map(district -> new District(
                                district.code(),
                                district.name(),
                                new Quarter(FIRST_YEAR, 1),
                                null,
                                List.of(),
                                YEARS_IN_MEMORY))
                        .toList(),
                firms.quantities(),
                firms.conversions(),
                firms.purposes(),
                firms.industries());
        state.apply(City.batch(
                List.of(),
                List.of(),
                IntStream.rangeClosed(FIRST_YEAR, Firms.YEAR)
                        .mapToObj(SixYears::scheme)
                        .toList(),
                List.of(catalogue)));
        List<ReportedCell> facts = new ArrayList<>();
        List<EnterpriseChanged> registered = new ArrayList<>();
        for (int i = 0; i < enterprises; i++) {
            facts.addAll(cells(i));
            registered.add(enterprise(i));
            if (registered.size() == ENTERPRISES_A_BATCH || i == enterprises - 1) {
                state.load(City.batch(facts, registered, List.of(), List.of()));
                facts.clear();
                registered.clear();
            }
        }
        state.recomputeAll();
        return state;
    }

    private static SchemePublished scheme(int year) {
        SchemeDocument of = Firms.schemeDocument();
        return new SchemePublished(
                new SchemeDocument(
                        of.district(),
                        year,
                        of.framework(),
                        of.window(),
                        of.missing(),
                        of.transitionYears(),
                        of.indicators(),
                        of.classesAbove(),
                        of.classesBelow()),
                1,
                City.NOW,
                "another officer");
    }

    private static EnterpriseChanged enterprise(int i) {
        return new EnterpriseChanged(
                Firms.code(i),
                1,
                "示例精密机械（" + i + "）有限公司",
                Firms.DISTRICT,
                null,
                new IndustryCode("36"),
                List.of(),
                IntStream.rangeClosed(FIRST_YEAR, Firms.YEAR)
                        .mapToObj(year -> new ListMembership(
                                year, MonitoringList.ABOVE_SCALE, Firms.DISTRICT, null, new Quarter(year, 1), true))
                        .toList(),
                null,
                false,
                null,
                null,
                List.of(),
                City.NOW,
                "benchmark");
    }

    /** The enterprise's two years three times over, sent two years apart. */
    private static List<ReportedCell> cells(int i) {
        List<ReportedCell> cells = new ArrayList<>();
        for (int yearsAgo = 4; yearsAgo >= 0; yearsAgo -= 2) {
            for (ReportedCell cell : Firms.cells(i)) {
                FactId id = cell.id();
                cells.add(new ReportedCell(
                        new FactId(
                                id.enterprise(),
                                id.quantity(),
                                id.quarter().plus(-4 * yearsAgo),
                                id.bureau(),
                                id.revision(),
                                id.correction()),
                        cell.basis(),
                        cell.time().minusSeconds(yearsAgo * 365L * 86_400),
                        cell.value()));
            }
        }
        return cells;
    }

    /** A correction of what an enterprise paid in a closed year. */
    static void correct(State state, int i, long revision) {
        ReportedCell late = Firms.cell(
                Firms.code(i), "taxPaid", new Quarter(FIRST_YEAR + 1, 2), revision, Basis.OWN, 1_000 + revision);
        state.apply(City.batch(List.of(late), List.of(), List.of(), List.of()));
    }
}
