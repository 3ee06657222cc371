package io.hengzhi.platform.security;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;

/** Fetches Keycloak's keys through a circuit breaker: while it is down, requests fail at once instead of waiting in line. */
final class GuardedKeyRetriever implements ResourceRetriever {

    static final CircuitBreakerConfig CONFIG = CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(3)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(3))
            .permittedNumberOfCallsInHalfOpenState(1)
            .build();

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 3_000;
    private static final int SIZE_BYTES_MAX = 100_000;

    private final CircuitBreaker breaker;
    private final ResourceRetriever retriever =
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, SIZE_BYTES_MAX);

    GuardedKeyRetriever(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        try {
            return breaker.executeCallable(() -> retriever.retrieveResource(url));
        } catch (IOException e) {
            throw e;
        } catch (CallNotPermittedException e) {
            throw new IOException("keycloak circuit breaker is open", e);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
