package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.gateway.CityGateway;
import io.hengzhi.bureau.gateway.Refusals.Replay;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Has refused facts judged again: as they were, or as corrected in the file that {@code errors download} wrote. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {

    private static final int TOGETHER = 100;

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "errors.id")
    List<String> ids = new ArrayList<>();

    @Option(names = "--corrected", paramLabel = "FILE", descriptionKey = "replay.corrected")
    @Nullable
    Path corrected;

    @Override
    public Integer call() throws IOException {
        Bureau root = Commands.root(bureau);
        List<Replay> replays = new ArrayList<>();
        ids.forEach(id -> replays.add(Replay.asItStands(id)));
        if (corrected != null) {
            FlawReport report = new FlawReport(root.console(), corrected, root.json());
            read(corrected, replays, report);
            if (report.count() > 0) {
                return ExitCode.REFUSED;
            }
        }
        if (replays.isEmpty()) {
            root.console().remark("replay.nothing");
            return ExitCode.USAGE;
        }
        ArrayNode verdicts = Console.object().putArray("items");
        try (CityGateway city = root.configuration().client().openGateway()) {
            for (int from = 0; from < replays.size(); from += TOGETHER) {
                JsonNode answer =
                        city.refusals().replay(replays.subList(from, Math.min(replays.size(), from + TOGETHER)));
                answer.path("items").forEach(verdicts::add);
            }
        }
        return told(root, verdicts);
    }

    private static void read(Path file, List<Replay> replays, FlawReport report) throws IOException {
        try (Reader reader = FactFile.of(file).open()) {
            CsvFacts.rows(
                    reader,
                    (columns, row, line) -> {
                        Integer id = columns.get("id");
                        FactLine read = CsvFacts.fact(columns, row, line);
                        FactLine.Flaw flaw = read.flaw();
                        Fact fact = read.fact();
                        if (flaw != null) {
                            report.add(line, "unreadable", flaw);
                        } else if (fact != null && id != null && id < row.size()) {
                            replays.add(Replay.corrected(row.get(id), fact));
                        }
                    },
                    flawed -> {
                        FactLine.Flaw flaw = flawed.flaw();
                        if (flaw != null) {
                            report.add(flawed.number(), "unreadable", flaw);
                        }
                    });
        }
    }

    private static int told(Bureau root, ArrayNode verdicts) {
        Console console = root.console();
        int refused = 0;
        for (JsonNode item : verdicts) {
            String verdict = item.path("verdict").asString("");
            refused += verdict.equals("refused") ? 1 : 0;
            if (!root.json()) {
                console.out().println(item.path("id").asString("") + "  " + verdict);
                for (JsonNode reason : item.path("reasons")) {
                    console.out()
                            .println("    " + reason.path("code").asString("") + "  "
                                    + console.texts().get(reason.path("message")) + " "
                                    + console.texts().get(reason.path("wayOut")));
                }
            }
        }
        if (root.json()) {
            ObjectNode document = Console.object();
            document.set("items", verdicts);
            console.json(document);
        } else {
            console.remark("replay.done", verdicts.size(), refused);
        }
        return refused == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }
}
