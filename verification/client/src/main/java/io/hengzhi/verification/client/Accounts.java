package io.hengzhi.verification.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the demo accounts: of people through the local-only client {@code dev-token}, of systems by their own secret. */
public final class Accounts {

    private static final Duration RENEW_BEFORE_END = Duration.ofSeconds(30);

    private record Token(String value, Instant renewAt) {}

    private final Surroundings surroundings;
    private final HttpClient http;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public Accounts(Surroundings surroundings, HttpClient http) {
        this.surroundings = surroundings;
        this.http = http;
    }

    /** A valid access token of the account. */
    public String token(String account) {
        return tokens.compute(
                        account,
                        (name, known) -> known != null && known.renewAt().isAfter(Instant.now()) ? known : ask(name))
                .value();
    }

    /** Forgets every token, as after the key that signed them was taken away: the next use asks for a new one. */
    public void forgetTokens() {
        tokens.clear();
    }

    public String secret(String name) {
        try {
            return Files.readString(surroundings.data().resolve("secrets").resolve(name))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no secret of " + name + " under " + surroundings.data() + ": is the stack up?", e);
        }
    }

    private static boolean isSystem(String account) {
        return account.startsWith("bureau-") || account.startsWith("svc-") || account.equals("district-platform");
    }

    private Token ask(String account) {
        Map<String, String> form = new TreeMap<>();
        if (isSystem(account)) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", account);
            form.put("client_secret", secret(account));
        } else {
            form.put("grant_type", "password");
            form.put("client_id", "dev-token");
            form.put("client_secret", secret("dev-token"));
            form.put("username", account);
            form.put("password", secret(account));
        }
        return ask(account, form);
    }

    /** A token of a client that was made while the city runs: its secret is in no file. */
    public String tokenOfClient(String clientId, String clientSecret) {
        return ask(
                        clientId,
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                clientId,
                                "client_secret",
                                clientSecret))
                .value();
    }

    private Token ask(String account, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(surroundings.tokenEndpoint())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "Keycloak gave " + account + " no token: " + response.statusCode() + " " + response.body());
            }
            JsonNode json = JsonMapper.shared().readTree(response.body());
            return new Token(
                    json.get("access_token").asString(),
                    Instant.now().plusSeconds(json.get("expires_in").asLong()).minus(RENEW_BEFORE_END));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The folder of the secrets, for tools that must be given a file. */
    public Path secretFile(String name) {
        return surroundings.data().resolve("secrets").resolve(name);
    }
}
