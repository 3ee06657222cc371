package io.hengzhi.bureau.gateway;

import io.hengzhi.bureau.contract.ContractSource;
import io.hengzhi.kernel.BilingualText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** REST as this bureau. Thread-safe; every method throws {@link GatewayFault} where the answer is not the one asked for. */
public final class CityGateway implements ContractSource, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(5);
    private static final String PREFIX = "/api/v1";
    private static final int UNAUTHENTICATED = 401;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build();
    private final URI base;
    private final Tokens tokens;

    /** @param base the gateway's address without a path */
    public CityGateway(URI base, URI tokenEndpoint, String clientId, Supplier<String> secret) {
        this.base = base;
        this.tokens = new Tokens(http, tokenEndpoint, clientId, secret);
    }

    @Override
    public JsonNode contract(String topic) {
        return get("/contracts/" + Query.encoded(topic));
    }

    public Batches batches() {
        return new Batches(this);
    }

    public Refusals refusals() {
        return new Refusals(this);
    }

    public Submissions submissions() {
        return new Submissions(this);
    }

    /** Throws unless client id and secret are accepted. */
    public void signIn() {
        tokens.current();
    }

    /** Reads a JSON resource below {@code /api/v1}. */
    public JsonNode get(String path) {
        return json(send("GET", path, null, Map.of()));
    }

    /** Posts JSON; the key makes a repetition the same request. */
    public JsonNode post(String path, JsonNode body, String idempotencyKey) {
        return json(send(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)),
                Map.of("Content-Type", "application/json", "Idempotency-Key", idempotencyKey)));
    }

    JsonNode put(String path, JsonNode body) {
        return json(send(
                "PUT",
                path,
                HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)),
                Map.of("Content-Type", "application/json")));
    }

    JsonNode post(String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        return json(send("POST", path, body, headers));
    }

    /** Writes a document to a file, which is there whole or not at all. */
    void download(String path, Path target) {
        HttpResponse<InputStream> response = send("GET", path, null, Map.of("Accept", "*/*"));
        try (InputStream body = response.body()) {
            Path aside = target.resolveSibling(target.getFileName() + ".part");
            Files.copy(body, aside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw GatewayFault.unreachable(base + path, e);
        }
    }

    private HttpResponse<InputStream> send(
            String method, String path, HttpRequest.@Nullable BodyPublisher body, Map<String, String> headers) {
        HttpResponse<InputStream> response = sendOnce(method, path, body, headers);
        if (response.statusCode() == UNAUTHENTICATED) {
            // a token that was good when it was kept: the secret was rotated, or the keys were
            tokens.forget();
            close(response);
            response = sendOnce(method, path, body, headers);
        }
        if (response.statusCode() >= 300) {
            throw refused(response, method + " " + path);
        }
        return response;
    }

    private HttpResponse<InputStream> sendOnce(
            String method, String path, HttpRequest.@Nullable BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + PREFIX + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.current())
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : body);
        headers.forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw GatewayFault.unreachable(base.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GatewayFault.unreachable(base.toString(), e);
        }
    }

    private static JsonNode json(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return JsonMapper.shared().readTree(body);
        } catch (IOException | JacksonException e) {
            throw GatewayFault.unreachable(response.uri().toString(), e);
        }
    }

    private static GatewayFault refused(HttpResponse<InputStream> response, String what) {
        int status = response.statusCode();
        JsonNode problem = problem(response);
        GatewayFault.Reason reason = switch (status) {
            case UNAUTHENTICATED, 403 -> GatewayFault.Reason.NOT_AUTHORISED;
            case 404 -> GatewayFault.Reason.NOT_FOUND;
            default -> status >= 500 ? GatewayFault.Reason.UNREACHABLE : GatewayFault.Reason.REFUSED;
        };
        if (problem == null || !problem.path("detail").isString()) {
            return new GatewayFault(
                    reason,
                    BilingualText.of(what + " 返回 HTTP " + status + "。", what + " answered HTTP " + status + "."),
                    problem,
                    null);
        }
        String zh = problem.path("detail").asString("") + problem.path("wayOut").asString("");
        String en = (problem.path("detailEn").asString("") + " "
                        + problem.path("wayOutEn").asString(""))
                .strip();
        return new GatewayFault(reason, BilingualText.of(zh, en.isEmpty() ? zh : en), problem, null);
    }

    private static @Nullable JsonNode problem(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            JsonNode read = JsonMapper.shared().readTree(body);
            return read.isObject() ? read : null;
        } catch (IOException | JacksonException notAProblemDocument) {
            return null;
        }
    }

    private static void close(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            throw GatewayFault.unreachable(response.uri().toString(), e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
