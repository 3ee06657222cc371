package io.hengzhi.benchmarks;

import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.file.SnapshotFile;
import io.hengzhi.scoring.engine.file.SnapshotFile.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A start: the state from its snapshot, with every result and rank, against the same from the facts. */
final class Restore implements Benchmark {

    @Override
    public String what() {
        return "a start from the snapshot, results and ranks computed, against taking the same facts in again";
    }

    @Override
    public int enterprises() {
        return 200_000;
    }

    @Override
    public List<Figure> run(int enterprises) throws IOException {
        City city = new City(1);
        Path directory = Files.createTempDirectory("restore");
        try {
            long begun = System.nanoTime();
            State state = city.loaded(enterprises, Firms::cells);
            double loading = seconds(begun);
            begun = System.nanoTime();
            state.recomputeAll();
            double computing = seconds(begun);
            long expected = City.checksum(state);
            SnapshotFile file = new SnapshotFile(directory);
            begun = System.nanoTime();
            file.writeAside(state.image(), "benchmark");
            file.publish();
            double writing = seconds(begun);
            double bytes = Files.size(directory.resolve("state.snapshot"));

            double[] reading = new double[3];
            double[] again = new double[3];
            for (int round = 0; round < reading.length; round++) {
                begun = System.nanoTime();
                State restored = ((Found.Whole) file.find()).read();
                reading[round] = seconds(begun);
                begun = System.nanoTime();
                restored.recomputeAll();
                again[round] = seconds(begun);
                if (City.checksum(restored) != expected) {
                    throw new IllegalStateException("the restored state has other ranks");
                }
            }
            Rounds read = Rounds.of(reading);
            Rounds computed = Rounds.of(again);
            double whole = read.median() + computed.median();
            return List.of(
                    Figure.once("facts generated and taken in", loading, "seconds on the wall", null),
                    Figure.once("results and ranks computed", computing, "seconds on the wall", null),
                    Figure.once("snapshot written, to the disk", writing, "seconds on the wall", null),
                    Figure.once("snapshot", bytes / enterprises, "bytes per enterprise", null),
                    Figure.of("snapshot checked and read", read, "seconds on the wall"),
                    Figure.of("results and ranks computed from it", computed, "seconds on the wall"),
                    Figure.once("restore / rebuilding from facts", whole / (loading + computing), "ratio", null));
        } finally {
            delete(directory);
        }
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) * 1e-9;
    }

    static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
