package io.hengzhi.bureau.gateway;

import io.hengzhi.kernel.BilingualText;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens by client credentials, each used until shortly before its end. Thread-safe. */
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long RENEW_BEFORE_END_SECONDS = 20;

    private final HttpClient http;
    private final URI endpoint;
    private final String clientId;
    private final Supplier<String> secret;
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    Tokens(HttpClient http, URI endpoint, String clientId, Supplier<String> secret) {
        this.http = http;
        this.endpoint = endpoint;
        this.clientId = clientId;
        this.secret = secret;
    }

    synchronized String current() {
        String known = token;
        if (known == null || Instant.now().isAfter(renewAt)) {
            known = ask();
            token = known;
        }
        return known;
    }

    /** After a 401: the next call asks for a new one. */
    synchronized void forget() {
        token = null;
    }

    private String ask() {
        String form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(secret.get());
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                throw GatewayFault.unreachable(endpoint.toString(), new IOException("HTTP " + response.statusCode()));
            }
            if (response.statusCode() != 200) {
                throw new GatewayFault(
                        GatewayFault.Reason.NOT_AUTHORISED,
                        BilingualText.of(
                                "身份服务不接受客户端 " + clientId + " 的密钥（HTTP " + response.statusCode() + "）。请核对密钥，或请系统管理员轮换。",
                                "The identity service does not accept the secret of client " + clientId + " (HTTP "
                                        + response.statusCode()
                                        + "). Check the secret, or ask the system administrator for a new one."),
                        null,
                        null);
            }
            JsonNode answer = JsonMapper.shared().readTree(response.body());
            renewAt = Instant.now().plusSeconds(answer.path("expires_in").asLong(60) - RENEW_BEFORE_END_SECONDS);
            return answer.path("access_token").asString();
        } catch (IOException | JacksonException e) {
            throw GatewayFault.unreachable(endpoint.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GatewayFault.unreachable(endpoint.toString(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
