package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.gateway.CityGateway;
import io.hengzhi.bureau.gateway.GatewayFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the configuration and the secret beside it, and tries them. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    private static final String SECRET_VARIABLE = "BUREAU_SECRET";

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Option(names = "--bureau", required = true, paramLabel = "CODE", descriptionKey = "init.bureau")
    String code = "";

    @Option(names = "--gateway", required = true, paramLabel = "URL", descriptionKey = "init.gateway")
    URI gateway = URI.create("");

    @Option(names = "--kafka", required = true, paramLabel = "HOST:PORT", descriptionKey = "init.kafka")
    String kafka = "";

    @Option(names = "--token-endpoint", required = true, paramLabel = "URL", descriptionKey = "init.token-endpoint")
    URI tokenEndpoint = URI.create("");

    @Option(names = "--client-id", paramLabel = "ID", descriptionKey = "init.client-id")
    @Nullable
    String clientId;

    @Option(names = "--secret-file", paramLabel = "FILE", descriptionKey = "init.secret-file")
    @Nullable
    Path secretFile;

    @Option(names = "--outbox", paramLabel = "DIR", descriptionKey = "init.outbox")
    @Nullable
    Path outbox;

    @Option(names = "--security", defaultValue = "SASL_SSL", paramLabel = "PROTOCOL", descriptionKey = "init.security")
    String security = "SASL_SSL";

    @Option(names = "--force", descriptionKey = "init.force")
    boolean force;

    @Override
    public Integer call() throws IOException {
        Bureau root = Commands.root(bureau);
        Console console = root.console();
        Path file = root.configFile();
        if (Files.exists(file) && !force) {
            console.remark("init.exists", file);
            return ExitCode.USAGE;
        }
        Path kept = keptSecret(console, file);
        if (kept == null) {
            console.remark("init.no-secret", SECRET_VARIABLE);
            return ExitCode.USAGE;
        }
        Configuration configuration = new Configuration(
                code,
                gateway,
                kafka,
                tokenEndpoint,
                clientId == null ? "bureau-" + code : clientId,
                kept,
                outbox == null ? Path.of("outbox") : outbox.toAbsolutePath(),
                security);
        configuration.write(file);
        if (Configuration.isOpenToOthers(file.resolveSibling(".").resolve(kept).normalize())) {
            console.remark("init.secret-open", kept);
        }
        return tried(root, Configuration.read(file), file);
    }

    /** The file the secret stands in: the one named, or a new one beside the configuration. */
    private @Nullable Path keptSecret(Console console, Path file) throws IOException {
        if (secretFile != null) {
            if (!Files.isReadable(secretFile)) {
                throw new java.nio.file.NoSuchFileException(secretFile.toString());
            }
            return secretFile.toAbsolutePath();
        }
        String secret = console.environment().get(SECRET_VARIABLE);
        if (secret == null) {
            secret = ask(console);
        }
        if (secret == null || secret.isBlank()) {
            return null;
        }
        Configuration.createFolder(file.toAbsolutePath().resolveSibling("").normalize());
        Path kept = file.resolveSibling("bureau.secret");
        Configuration.writeForOwner(kept, secret.strip() + "\n");
        return kept.getFileName();
    }

    private static @Nullable String ask(Console console) throws IOException {
        java.io.Console terminal = System.console();
        if (terminal != null && terminal.isTerminal()) {
            char[] typed = terminal.readPassword("%s", console.texts().get("init.ask-secret"));
            return typed == null ? null : new String(typed);
        }
        return new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    }

    private static int tried(Bureau root, Configuration configuration, Path file) {
        Console console = root.console();
        try (CityGateway city = configuration.client().openGateway()) {
            city.signIn();
        } catch (GatewayFault e) {
            if (e.reason() == GatewayFault.Reason.UNREACHABLE) {
                console.remark("init.untried", file, console.texts().get(e.text()));
                return ExitCode.UNREACHABLE;
            }
            throw e;
        }
        if (root.json()) {
            console.json(Console.object()
                    .put("config", file.toString())
                    .put("bureau", configuration.bureau())
                    .put("clientId", configuration.clientId())
                    .put("topic", configuration.topic()));
        } else {
            console.say("init.done", file, configuration.clientId(), configuration.topic());
        }
        return ExitCode.OK;
    }
}
