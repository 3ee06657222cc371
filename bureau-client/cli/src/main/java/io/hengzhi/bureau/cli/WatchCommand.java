package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.gateway.CityGateway;
import io.hengzhi.bureau.gateway.GatewayFault;
import io.hengzhi.bureau.gateway.Refusals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens to what was sent: new refusals, batches as they fill. */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {

    private static final int PAGE = 50;

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Option(names = "--interval", paramLabel = "SECONDS", defaultValue = "2", descriptionKey = "watch.interval")
    long intervalSeconds = 2;

    @Option(names = "--for", paramLabel = "SECONDS", defaultValue = "0", descriptionKey = "watch.for")
    long seconds;

    private final Set<String> knownRefusals = new HashSet<>();
    private final Map<String, JsonNode> knownBatches = new HashMap<>();

    @Override
    public Integer call() throws InterruptedException {
        Bureau root = Commands.root(bureau);
        long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (CityGateway city = root.configuration().client().openGateway()) {
            city.signIn();
            boolean first = true;
            root.console().remark("watch.begins");
            while (first || seconds == 0 || System.nanoTime() < deadline) {
                look(root, city, first);
                first = false;
                Thread.sleep(Duration.ofSeconds(intervalSeconds));
            }
        }
        return ExitCode.OK;
    }

    /** The first look only learns what is there. */
    private void look(Bureau root, CityGateway city, boolean first) {
        try {
            List<JsonNode> refusals = new ArrayList<>();
            city.refusals().list(Refusals.Filter.ALL, PAGE, null).path("items").forEach(refusals::add);
            for (JsonNode refusal : refusals.reversed()) {
                if (knownRefusals.add(refusal.path("id").asString("")) && !first) {
                    tell(root, "refusal", refusal);
                }
            }
            for (JsonNode batch : city.batches().list(PAGE, null).path("items")) {
                JsonNode before = knownBatches.put(batch.path("id").asString(""), batch);
                if (!first && !batch.equals(before)) {
                    tell(root, "batch", batch);
                }
            }
        } catch (GatewayFault e) {
            if (e.reason() == GatewayFault.Reason.NOT_AUTHORISED) {
                throw e;
            }
            root.console().remark("watch.away", root.console().texts().get(e.text()));
        }
    }

    private static void tell(Bureau root, String kind, JsonNode what) {
        if (root.json()) {
            ObjectNode line = Console.object().put("kind", kind);
            line.set(kind, what);
            root.console().jsonLine(line);
        } else if (kind.equals("refusal")) {
            ErrorsCommand.tell(root.console(), what);
        } else {
            root.console()
                    .say(
                            "batch.counts",
                            what.path("id").asString(""),
                            what.path("state").asString(""),
                            what.path("accepted").asLong(0),
                            what.path("duplicate").asLong(0),
                            what.path("refused").asLong(0),
                            what.path("declared").asLong(0),
                            what.path("missing").asLong(0));
        }
    }
}
