package io.hengzhi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.container.DeployedImage;
import io.hengzhi.platform.container.WithDockerEngine;
import io.hengzhi.provisioning.identity.Identities;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import tools.jackson.databind.json.JsonMapper;

/** The realm that provisioning writes, in the Keycloak that a deployment runs, and the check of tokens of every service. */
@WithDockerEngine
class DeployedKeycloakTest {

    private static final int HTTP = 8080;
    private static final Path TEMPLATES = Path.of("../../deploy/keycloak");

    @TempDir
    private static Path data;

    private static final GenericContainer<?> KEYCLOAK = new GenericContainer<>(DeployedImage.KEYCLOAK.image())
            .withEnv("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1") // it runs for a minute: quick to start, not quick
            .withCommand("start-dev", "--import-realm", "--features=client-secret-rotation")
            .withExposedPorts(HTTP)
            .waitingFor(Wait.forHttp("/realms/hengzhi").withStartupTimeout(Duration.ofMinutes(8)));

    @BeforeAll
    static void start() throws IOException {
        new Identities(data, TEMPLATES, URI.create("http://127.0.0.1:8080"), true).prepare();
        KEYCLOAK.withCopyToContainer(
                Transferable.of(Files.readAllBytes(data.resolve("run/realm.json")), 0644),
                "/opt/keycloak/data/import/hengzhi-realm.json");
        KEYCLOAK.start();
    }

    @AfterAll
    static void stop() {
        KEYCLOAK.stop();
    }

    private static URI realm() {
        return URI.create("http://" + KEYCLOAK.getHost() + ":" + KEYCLOAK.getMappedPort(HTTP) + "/realms/hengzhi");
    }

    private static JwtDecoder decoder(URI issuer) throws IOException {
        return new SecurityAutoConfiguration()
                .jwtDecoder(
                        new HengzhiSettings(
                                issuer, realm(), "", "PLAINTEXT", "", "svc-test", "a-secret-of-this-test-only"),
                        CircuitBreakerRegistry.ofDefaults());
    }

    private static String secret(String name) throws IOException {
        return Files.readString(data.resolve("secrets").resolve(name)).strip();
    }

    private static String tokenOfAPerson(String account) throws Exception {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "dev-token",
                "client_secret",
                secret("dev-token"),
                "username",
                account,
                "password",
                secret(account));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(realm() + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                                    .map(field -> field.getKey() + "=" + field.getValue())
                                    .collect(Collectors.joining("&"))))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .get("access_token")
                    .asString();
        }
    }

    /** The token with its district changed and its signature kept. */
    private static String moved(String token, String from, String to) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains(from);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    @Test
    void a_token_of_an_account_is_accepted_and_a_changed_one_refused() throws Exception {
        String token = tokenOfAPerson("district-officer");

        Jwt accepted = decoder(realm()).decode(token);

        assertThat(accepted.getClaimAsString("district")).isEqualTo("110113");
        assertThatThrownBy(() -> decoder(realm()).decode(moved(token, "110113", "110108")))
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void a_token_of_another_issuer_is_refused_though_its_signature_is_right() throws Exception {
        String token = tokenOfAPerson("auditor");

        assertThatThrownBy(() ->
                        decoder(URI.create("http://elsewhere/realms/hengzhi")).decode(token))
                .isInstanceOf(BadJwtException.class);
        // the control: under the right name it is good
        assertThat(decoder(realm()).decode(token).getClaimAsString("preferred_username"))
                .isEqualTo("auditor");
    }
}
