package io.hengzhi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code ./dev bench NAME [--enterprises N] [--json FILE]}; without a name it says which there are. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = all();

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("score", new Score());
        all.put("rescore", new Rescore());
        all.put("rank", new Rank());
        all.put("fold", new Fold());
        all.put("memory", new Memory());
        all.put("workbook", new Workbooks());
        all.put("ingestion", new Ingestion());
        return all;
    }

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) throws Exception {
        if (arguments.length == 0) {
            out.println("./dev bench NAME [--enterprises N] [--json FILE]");
            ALL.forEach((name, benchmark) -> out.printf("  %-9s  %s%n", name, benchmark.what()));
            return 0;
        }
        Benchmark benchmark = ALL.get(arguments[0]);
        if (benchmark == null) {
            out.printf("no benchmark is named %s; there are: %s%n", arguments[0], String.join(" ", ALL.keySet()));
            return 2;
        }
        int enterprises = benchmark.enterprises();
        Path json = null;
        for (int i = 1; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                out.println(arguments[i] + " needs a value");
                return 2;
            }
            switch (arguments[i]) {
                case "--enterprises" -> enterprises = Integer.parseInt(arguments[i + 1]);
                case "--json" -> json = Path.of(arguments[i + 1]);
                default -> {
                    out.println("unknown: " + arguments[i]);
                    return 2;
                }
            }
        }
        out.printf("%s: %s%n%s%n", arguments[0], benchmark.what(), machine(benchmark, enterprises));
        List<Figure> figures = benchmark.run(enterprises);
        tell(figures, out);
        if (json != null) {
            write(arguments[0], figures, json);
        }
        return 0;
    }

    private static String machine(Benchmark benchmark, int enterprises) {
        return "%d enterprises; %d processors, load %.1f, Java %s, heap %d MB; %s"
                .formatted(
                        enterprises,
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        benchmark.needsStack()
                                ? "time on the wall, once"
                                : "processor time, warmed up, median of " + Rounds.MEASURED + " rounds");
    }

    private static void tell(List<Figure> figures, PrintStream out) {
        out.printf("  %-44s %14s  %-22s %-22s %s%n", "", "value", "unit", "spread", "aim");
        for (Figure figure : figures) {
            out.printf(
                    "  %-44s %14s  %-22s %-22s %s%n",
                    figure.name(),
                    figure.value() >= 1_000 ? "%,.0f".formatted(figure.value()) : "%.3g".formatted(figure.value()),
                    figure.unit(),
                    figure.spread(),
                    shown(figure.aim()));
        }
    }

    private static String shown(@Nullable String aim) {
        return aim == null ? "" : aim;
    }

    private static void write(String benchmark, List<Figure> figures, Path file) throws IOException {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (Figure figure : figures) {
            list.addObject()
                    .put("name", benchmark + ": " + figure.name())
                    .put("value", figure.value())
                    .put("unit", figure.unit())
                    .put("aim", figure.aim());
        }
        Files.writeString(file, list.toPrettyString());
    }
}
