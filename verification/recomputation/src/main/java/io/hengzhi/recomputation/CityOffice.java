package io.hengzhi.recomputation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is published as a city officer, through the gateway; each read is in the access log like any other. Thread-safe. */
final class CityOffice {

    private static final String ACCOUNT = "city-officer";
    private static final String PURPOSE = "review";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ATTEMPTS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Surroundings surroundings;
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    CityOffice(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The body of the answer; null where there is no such result: 404, or 400 for a period that has none. */
    @Nullable
    String find(String path) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(URI.create(surroundings.gateway() + "/api/v1" + path))
                            .header("Authorization", "Bearer " + token())
                            .header("Access-Purpose", PURPOSE)
                            .build());
            switch (answer.statusCode()) {
                case 200 -> {
                    return answer.body();
                }
                case 400, 404 -> {
                    return null;
                }
                case TOO_MANY_REQUESTS -> {
                    if (attempt == ATTEMPTS) {
                        throw new IllegalStateException(path + ": refused " + ATTEMPTS + " times with 429");
                    }
                    pause(answer.headers().firstValueAsLong("Retry-After").orElse(1));
                }
                default -> throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized String token() {
        String known = token;
        if (known != null && Instant.now().isBefore(renewAt)) {
            return known;
        }
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "dev-token",
                        "client_secret",
                        surroundings.secret("dev-token"),
                        "username",
                        ACCOUNT,
                        "password",
                        surroundings.secret(ACCOUNT))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(surroundings.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak gave " + ACCOUNT + " no token: " + answer.statusCode());
        }
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        String fresh = json.get("access_token").asString();
        token = fresh;
        renewAt = Instant.now().plusSeconds(json.get("expires_in").asLong() / 2);
        return fresh;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(
                    HttpRequest.newBuilder(request, (name, value) -> true)
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
