package io.hengzhi.verification.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** REST as one account, through the gateway or at a service itself. */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http;
    private final URI base;
    private final Accounts accounts;
    private final @Nullable String account;
    private final Map<String, String> headers;

    private Api(HttpClient http, URI base, Accounts accounts, @Nullable String account, Map<String, String> headers) {
        this.http = http;
        this.base = base;
        this.accounts = accounts;
        this.account = account;
        this.headers = Map.copyOf(headers);
    }

    /** @param base the gateway's or a service's address without a path */
    public static Api at(URI base, Accounts accounts, HttpClient http) {
        return new Api(http, base, accounts, null, Map.of());
    }

    public Api as(String name) {
        return new Api(http, base, accounts, name, headers);
    }

    /** The same with a token of one's own instead of an account's. */
    public Api withToken(String token) {
        return new Api(http, base, accounts, null, headers).with("Authorization", "Bearer " + token);
    }

    /** The same with one more header; a second value of a name replaces the first. */
    public Api with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Api(http, base, accounts, account, more);
    }

    public Api purpose(String purpose) {
        return with("Access-Purpose", purpose);
    }

    public Answer get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), null);
    }

    public Answer post(String path, Object body) {
        return send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)),
                "application/json");
    }

    public Answer put(String path, Object body) {
        return send(
                "PUT",
                path,
                HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)),
                "application/json");
    }

    public Answer post(String path, byte[] body, String contentType) {
        return send("POST", path, HttpRequest.BodyPublishers.ofByteArray(body), contentType);
    }

    /** Any request at all, for those that nobody should make. */
    public Answer request(String method, String path, byte[] body, @Nullable String contentType) {
        return send(method, path, HttpRequest.BodyPublishers.ofByteArray(body), contentType);
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, @Nullable String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (account != null) {
            request.header("Authorization", "Bearer " + accounts.token(account));
        }
        headers.forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
