package io.hengzhi.recomputation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the running stack is.
 *
 * @param data the data directory of {@code ./dev}, which holds the secrets of the local accounts
 */
public record Surroundings(URI gateway, String kafka, URI issuer, Path data) {

    /** From the variables that {@code ./dev} sets for what it calls. */
    static Surroundings fromEnvironment() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                URI.create(environment.getOrDefault("HENGZHI_GATEWAY", "http://127.0.0.1:8080")),
                environment.getOrDefault("HENGZHI_KAFKA", "127.0.0.1:29094"),
                URI.create(environment.getOrDefault("HENGZHI_ISSUER", "http://127.0.0.1:8180/realms/hengzhi")),
                Path.of(environment.getOrDefault("HENGZHI_DATA", ".data")));
    }

    URI tokenEndpoint() {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }

    String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no secret of " + name + " under " + data + ": is the stack up?", e);
        }
    }
}
