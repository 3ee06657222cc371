package io.hengzhi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.hengzhi.localstore.LocalStore;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.TestRealm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole gateway on real HTTP, in front of a service that tells what reached it. */
class GatewayServiceTest {

    private static final String SESSION_OF_NOBODY = "HENGZHI_SESSION=bm9ib2R5";

    private final AtomicReference<String> nameSeen = new AtomicReference<>();

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

    private String platformToken() {
        return realm.token("district-platform", Role.DISTRICT_PLATFORM, Map.of("district", "110113"));
    }

    /** The HTTP client of the JDK sends no header beyond ASCII; integrators' clients do. */
    private String getWithHeader(byte[] header) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream()
                    .write(
                            ("GET /api/v1/rankings HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
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
