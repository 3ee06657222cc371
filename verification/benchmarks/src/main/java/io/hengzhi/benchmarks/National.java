package io.hengzhi.benchmarks;

import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.file.SnapshotFile;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The whole country in one process: enterprises of districts of Beijing's size, each with two years of facts and five
 * results. Measured once, on the wall.
 */
final class National implements Benchmark {

    /** As many enterprises a district as Beijing has in all. */
    private static final int A_DISTRICT = 35_000;

    private static final int QUESTIONS = 100_000;

    private long sink;

    @Override
    public String what() {
        return "the country's enterprises in one process: built, a district rescored, ranks and pages asked, restored; -Dn=N";
    }

    @Override
    public int enterprises() {
        return Integer.getInteger("n", 6_000_000);
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public List<Figure> run(int enterprises) throws IOException {
        List<Figure> figures = new ArrayList<>();
        City city = new City(Math.max(1, enterprises / A_DISTRICT));
        long empty = Memory.used();
        long begun = System.nanoTime();
        State state = city.loaded(enterprises, Firms::cells);
        figures.add(Figure.once("facts generated and taken in", Restore.seconds(begun), "s", null));
        figures.add(Figure.once("facts", state.factsApplied(), "facts", null));
        begun = System.nanoTime();
        state.recomputeAll();
        figures.add(Figure.once("five results each computed and ranked", Restore.seconds(begun), "s", null));
        double held = Memory.used() - empty;
        figures.add(Figure.once("heap in use", held / (1 << 30), "GiB", null));
        figures.add(Figure.once("heap in use", held / enterprises, "bytes per enterprise", "<= 470"));

        begun = System.nanoTime();
        int rescored = state.apply(City.batch(List.of(), List.of(), List.of(city.scheme(0, 2, "25")), List.of()))
                .scored()
                .size();
        figures.add(Figure.once("a district under a new scheme", Restore.seconds(begun) * 1e3, "ms", null));
        figures.add(Figure.once("results it changed", rescored, "results", null));
        ask(state, figures);
        restore(state, figures);
        return figures;
    }

    private void ask(State state, List<Figure> figures) {
        List<Board> boards = List.copyOf(state.boards());
        SplittableRandom random = new SplittableRandom(1);
        long begun = System.nanoTime();
        for (int question = 0; question < QUESTIONS; question++) {
            Board board = boards.get(random.nextInt(boards.size()));
            Board.Seat seat = board.seats(random.nextInt(board.size()), 1).getFirst();
            sink += board.seat(seat.member(), seat.scaled()).rank();
        }
        figures.add(
                Figure.once("rank and class of an enterprise", Restore.seconds(begun) / QUESTIONS * 1e6, "µs", null));
        begun = System.nanoTime();
        for (int question = 0; question < QUESTIONS; question++) {
            Board board = boards.get(random.nextInt(boards.size()));
            sink += board.seats(random.nextInt(board.size()), 50).size();
        }
        figures.add(Figure.once("page of 50", Restore.seconds(begun) / QUESTIONS * 1e6, "µs", null));
    }

    private static void restore(State state, List<Figure> figures) throws IOException {
        long expected = City.checksum(state);
        Path directory = Files.createTempDirectory("national");
        SnapshotFile file = new SnapshotFile(directory);
        try {
            long begun = System.nanoTime();
            file.writeAside(state.image(), "benchmark");
            file.publish();
            figures.add(Figure.once("snapshot written, to the disk", Restore.seconds(begun), "s", null));
            double size = Files.size(directory.resolve("state.snapshot"));
            figures.add(Figure.once("snapshot", size / (1 << 30), "GiB", null));
            begun = System.nanoTime();
            State restored = ((Found.Whole) file.find()).read();
            figures.add(Figure.once("snapshot checked and read", Restore.seconds(begun), "s", null));
            begun = System.nanoTime();
            restored.recomputeAll();
            figures.add(Figure.once("all results and ranks computed from it", Restore.seconds(begun), "s", null));
            if (City.checksum(restored) != expected) {
                throw new IllegalStateException("the restored state has other ranks");
            }
        } finally {
            Restore.delete(directory);
        }
    }
}
