package io.hengzhi.benchmarks;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.State;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What scoring keeps of an enterprise. */
final class Memory implements Benchmark {

    private record Slot(CreditCode enterprise, QuantityCode quantity, Quarter quarter) {}

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
        double state = bytes(() -> state(enterprises, Firms::cells)) / enterprises;
        double scattered = bytes(() -> state(enterprises, Memory::eachAtItsOwnTime)) / enterprises;
        double mapped = bytes(() -> map(enterprises)) / enterprises;
        return List.of(
                Figure.once("scoring state, ranks included", state, "bytes per enterprise", "<= 470"),
                Figure.once("every fact sent at a time of its own", scattered, "bytes per enterprise", "<= 470"),
                Figure.once("hash map of the cells alone", mapped, "bytes per enterprise", null),
                Figure.once("hash map / state", mapped / state, "times", null));
    }

    private static State state(int enterprises, IntFunction<List<ReportedCell>> cells) {
        State state = new City(1).loaded(enterprises, cells);
        state.recomputeAll();
        return state;
    }

    /** The same facts, none sent in the same millisecond as another: then no two share what is kept of their time. */
    private static List<ReportedCell> eachAtItsOwnTime(int i) {
        SplittableRandom random = new SplittableRandom(i);
        return Firms.cells(i).stream()
                .map(cell -> {
                    FactId id = cell.id();
                    long day = 60 + 91L * (id.quarter().index() - new Quarter(Firms.YEAR, 4).index());
                    return new ReportedCell(
                            id,
                            cell.basis(),
                            cell.time().plusSeconds(day * 86_400).plusMillis(random.nextLong(20 * 86_400_000L)),
                            cell.value());
                })
                .toList();
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
    static double bytes(Supplier<Object> made) {
        long before = used();
        List<Object> held = new ArrayList<>(List.of(made.get()));
        long after = used();
        Reference.reachabilityFence(held);
        held.clear();
        return after - before;
    }

    static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
