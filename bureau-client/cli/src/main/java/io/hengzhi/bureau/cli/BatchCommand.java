package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.gateway.Batch;
import io.hengzhi.bureau.gateway.Batches;
import io.hengzhi.bureau.gateway.CityGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** How many facts the bureau sends, and the closing answer. */
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Override
    public Integer call() {
        return list(20);
    }

    @Command(name = "open")
    int open(
            @Option(names = "--declared", required = true, paramLabel = "N", descriptionKey = "batch.declared")
                    long declared,
            @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "batch.note") @Nullable String note) {
        return one(batches -> batches.open(declared, note));
    }

    @Command(name = "close")
    int close(@Parameters(paramLabel = "ID", descriptionKey = "batch.id") String id) {
        return one(batches -> batches.close(id));
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "ID", descriptionKey = "batch.id") String id) {
        return one(batches -> batches.get(id));
    }

    private int one(Function<Batches, Batch> ask) {
        Bureau root = Commands.root(bureau);
        try (CityGateway city = root.configuration().client().openGateway()) {
            Batch batch = ask.apply(city.batches());
            if (root.json()) {
                root.console().json(batch.document());
            } else {
                tell(root, batch);
            }
            boolean open = batch.state().equals("open");
            return batch.refused() > 0
                    ? ExitCode.REFUSED
                    : open || batch.isCounted() ? ExitCode.OK : ExitCode.UNFINISHED;
        }
    }

    @Command(name = "list")
    int list(
            @Option(names = "--limit", defaultValue = "20", paramLabel = "N", descriptionKey = "option.limit")
                    int limit) {
        Bureau root = Commands.root(bureau);
        try (CityGateway city = root.configuration().client().openGateway()) {
            JsonNode page = city.batches().list(limit, null);
            if (root.json()) {
                root.console().json(page);
            } else {
                List<List<String>> rows = new ArrayList<>();
                rows.add(List.of("id", "state", "outcome", "declared", "accepted", "duplicate", "refused", "missing"));
                for (JsonNode item : page.path("items")) {
                    rows.add(rows.getFirst().stream()
                            .map(name -> item.path(name).isNull()
                                    ? ""
                                    : item.path(name).asString(""))
                            .toList());
                }
                Table.print(root.console().out(), rows);
            }
            return ExitCode.OK;
        }
    }

    /** accepted + duplicate + refused = declared, or what is missing. */
    static void tell(Bureau root, Batch batch) {
        if (!root.json()) {
            root.console()
                    .say(
                            "batch.counts",
                            batch.id(),
                            batch.outcome() == null ? batch.state() : batch.outcome(),
                            batch.accepted(),
                            batch.duplicate(),
                            batch.refused(),
                            batch.declared(),
                            batch.missing());
        }
    }
}
