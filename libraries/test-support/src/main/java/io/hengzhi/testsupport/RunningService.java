package io.hengzhi.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole service, started as it starts in earnest, on a free port, with a client that speaks real HTTP to it. */
public final class RunningService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The header, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private final ServletWebServerApplicationContext context;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(ServletWebServerApplicationContext context) {
        this.context = context;
        this.port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public static RunningService start(Class<?> application, List<String> settings) {
        return start(new SpringApplication(application), settings);
    }

    /** @param clock what the service takes for the time; its tokens and its surroundings go by the real one */
    public static RunningService start(Class<?> application, List<String> settings, Clock clock) {
        SpringApplication spring = new SpringApplication(application);
        spring.addInitializers(context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
        return start(spring, settings);
    }

    private static RunningService start(SpringApplication spring, List<String> settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=0");
        settings.forEach(setting -> arguments.add("--" + setting));
        spring.setRegisterShutdownHook(false);
        return new RunningService((ServletWebServerApplicationContext) spring.run(arguments.toArray(String[]::new)));
    }

    /** Where it listens on loopback. */
    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** @param headers names and values in turn */
    public Answer get(String path, String token, String... headers) {
        return send("GET", path, token, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String token, String json, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type");
        all.add("application/json");
        return send("POST", path, token, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    public Answer send(String method, String path, String token, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(method + " " + path, e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
