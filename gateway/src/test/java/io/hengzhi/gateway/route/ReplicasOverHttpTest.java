package io.hengzhi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.hengzhi.gateway.GatewayService;
import io.hengzhi.localstore.LocalStore;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.TestRealm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole gateway on real HTTP, in front of a service that has two replicas. */
class ReplicasOverHttpTest {

    private static final String QUERY = "/api/v1/rankings";

    /** One that answers with its own name until it is told otherwise, and keeps what it was sent. */
    private static final class Replica {

        private final HttpServer server;
        private final List<String> received = new CopyOnWriteArrayList<>();
        private volatile HttpHandler manner;

        Replica(String name, ExecutorService workers) throws IOException {
            manner = exchange -> answer(exchange, 200, name);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(workers);
            server.createContext("/", exchange -> {
                received.add(exchange.getRequestMethod() + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                manner.handle(exchange);
            });
            server.start();
        }

        String uri() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        void breaksOff() {
            manner = exchange -> {
                exchange.sendResponseHeaders(200, 5_000);
                exchange.getResponseBody().write("half an answer".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            };
        }

        /** A step sent on a connection that is lost may have arrived; one that finds no connection has not. */
        void keepsNoConnection() {
            HttpHandler before = manner;
            manner = exchange -> {
                exchange.getResponseHeaders().set("Connection", "close");
                before.handle(exchange);
            };
        }

        void says(int status) {
            manner = exchange -> answer(exchange, status, "its own " + status);
        }

        void stop() {
            server.stop(0);
        }

        private static void answer(HttpExchange exchange, int status, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }

    @TempDir
    Path directory;

    private ExecutorService workers;
    private TestRealm realm;
    private LocalStore store;
    private List<Replica> replicas;
    private RunningService gateway;

    @BeforeEach
    void start() throws IOException {
        workers = Executors.newVirtualThreadPerTaskExecutor();
        realm = TestRealm.start();
        store = LocalStore.open(directory, 0);
        replicas = List.of(new Replica("first", workers), new Replica("second", workers));
        gateway = RunningService.start(
                GatewayService.class,
                List.of(
                        "hengzhi.issuer=" + realm.issuer(),
                        "hengzhi.store=" + store.connectionString("gateway"),
                        "hengzhi.client-secret=a-secret-of-this-test-only",
                        "hengzhi.gateway.portal-directory=" + directory,
                        "hengzhi.gateway.session-key=a-session-key-of-this-test-only",
                        "hengzhi.gateway.portal-client-secret=a-secret-of-this-test-only",
                        "hengzhi.gateway.services.scoring=" + replicas.get(0).uri() + ","
                                + replicas.get(1).uri()));
    }

    @AfterEach
    void stop() {
        gateway.close();
        replicas.forEach(Replica::stop);
        store.close();
        realm.close();
        workers.close();
    }

    private String token(String account) {
        return realm.token(account, Role.DISTRICT_PLATFORM, Map.of("district", "110113"));
    }

    private Answer query(String account) {
        return gateway.get(QUERY, token(account));
    }

    /** The replica that answers this account. */
    private Replica of(String account) {
        return replicas.get(query(account).text().equals("first") ? 0 : 1);
    }

    private Replica otherThan(Replica one) {
        return replicas.get(1 - replicas.indexOf(one));
    }

    @Test
    void an_account_is_answered_by_the_same_replica_and_accounts_are_shared_out() {
        Set<String> seen = new HashSet<>();
        for (int account = 0; account < 16; account++) {
            Set<String> ofOne = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                ofOne.add(query("platform-" + account).text());
            }
            assertThat(ofOne).hasSize(1);
            seen.addAll(ofOne);
        }
        assertThat(seen).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void when_one_is_gone_no_query_fails() {
        Replica gone = of("platform");
        gone.stop();
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            statuses.add(query("platform").status());
        }
        assertThat(statuses).containsOnly(200);
    }

    @Test
    void when_one_says_503_the_other_answers() {
        of("platform").says(503);
        for (int i = 0; i < 200; i++) {
            assertThat(query("platform").status()).isEqualTo(200);
        }
    }

    @Test
    void when_all_say_503_their_own_answer_passes() {
        replicas.forEach(replica -> replica.says(503));
        Answer answer = query("platform");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("its own 503");
    }

    @Test
    void an_answer_other_than_503_is_not_asked_for_twice() {
        Replica first = of("platform");
        int before = otherThan(first).received.size();
        first.says(500);
        assertThat(query("platform").status()).isEqualTo(500);
        assertThat(otherThan(first).received).hasSize(before);
    }

    @Test
    void an_answer_that_breaks_off_is_replaced_by_a_whole_one() {
        Replica breaking = of("platform");
        breaking.breaksOff();
        Answer answer = query("platform");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(replicas.indexOf(breaking) == 0 ? "second" : "first");
    }

    @Test
    void a_step_that_may_have_arrived_is_not_sent_twice() {
        Replica breaking = of("platform");
        int before = otherThan(breaking).received.size();
        breaking.manner = HttpExchange::close;
        Answer answer = gateway.post("/api/v1/simulations", token("platform"), "{\"a\":1}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("wayOutEn").asString()).isNotEmpty();
        assertThat(otherThan(breaking).received).hasSize(before);
    }

    @Test
    void a_step_that_cannot_have_arrived_goes_whole_to_the_other() {
        Replica gone = of("platform");
        gone.keepsNoConnection();
        query("platform");
        gone.stop();
        Answer answer = gateway.post("/api/v1/simulations", token("platform"), "{\"a\":1}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(otherThan(gone).received).last().isEqualTo("POST {\"a\":1}");
    }

    @Test
    void when_all_are_gone_the_answer_says_so() {
        replicas.forEach(Replica::stop);
        Answer answer = query("platform");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("service-unavailable");
        assertThat(answer.json().get("wayOutEn").asString()).isNotEmpty();
    }

    @Test
    void what_is_longer_than_is_held_back_passes_whole() {
        String much = "衡".repeat(400_000);
        of("platform").manner = exchange -> Replica.answer(exchange, 200, much);
        assertThat(query("platform").text()).isEqualTo(much);
    }

    @Test
    void events_pass_as_they_come() throws IOException {
        CountDownLatch read = new CountDownLatch(1);
        of("platform").manner = exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            try {
                read.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + QUERY + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token("platform") + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = lines.readLine();
            while (!line.startsWith("data:")) {
                line = lines.readLine();
            }
            assertThat(line).isEqualTo("data: one");
        } finally {
            read.countDown();
        }
    }
}
