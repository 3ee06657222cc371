package io.hengzhi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hengzhi.localstore.LocalStore;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.TestRealm;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole gateway on real HTTP, in front of a service that tells what reached it. */
class GatewayServiceTest {

    private static final String SESSION_OF_NOBODY = "HENGZHI_SESSION=bm9ib2R5";

    private final AtomicReference<String> nameSeen = new AtomicReference<>();
    private final AtomicReference<String> lastEventIdSeen = new AtomicReference<>();
    private final CountDownLatch heard = new CountDownLatch(1);

    @TempDir
    Path directory;

    private TestRealm realm;
    private LocalStore store;
    private HttpServer behind;
    private RunningService gateway;

    @BeforeEach
    void start() throws IOException {
        realm = TestRealm.start();
        store = LocalStore.open(directory, 0);
        behind = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        behind.createContext("/", exchange -> {
            nameSeen.set(exchange.getRequestHeaders().getFirst("On-Behalf-Of"));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        behind.createContext("/api/v1/rankings/changes", this::streamUntilHeard);
        behind.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        behind.start();
        gateway = RunningService.start(
                GatewayService.class,
                List.of(
                        "hengzhi.issuer=" + realm.issuer(),
                        "hengzhi.store=" + store.connectionString("gateway"),
                        "hengzhi.client-secret=a-secret-of-this-test-only",
                        "hengzhi.gateway.portal-directory=" + directory,
                        "hengzhi.gateway.sample-data=true",
                        "hengzhi.gateway.session-key=a-session-key-of-this-test-only",
                        "hengzhi.gateway.portal-client-secret=a-secret-of-this-test-only",
                        "hengzhi.gateway.services.scoring=http://127.0.0.1:"
                                + behind.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        gateway.close();
        behind.stop(0);
        store.close();
        realm.close();
    }

    /** One event at once, the other when the first has been heard at the far end. */
    private void streamUntilHeard(HttpExchange exchange) throws IOException {
        lastEventIdSeen.set(exchange.getRequestHeaders().getFirst("Last-Event-ID"));
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("event: score\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (heard.await(60, TimeUnit.SECONDS)) {
                out.write("event: expired\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String platformToken() {
        return realm.token("district-platform", Role.DISTRICT_PLATFORM, Map.of("district", "110113"));
    }

    /** The HTTP client of the JDK sends no header beyond ASCII; integrators' clients do. */
    private String getWithHeader(byte[] header) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream()
                    .write(("GET /api/v1/rankings HTTP/1.1\r\n"
                                    + "Host: localhost\r\n"
                                    + "Connection: close\r\n"
                                    + "Authorization: Bearer "
                                    + platformToken() + "\r\nOn-Behalf-Of: ")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(header);
            socket.getOutputStream().write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_name_in_plain_utf_8_reaches_the_service_in_ascii() throws IOException {
        assertThat(getWithHeader("周敏".getBytes(StandardCharsets.UTF_8))).startsWith("HTTP/1.1 204");
        assertThat(nameSeen).hasValue("%E5%91%A8%E6%95%8F");
    }

    @Test
    void a_name_in_percent_encoding_reaches_the_service_as_it_is() throws IOException {
        assertThat(getWithHeader("%E5%91%A8%E6%95%8F".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("HTTP/1.1 204");
        assertThat(nameSeen).hasValue("%E5%91%A8%E6%95%8F");
    }

    @Test
    void a_header_with_control_characters_is_refused_with_a_way_out() throws IOException {
        String answer = getWithHeader("zhou\u0001min".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(nameSeen).hasValue(null);
    }

    @Test
    void a_city_of_invented_enterprises_says_so_on_every_answer_and_before_the_login() {
        Answer answer = gateway.get("/api/v1/rankings", platformToken(), "On-Behalf-Of", "zhoumin");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Sample-Data")).isEqualTo("fictional");
        assertThat(gateway.get("/deployment", "").json().get("sampleData").asBoolean())
                .isTrue();
    }

    @Test
    void an_event_is_passed_on_before_the_stream_ends() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> answer = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + gateway.port() + "/api/v1/rankings/changes?district=110113"))
                            .header("Authorization", "Bearer " + platformToken())
                            .header("On-Behalf-Of", "zhoumin")
                            .header("Last-Event-ID", "ingestion.fact-accepted.v1=1")
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            Iterator<String> lines = answer.body().iterator();

            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(lines.next()).isEqualTo("event: score");
            heard.countDown();
            List<String> rest = new ArrayList<>();
            lines.forEachRemaining(rest::add);
            assertThat(rest).contains("event: expired");
            assertThat(lastEventIdSeen).hasValue("ingestion.fact-accepted.v1=1");
        }
    }

    @Test
    void the_comparison_of_districts_is_not_taken_for_reference_data() {
        assertThat(gateway.get("/api/v1/districts/comparison", platformToken(), "On-Behalf-Of", "zhoumin")
                        .status())
                .isEqualTo(204);
        assertThat(gateway.get("/api/v1/districts", platformToken(), "On-Behalf-Of", "zhoumin")
                        .status())
                .as("the registry is not there")
                .isEqualTo(503);
    }

    @Test
    void while_the_store_is_away_a_session_is_neither_there_nor_missing() {
        // Given
        assertThat(gateway.get("/session", "", "Cookie", SESSION_OF_NOBODY).status())
                .isEqualTo(204);

        // When
        store.close();
        Answer answer = gateway.get("/session", "", "Cookie", SESSION_OF_NOBODY);

        // Then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("store-unavailable");
        assertThat(answer.json().get("wayOutEn").asString()).isNotEmpty();
    }
}
