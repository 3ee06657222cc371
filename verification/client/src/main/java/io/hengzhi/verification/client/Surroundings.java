package io.hengzhi.verification.client;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the running stack is.
 *
 * @param gateway for example {@code http://127.0.0.1:8080}
 * @param kafka the listener that takes OAuth tokens
 * @param issuer the Keycloak realm
 * @param data the data directory of {@code ./dev}, which holds the demo accounts' secrets
 */
public record Surroundings(URI gateway, String kafka, URI issuer, Path data) {

    /** From the variables that {@code ./dev} sets for what it calls; its defaults where one is missing. */
    public static Surroundings fromEnvironment() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                URI.create(environment.getOrDefault("HENGZHI_GATEWAY", "http://127.0.0.1:8080")),
                environment.getOrDefault("HENGZHI_KAFKA", "127.0.0.1:29094"),
                URI.create(environment.getOrDefault("HENGZHI_ISSUER", "http://127.0.0.1:8180/realms/hengzhi")),
                Path.of(environment.getOrDefault("HENGZHI_DATA", ".data")));
    }

    public URI tokenEndpoint() {
        return URI.create(issuer + "/protocol/openid-connect/token");
    }
}
