package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.gateway.CityGateway;
import io.hengzhi.bureau.gateway.Refusals;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;

/** What the city refused, with the reason and the way out. */
@Command(name = "errors")
final class ErrorsCommand implements Callable<Integer> {

    /** Which refusals. */
    static final class Filter {
        @Option(names = "--code", paramLabel = "CODE", descriptionKey = "errors.code")
        @Nullable
        String code;

        @Option(names = "--day", paramLabel = "YYYY-MM-DD", descriptionKey = "errors.day")
        @Nullable
        String day;

        @Option(names = "--batch", paramLabel = "ID", descriptionKey = "batch.id")
        @Nullable
        String batch;

        Refusals.Filter filter() {
            return new Refusals.Filter(code, day, batch);
        }
    }

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Override
    public Integer call() {
        return list(new Filter(), 20);
    }

    @Command(name = "list")
    int list(
            @Mixin Filter filter,
            @Option(names = "--limit", defaultValue = "20", paramLabel = "N", descriptionKey = "option.limit")
                    int limit) {
        Bureau root = Commands.root(bureau);
        try (CityGateway city = root.configuration().client().openGateway()) {
            JsonNode page = city.refusals().list(filter.filter(), limit, null);
            if (root.json()) {
                root.console().json(page);
            } else {
                page.path("items").forEach(item -> tell(root.console(), item));
                root.console().remark("errors.count", page.path("items").size());
            }
            return page.path("items").isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
        }
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "ID", descriptionKey = "errors.id") String id) {
        Bureau root = Commands.root(bureau);
        try (CityGateway city = root.configuration().client().openGateway()) {
            root.console().json(city.refusals().get(id));
            return ExitCode.OK;
        }
    }

    @Command(name = "download")
    int download(@Parameters(paramLabel = "FILE", descriptionKey = "errors.file") Path file, @Mixin Filter filter) {
        Bureau root = Commands.root(bureau);
        String format = file.toString().endsWith(".xlsx") ? "xlsx" : "csv";
        try (CityGateway city = root.configuration().client().openGateway()) {
            city.refusals().download(filter.filter(), format, file);
        }
        root.console().remark("errors.downloaded", file);
        return ExitCode.OK;
    }

    static void tell(Console console, JsonNode item) {
        Texts texts = console.texts();
        console.out()
                .println(item.path("receivedAt").asString("") + "  "
                        + item.path("code").asString("") + "  "
                        + item.path("field").asString("") + "  " + text(item, "creditCode") + "  "
                        + text(item, "quantity")
                        + "  " + text(item, "quarter"));
        console.out().println("    " + texts.get(item.path("message")));
        console.out().println("    " + texts.get(item.path("wayOut")));
        console.out().println("    id " + item.path("id").asString(""));
        console.out().flush();
    }

    private static String text(JsonNode item, String name) {
        return item.path(name).isString() ? item.path(name).stringValue() : "-";
    }
}
