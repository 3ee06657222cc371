package io.hengzhi.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code ./dev bench NAME [--enterprises N] [--json FILE]}; without a name it says which there are. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = all();

    /** What {@code scoring} runs, one after the other. */
    private static final List<String> SCORING =
            List.of("score", "rescore", "rank", "fold", "lists", "restore", "streams", "memory");

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("score", new Score());
        all.put("rescore", new Rescore());
        all.put("rank", new Rank());
        all.put("fold", new Fold());
        all.put("lists", new Lists());
        all.put("restore", new Restore());
        all.put("memory", new Memory());
        all.put("streams", new Streams());
        all.put("national", new National());
        all.put("workbook", new Workbooks());
        all.put("ingestion", new Ingestion());
        all.put("latency", new Latency());
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
            out.printf("  %-9s  %s%n", "scoring", "in one go: " + String.join(", ", SCORING));
            return 0;
        }
        List<String> names = arguments[0].equals("scoring") ? SCORING : List.of(arguments[0]);
        if (!ALL.keySet().containsAll(names)) {
            out.printf(
                    "no benchmark is named %s; there are: %s scoring%n", arguments[0], String.join(" ", ALL.keySet()));
            return 2;
        }
        int enterprises = 0;
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
        ArrayNode written = JsonMapper.shared().createArrayNode();
        for (String name : names) {
            measure(name, enterprises, written, out);
        }
        if (json != null) {
            Files.writeString(json, written.toPrettyString());
        }
        return 0;
    }

    /** @param asked how many enterprises, or 0 for as many as it takes where nobody says otherwise */
    private static void measure(String name, int asked, ArrayNode written, PrintStream out) throws Exception {
        Benchmark benchmark = Objects.requireNonNull(ALL.get(name));
        int enterprises = asked == 0 ? benchmark.enterprises() : asked;
        out.printf("%s: %s%n%s%n", name, benchmark.what(), machine(benchmark, enterprises));
        Machine before = Machine.now();
        List<Figure> figures = benchmark.run(enterprises);
        tell(figures, out);
        out.printf("  meanwhile: %s%n%n", Machine.now().since(before));
        figures.forEach(figure -> written.addObject()
                .put("name", name + ": " + figure.name())
                .put("value", figure.value())
                .put("unit", figure.unit())
                .put("aim", figure.aim()));
    }

    private static String machine(Benchmark benchmark, int enterprises) {
        return "%d enterprises; %d processors, load %.1f, Java %s, heap %d MB; %s"
                .formatted(
                        enterprises,
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        benchmark.once()
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
                    figure.verdict());
        }
    }
}
