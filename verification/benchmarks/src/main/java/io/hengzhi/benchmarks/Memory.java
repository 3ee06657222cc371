package io.hengzhi.benchmarks;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What scoring keeps of an enterprise. */
final class Memory implements Benchmark {

    private record Slot(CreditCode enterprise, QuantityCode quantity, Quarter quarter) {}

    private static final Instant NOW = Instant.parse("2026-02-02T02:00:00Z");

    @Override
    public String what() {
        return "heap of the scoring state for two years of facts and one year of results, against a map of cells alone";
    }

    @Override
    public int enterprises() {
        return 20_000;
    }

    @Override
    public List<Figure> run(int enterprises) {
        double state = bytes(() -> state(enterprises)) / enterprises;
        double mapped = bytes(() -> map(enterprises)) / enterprises;
        return List.of(
                Figure.once("scoring state, ranks included", state, "bytes per enterprise", "<= 470"),
                Figure.once("hash map of the cells alone", mapped, "bytes per enterprise", null),
                Figure.once("hash map / state", mapped / state, "times", null));
    }

    private static State state(int enterprises) {
        State state = new State();
        state.apply(batch(
                List.of(),
                List.of(),
                List.of(new SchemePublished(Firms.schemeDocument(), 1, NOW, "another officer")),
                true));
        for (int i = 0; i < enterprises; i++) {
            state.apply(batch(Firms.cells(i), List.of(enterprise(i)), List.of(), false));
        }
        return state;
    }

    private static EnterpriseChanged enterprise(int i) {
        return new EnterpriseChanged(
                Firms.code(i),
                1,
                "基准 " + i,
                Firms.DISTRICT,
                null,
                new IndustryCode("36"),
                List.of(),
                List.of(new ListMembership(
                        Firms.YEAR,
                        MonitoringList.ABOVE_SCALE,
                        Firms.DISTRICT,
                        null,
                        new Quarter(Firms.YEAR, 1),
                        true)),
                null,
                false,
                null,
                null,
                List.of(),
                NOW,
                "benchmark");
    }

    private static Batch batch(
            List<ReportedCell> cells,
            List<EnterpriseChanged> enterprises,
            List<SchemePublished> schemes,
            boolean catalogue) {
        return new Batch(
                cells,
                enterprises,
                schemes,
                catalogue ? List.of(Firms.CATALOGUE) : List.of(),
                Positions.NONE,
                NOW,
                NOW);
    }

    private static Map<Slot, ReportedCell> map(int enterprises) {
        Map<Slot, ReportedCell> slots = new HashMap<>();
        for (int i = 0; i < enterprises; i++) {
            for (ReportedCell cell : Firms.cells(i)) {
                slots.put(
                        new Slot(
                                cell.id().enterprise(),
                                cell.id().quantity(),
                                cell.id().quarter()),
                        cell);
            }
        }
        return slots;
    }

    /** The heap that stays in use for what is made. */
    private static double bytes(Supplier<Object> made) {
        long before = used();
        List<Object> held = new ArrayList<>(List.of(made.get()));
        long after = used();
        Reference.reachabilityFence(held);
        held.clear();
        return after - before;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
