package io.hengzhi.scoring.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader of server-sent events, line by line as they come. */
final class ListeningReader implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile boolean ended;

    private ListeningReader(HttpRequest request) throws IOException, InterruptedException {
        this.response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        Thread.ofVirtual().start(this::read);
    }

    static ListeningReader open(int port, String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Access-Purpose", path.contains("/scores/") ? "review" : "guidance");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new ListeningReader(request.build());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            // the test has heard enough
        } finally {
            ended = true;
        }
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String text() {
        return String.join("\n", lines);
    }

    boolean has(String event) {
        return lines.contains("event: " + event);
    }

    boolean hasEnded() {
        return ended;
    }

    /** The data of the events of a kind, in their order. */
    List<String> dataOf(String event) {
        List<String> all = List.copyOf(lines);
        List<String> data = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).equals("event: " + event)) {
                for (int j = i + 1; j < all.size() && !all.get(j).isEmpty(); j++) {
                    if (all.get(j).startsWith("data: ")) {
                        data.add(all.get(j).substring("data: ".length()));
                    }
                }
            }
        }
        return data;
    }

    /** As a browser keeps it. */
    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, second) -> second)
                .map(line -> line.substring("id: ".length()))
                .orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
