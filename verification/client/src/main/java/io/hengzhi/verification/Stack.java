package io.hengzhi.verification;

import io.hengzhi.verification.client.Accounts;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The running stack of {@code ./dev}: where its parts answer, and how to end one of them the hard way. */
public final class Stack {

    public static final String HERO = "91110113MA0HE0001W";
    public static final String PERIOD = "2025Q4";

    /** Every service, the gateway last. */
    public static final List<String> SERVICES =
            List.of("registry", "ingestion", "scoring", "appeal", "incentive", "audit", "gateway");

    /** The second replica of scoring, which only some stacks have. */
    public static final String SECOND_SCORING = "scoring2";

    private static final Map<String, Integer> PORTS = ports();

    private static final Surroundings SURROUNDINGS = Surroundings.fromEnvironment();
    private static final Parts PARTS = new Parts(SURROUNDINGS.data());
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Accounts ACCOUNTS = new Accounts(SURROUNDINGS, HTTP);

    private Stack() {}

    private static Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        List<String> names = SERVICES.subList(0, SERVICES.size() - 1);
        for (int i = 0; i < names.size(); i++) {
            String given = System.getenv(names.get(i).toUpperCase(java.util.Locale.ROOT) + "_PORT");
            ports.put(names.get(i), given == null ? 8101 + i : Integer.parseInt(given));
        }
        String second = System.getenv("SCORING2_PORT");
        ports.put(SECOND_SCORING, second == null ? 8113 : Integer.parseInt(second));
        return ports;
    }

    public static Surroundings surroundings() {
        return SURROUNDINGS;
    }

    public static Accounts accounts() {
        return ACCOUNTS;
    }

    public static Api gateway() {
        return Api.at(SURROUNDINGS.gateway(), ACCOUNTS, HTTP);
    }

    /** A service itself, past the gateway. */
    public static Api service(String name) {
        return Api.at(addressOf(name), ACCOUNTS, HTTP);
    }

    private static URI addressOf(String service) {
        if (service.equals("gateway")) {
            return SURROUNDINGS.gateway();
        }
        return URI.create("http://127.0.0.1:"
                + Optional.ofNullable(PORTS.get(service)).orElseThrow(() -> new IllegalArgumentException(service)));
    }

    /** {@code kill -9} of a part; the process is gone when this returns. */
    public static void kill(String part) {
        PARTS.kill(part);
    }

    /** {@code ./dev up} for this stack: starts what is down and returns when all is ready. */
    public static void up() {
        PARTS.up();
    }

    public static Parts parts() {
        return PARTS;
    }

    /** Whether a service says by itself that it may be given work. */
    public static boolean isReady(String service) {
        return status(service, "/actuator/health/readiness") == 200;
    }

    public static Path repository() {
        return Parts.repository();
    }

    /** The text of an address that needs no token, such as a service's OpenAPI document. */
    public static String text(String service, String path) {
        try {
            return HTTP.send(request(service, path), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status of an address that needs no token; 0 while nobody answers there. */
    public static int status(String service, String path) {
        try {
            return HTTP.send(request(service, path), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(addressOf(service) + path))
                .timeout(Duration.ofSeconds(20))
                .build();
    }
}
