package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.gateway.GatewayFault;
import io.hengzhi.bureau.outbox.OutboxFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** The command itself, and what is true for every command below it. */
@Command(
        name = "bureau",
        mixinStandardHelpOptions = true,
        version = "bureau 0.1.0",
        scope = ScopeType.INHERIT,
        subcommands = {
            InitCommand.class,
            ValidateCommand.class,
            PushCommand.class,
            UploadCommand.class,
            BatchCommand.class,
            WatchCommand.class,
            ErrorsCommand.class,
            ReplayCommand.class,
            ContractCommand.class,
            AutoComplete.GenerateCompletion.class
        })
public final class Bureau implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "option.config", scope = ScopeType.INHERIT)
    @Nullable
    Path config;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "option.lang", scope = ScopeType.INHERIT)
    @Nullable
    String language;

    @Option(names = "--json", descriptionKey = "option.json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--verbose", descriptionKey = "option.verbose", scope = ScopeType.INHERIT)
    void verbose(boolean on) {
        LIBRARIES.setLevel(on ? Level.INFO : Level.OFF);
    }

    /** The log of Kafka's client and ours; the console has the words meant for people. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private final Console console;

    private Bureau(Console console) {
        this.console = console;
    }

    public static void main(String[] arguments) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        int code = run(arguments, System.getenv(), System.in, out, err);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    static int run(
            String[] arguments, Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
        LIBRARIES.setLevel(Level.OFF);
        Texts texts = Texts.of(arguments, environment);
        Bureau root = new Bureau(new Console(texts, environment, in, out, err));
        return new CommandLine(root)
                .setResourceBundle(texts.bundle())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((fault, line, parsed) -> root.told(fault))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(console.err());
        }
        return ExitCode.USAGE;
    }

    Console console() {
        return console;
    }

    boolean json() {
        return json;
    }

    /** Where the configuration is: the option, {@code BUREAU_CONFIG}, or the home directory. */
    Path configFile() {
        if (config != null) {
            return config;
        }
        String named = console.environment().get("BUREAU_CONFIG");
        return named == null
                ? Path.of(console.environment().getOrDefault("HOME", "."), ".hengzhi", "bureau.properties")
                : Path.of(named);
    }

    Configuration configuration() {
        return Configuration.read(configFile());
    }

    /** Tells a person or a script what went wrong, and gives the code for it; what nobody foresaw goes on. */
    private int told(Exception fault) throws Exception {
        return switch (fault) {
            case GatewayFault gateway ->
                told(
                        gateway.reason().name(),
                        console.texts().get(gateway.text()),
                        gateway.problem() instanceof ObjectNode problem ? problem : null,
                        switch (gateway.reason()) {
                            case UNREACHABLE -> ExitCode.UNREACHABLE;
                            case NOT_AUTHORISED -> ExitCode.NOT_AUTHORISED;
                            case NOT_FOUND -> ExitCode.NOT_FOUND;
                            case REFUSED -> ExitCode.REFUSED;
                        });
            case OutboxFault outbox ->
                told("OUTBOX_" + outbox.reason(), console.texts().get(outbox.text()), null, ExitCode.OUTBOX);
            case Configuration.Missing missing ->
                told(
                        "CONFIGURATION",
                        console.texts().get("configuration.missing", missing.what()),
                        null,
                        ExitCode.USAGE);
            case NoSuchFileException missing ->
                told("NO_SUCH_FILE", console.texts().get("file.missing", missing.getFile()), null, ExitCode.USAGE);
            case IOException io ->
                told("FILE", console.texts().get("file.fault", String.valueOf(io.getMessage())), null, ExitCode.USAGE);
            default -> throw fault;
        };
    }

    private int told(String error, String text, @Nullable ObjectNode problem, int code) {
        if (json) {
            ObjectNode document = Console.object()
                    .put("error", error.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            document.put("text", text).put("exitCode", code);
            if (problem != null) {
                document.set("problem", problem);
            }
            console.json(document);
        } else {
            console.err().println(text);
        }
        return code;
    }
}
