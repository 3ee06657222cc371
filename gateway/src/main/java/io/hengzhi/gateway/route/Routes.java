package io.hengzhi.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.hengzhi.gateway.GatewaySettings;
import io.hengzhi.platform.problem.ProblemWriting;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers which path, each replica behind its own circuit breaker. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** Says of every answer that the enterprises in it are invented. */
    private static final String SAMPLE_DATA = "Sample-Data";

    private static final int CONNECT_SECONDS = 1;
    private static final int READ_SECONDS = 35;
    /** Up to half of them may be streams of changes, which last as long as a token. */
    private static final int CONNECTIONS_PER_SERVICE = 512;

    /** A longer path stands before a shorter one that it begins with. */
    static Map<String, List<String>> pathsByService() {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        // comparisons and proposals are made from facts: they stand before the districts and schemes of the registry
        paths.put(
                "scoring",
                both(
                        "/districts/comparison",
                        "/schemes/*/baseline-proposals",
                        "/rankings",
                        "/scores",
                        "/passport-keys",
                        "/simulations",
                        "/results",
                        "/operations"));
        paths.put(
                "registry",
                both(
                        "/districts",
                        "/bureaus",
                        "/quantities",
                        "/contracts",
                        "/indicators",
                        "/purposes",
                        "/enterprises",
                        "/schemes",
                        "/agreements"));
        paths.put(
                "ingestion",
                both(
                        "/facts",
                        "/rejections",
                        "/rejections.csv",
                        "/rejections.xlsx",
                        "/warnings",
                        "/correction-orders",
                        "/submissions",
                        "/batches",
                        "/deliveries"));
        paths.put("appeal", both("/appeals"));
        paths.put("incentive", both("/guidance", "/incentives"));
        paths.put("audit", both("/access-log"));
        return paths;
    }

    private static List<String> both(String... names) {
        List<String> patterns = new ArrayList<>();
        for (String name : names) {
            patterns.add("/api/v1" + name);
            patterns.add("/api/v1" + name + "/**");
        }
        return patterns;
    }

    @Bean
    RouterFunction<ServerResponse> services(
            GatewaySettings settings,
            CircuitBreakerRegistry breakers,
            SessionRelay relay,
            RateLimit rateLimit,
            ProblemWriting problems) {
        RouterFunction<ServerResponse> all = null;
        for (Map.Entry<String, List<String>> entry : pathsByService().entrySet()) {
            String service = entry.getKey();
            List<URI> targets = settings.services().getOrDefault(service, List.of());
            if (targets.isEmpty()) {
                throw new IllegalArgumentException("hengzhi.gateway.services." + service + " is missing");
            }
            RouterFunction<ServerResponse> routed = route(service)
                    .route(anyOf(entry.getValue()), http())
                    .before(removeRequestHeader("Cookie"))
                    .before(removeRequestHeader("X-XSRF-TOKEN"))
                    .filter(rateLimit)
                    .filter(relay)
                    .filter(new ServiceReplicas(service, targets, breakers, breakerSettings(), problems))
                    .after((request, response) -> {
                        if (settings.sampleData()) {
                            response.headers().set(SAMPLE_DATA, "fictional");
                        }
                        return response;
                    })
                    .build();
            all = all == null ? routed : all.and(routed);
        }
        if (all == null) {
            throw new IllegalStateException("no routes");
        }
        return all;
    }

    private static RequestPredicate anyOf(List<String> patterns) {
        return patterns.stream()
                .map(pattern -> path(pattern))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }

    /** Opens when half of the last 20 calls could not be made at all; a service's own 503 is an answer and does not count. */
    static CircuitBreakerConfig breakerSettings() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(3))
                .permittedNumberOfCallsInHalfOpenState(3)
                .build();
    }

    @Bean
    HttpComponentsClientHttpRequestFactoryBuilder serviceConnections() {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(connections -> connections
                        .setMaxConnPerRoute(CONNECTIONS_PER_SERVICE)
                        .setMaxConnTotal(CONNECTIONS_PER_SERVICE * 4))
                .withConnectionConfigCustomizer(connection -> connection
                        .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .setSocketTimeout(READ_SECONDS, TimeUnit.SECONDS)
                        .setTimeToLive(1, TimeUnit.MINUTES))
                .withDefaultRequestConfigCustomizer(request -> request.setConnectionRequestTimeout(2, TimeUnit.SECONDS))
                .withHttpClientCustomizer(client -> client.disableAutomaticRetries()
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableContentCompression());
    }
}
