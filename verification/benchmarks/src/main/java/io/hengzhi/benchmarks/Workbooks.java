package io.hengzhi.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a workbook of 20 columns in a process of its own with 256 MB of heap, beside a plain SAX pass over the same sheet in
 * another, which checks nothing and builds no cell; then a workbook with 1 % bad cells there and back.
 */
final class Workbooks implements Benchmark {

    private static final int COLUMNS = 20;

    @Override
    public String what() {
        return "rows of a workbook per second in 256 MB of heap, against a plain SAX pass; and 1 % bad cells there and"
                + " back";
    }

    @Override
    public int enterprises() {
        return 200_000;
    }

    @Override
    public List<Figure> run(int rows) throws Exception {
        Path folder = Files.createTempDirectory("workbooks");
        try {
            Path good = folder.resolve("good.xlsx");
            Path bad = folder.resolve("bad.xlsx");
            child("write", rows, good);
            child("write-bad", rows, bad);
            Map<String, Double> plain = child("sax", rows, good);
            Map<String, Double> read = child("read", rows, good);
            Map<String, Double> errors = child("errors", rows, bad);
            agree("cells", value(plain, "cells"), (double) (rows + 1L) * COLUMNS);
            agree("cells", value(read, "cells"), (double) (rows + 1L) * COLUMNS);
            agree("bad cells", value(errors, "bad"), Math.floor(rows * (double) COLUMNS / 100));
            agree("cells named", value(errors, "named"), value(errors, "bad"));
            agree("accepted after the correction", value(errors, "corrected"), value(errors, "refusedRows"));
            double perSecond = rows / value(read, "seconds");
            return List.of(
                    Figure.once("rows read", perSecond, "rows/s", null),
                    Figure.once("plain SAX pass", rows / value(plain, "seconds"), "rows/s", null),
                    Figure.once(
                            "time against the plain pass",
                            value(read, "seconds") / value(plain, "seconds"),
                            "times",
                            null),
                    Figure.once("peak heap of the reader", value(read, "heap"), "MB of 256", "<= 256"),
                    Figure.once("peak memory of its process", value(read, "resident"), "MB resident", null),
                    Figure.once("1 % bad: cells named in the error workbook", value(errors, "named"), "cells", null),
                    Figure.once("1 % bad: read, written, opened, corrected", value(errors, "seconds"), "s", null),
                    Figure.once("1 % bad: peak heap", value(errors, "heap"), "MB of 256", "<= 256"));
        } finally {
            for (String name : List.of("good.xlsx", "bad.xlsx")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private static double value(Map<String, Double> figures, String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    private static void agree(String what, double found, double wanted) {
        if (found != wanted) {
            throw new IllegalStateException(what + ": " + found + " instead of " + wanted);
        }
    }

    private static Map<String, Double> child(String task, int rows, Path file)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkbookTask.class.getName(),
                        task,
                        Integer.toString(rows),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(task + " ended with " + process.exitValue() + ": " + said);
        }
        Map<String, Double> figures = new HashMap<>();
        said.lines().forEach(line -> {
            String[] parts = line.split("=");
            figures.put(parts[0], Double.valueOf(parts[1]));
        });
        return figures;
    }
}
