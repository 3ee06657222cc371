package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.contract.Contract;
import io.hengzhi.bureau.contract.Contracts;
import io.hengzhi.bureau.gateway.CityGateway;
import java.io.IOException;
import java.nio.file.Files;
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
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the bureau's topic takes. */
@Command(name = "contract")
final class ContractCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Override
    public Integer call() throws IOException {
        return show();
    }

    @Command(name = "show")
    int show() throws IOException {
        Bureau root = Commands.root(bureau);
        Contract contract = current(root);
        if (root.json()) {
            root.console().json(contract.document());
        } else {
            describe(root.console(), contract);
        }
        return ExitCode.OK;
    }

    @Command(name = "download")
    int download(
            @Parameters(paramLabel = "FILE", descriptionKey = "contract.file") Path file,
            @Option(names = "--schema", descriptionKey = "contract.schema") boolean schema)
            throws IOException {
        Bureau root = Commands.root(bureau);
        Contract contract = current(root);
        JsonNode document = schema ? contract.document().path("schema") : contract.document();
        Files.write(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(document));
        root.console().remark("contract.downloaded", file);
        return ExitCode.OK;
    }

    @Command(name = "cache")
    int cache() throws IOException {
        Bureau root = Commands.root(bureau);
        Contract contract = current(root);
        root.console().remark("contract.origin." + contract.origin());
        return contract.origin() == Contract.Origin.SERVED ? ExitCode.OK : ExitCode.UNREACHABLE;
    }

    private static Contract current(Bureau root) throws IOException {
        Configuration configuration = root.configuration();
        try (CityGateway city = configuration.client().openGateway()) {
            return contracts(configuration, city).current();
        }
    }

    static Contracts contracts(Configuration configuration, CityGateway city) throws IOException {
        Configuration.createFolder(configuration.outbox());
        return new Contracts(configuration.topic(), city, configuration.outbox());
    }

    private static void describe(Console console, Contract contract) {
        Texts texts = console.texts();
        JsonNode document = contract.document();
        console.out()
                .println(contract.topic() + "  "
                        + texts.get(document.path("bureau").path("name")) + "  "
                        + texts.get("contract.origin." + contract.origin()));
        for (String part : List.of("description", "freshness")) {
            if (document.path(part).isObject()) {
                console.out().println(texts.get(document.path(part)));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                texts.get("contract.quantity"),
                texts.get("contract.name"),
                texts.get("contract.units"),
                texts.get("contract.kind"),
                texts.get("contract.frequency")));
        for (JsonNode quantity : document.path("quantities")) {
            List<String> units = new ArrayList<>();
            quantity.path("acceptedUnits").forEach(unit -> units.add(unit.asString()));
            rows.add(List.of(
                    quantity.path("code").asString(""),
                    texts.get(quantity.path("name")),
                    String.join(" ", units),
                    quantity.path("kind").asString(""),
                    quantity.path("frequency").asString("")));
        }
        Table.print(console.out(), rows);
        if (document.has("example")) {
            console.out().println(texts.get("contract.example"));
            console.out().println("  " + document.path("example").path("body"));
        }
    }
}
