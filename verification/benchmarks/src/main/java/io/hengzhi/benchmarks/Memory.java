package io.hengzhi.benchmarks;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.file.ShelfFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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
        return "heap of the scoring state for two years of facts and one year of results, against a map of cells alone; and after six years";
    }

    @Override
    public int enterprises() {
        return 20_000;
    }

    @Override
    public List<Figure> run(int enterprises) throws IOException {
        double state = bytes(() -> state(enterprises, Firms::cells)) / enterprises;
        double scattered = bytes(() -> state(enterprises, Memory::eachAtItsOwnTime)) / enterprises;
        double mapped = bytes(() -> map(enterprises)) / enterprises;
        double sixYears = bytes(() -> SixYears.state(enterprises, null)) / enterprises;
        List<Figure> figures = new ArrayList<>();
        Collections.addAll(
                figures,
                Figure.once("scoring state, ranks included", state, "bytes per enterprise", "<= 470"),
                Figure.once("every fact sent at a time of its own", scattered, "bytes per enterprise", "<= 470"),
                Figure.once("hash map of the cells alone", mapped, "bytes per enterprise", null),
                Figure.once("hash map / state", mapped / state, "times", null),
                Figure.once("six years, all in memory", sixYears, "bytes per enterprise", null));
        figures.addAll(shelved(enterprises));
        return figures;
    }

    /** The same six years, two of them in memory. */
    private static List<Figure> shelved(int enterprises) throws IOException {
        Path directory = Files.createTempDirectory("shelf");
        try {
            double kept = bytes(() -> SixYears.state(enterprises, ShelfFile.in(directory))) / enterprises;
            State state = SixYears.state(enterprises, ShelfFile.in(directory));
            State whole = SixYears.state(enterprises, null);
            double onDisk = (double) state.bytesOnDisk() / enterprises;
            Rounds late = lateFacts(state, enterprises);
            Rounds lateInMemory = lateFacts(whole, enterprises);
            if (City.checksum(state) != City.checksum(whole)) {
                throw new IllegalStateException("what is on disk comes to other ranks");
            }
            return List.of(
                    Figure.once("six years, two of them in memory", kept, "bytes per enterprise", null),
                    Figure.once("six years, what of them is on disk", onDisk, "bytes per enterprise", null),
                    Figure.of("late fact of a closed year, on disk", late, "ms to its rank"),
                    Figure.of("late fact of that year, in memory", lateInMemory, "ms to its rank"));
        } finally {
            Restore.delete(directory);
        }
    }

    private static Rounds lateFacts(State state, int enterprises) {
        double[] millis = new double[15];
        for (int round = -5; round < millis.length; round++) {
            long begun = System.nanoTime();
            SixYears.correct(state, Math.floorMod(round * 7, enterprises), 10 + round);
            if (round >= 0) {
                millis[round] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return Rounds.of(millis);
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
