package io.hengzhi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.hengzhi.platform.problem.ProblemWriting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

class ServiceReplicasTest {

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final ServiceReplicas filter = new ServiceReplicas(
            "scoring",
            List.of(URI.create("http://127.0.0.1")),
            breakers,
            Routes.breakerSettings(),
            new ProblemWriting(JsonMapper.shared()));
    private final CircuitBreaker breaker = breakers.circuitBreaker("scoring");
    private final ServerRequest request =
            ServerRequest.create(new MockHttpServletRequest("GET", "/api/v1/rankings"), List.of());

    private static HandlerFunction<ServerResponse> calling(int port, AtomicInteger calls) {
        RestClient client = RestClient.create("http://127.0.0.1:" + port);
        return ignored -> {
            calls.incrementAndGet();
            return ServerResponse.status(client.get().uri("/").exchange((asked, answer) -> answer.getStatusCode()))
                    .build();
        };
    }

    @Test
    void a_service_that_is_gone_opens_the_breaker_and_is_no_longer_called() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        HandlerFunction<ServerResponse> gone = calling(closedPort(), calls);
        for (int i = 0; i < 5; i++) {
            assertThat(filter.filter(request, gone).statusCode().value()).isEqualTo(503);
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(filter.filter(request, gone).statusCode().value()).isEqualTo(503);
        assertThat(calls).hasValue(5);
    }

    @Test
    void a_503_of_the_service_itself_is_an_answer_and_passes() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try {
            HandlerFunction<ServerResponse> there = calling(server.getAddress().getPort(), new AtomicInteger());
            for (int i = 0; i < 20; i++) {
                assertThat(filter.filter(request, there).statusCode().value()).isEqualTo(503);
            }
            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        } finally {
            server.stop(0);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
