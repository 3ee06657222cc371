package io.hengzhi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedKeyRetrieverTest {

    private static final byte[] KEYS = "{\"keys\":[]}".getBytes(StandardCharsets.US_ASCII);

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private HttpServer keycloak;
    private CircuitBreaker breaker;
    private GuardedKeyRetriever retriever;
    private URL keys;

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/certs", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, KEYS.length);
            exchange.getResponseBody().write(KEYS);
            exchange.close();
        });
        keycloak.start();
        keys = URI.create("http://127.0.0.1:" + keycloak.getAddress().getPort() + "/certs")
                .toURL();
        breaker = CircuitBreaker.of("keycloak", GuardedKeyRetriever.CONFIG);
        retriever = new GuardedKeyRetriever(breaker);
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    @Test
    void fetches_the_keys_while_keycloak_answers() throws IOException {
        assertThat(retriever.retrieveResource(keys).getContent()).isEqualTo("{\"keys\":[]}");
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_keycloak_that_fails_opens_the_breaker_and_is_no_longer_asked() {
        status = 500;
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> retriever.retrieveResource(keys)).isInstanceOf(IOException.class);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThatThrownBy(() -> retriever.retrieveResource(keys)).hasMessageContaining("open");
        assertThat(asked).hasValue(3);
    }

    @Test
    void when_keycloak_is_back_the_breaker_closes() throws IOException {
        status = 500;
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> retriever.retrieveResource(keys)).isInstanceOf(IOException.class);
        }
        status = 200;
        breaker.transitionToHalfOpenState();

        assertThat(retriever.retrieveResource(keys).getContent()).isNotEmpty();
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }
}
