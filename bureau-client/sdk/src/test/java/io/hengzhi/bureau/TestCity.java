package io.hengzhi.bureau;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An HTTP server that gives tokens for one secret and answers as it is told, at the addresses the city has. */
public final class TestCity implements AutoCloseable {

    public static final String CLIENT = "bureau-tax";
    public static final String SECRET = "a-secret-of-this-test-only";

    /** A request as it arrived. */
    public record Request(String method, String path, Map<String, List<String>> headers, String body) {}

    private record Answer(int status, String type, byte[] body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile String token = "token-1";

    private TestCity(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::giveToken);
        server.createContext("/api/v1", this::answer);
        server.start();
    }

    public static TestCity start() throws IOException {
        return new TestCity(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    public URI gateway() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public URI tokenEndpoint() {
        return URI.create(gateway() + "/token");
    }

    /** @param path below {@code /api/v1}, with its query */
    public TestCity answers(String method, String path, int status, String json) {
        String type = status < 300 ? "application/json" : "application/problem+json";
        answers.put(method + " " + path, new Answer(status, type, json.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public List<Request> requests() {
        return requests;
    }

    /** Tokens given so far are no longer good. */
    public void forgetTokens() {
        token = token + "-next";
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean known = form.contains("client_id=" + CLIENT) && form.contains("client_secret=" + SECRET);
        write(
                exchange,
                known
                        ? new Answer(
                                200,
                                "application/json",
                                ("{\"access_token\":\"" + token + "\",\"expires_in\":300}")
                                        .getBytes(StandardCharsets.UTF_8))
                        : new Answer(401, "application/json", new byte[0]));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring("/api/v1".length());
        requests.add(new Request(
                exchange.getRequestMethod(),
                path,
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (!List.of("Bearer " + token).equals(exchange.getRequestHeaders().get("Authorization"))) {
            write(exchange, new Answer(401, "application/problem+json", new byte[0]));
            return;
        }
        Answer known = answers.get(exchange.getRequestMethod() + " " + path);
        write(
                exchange,
                known == null
                        ? new Answer(
                                404,
                                "application/problem+json",
                                "{\"status\":404,\"code\":\"not-found\",\"detail\":\"没有找到\",\"detailEn\":\"Not found\"}"
                                        .getBytes(StandardCharsets.UTF_8))
                        : known);
    }

    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
