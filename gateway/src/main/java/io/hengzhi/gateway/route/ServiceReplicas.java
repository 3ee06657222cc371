package io.hengzhi.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One service, each of its replicas behind a circuit breaker of its own. An account is answered by the same replica while that
 * one answers, so that what it reads does not go back in time. What only reads is asked of the next replica when one is gone,
 * breaks off within the first {@value #WHOLE_BYTES_MAX} bytes of its answer, or says 503; a step only when it cannot have
 * arrived. When none is left, the answer is a clear 503 at once (decision 0026).
 */
final class ServiceReplicas implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceReplicas.class);
    private static final int WHOLE_BYTES_MAX = 256 * 1024;
    private static final int UNAVAILABLE = 503;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private record Replica(URI uri, CircuitBreaker breaker) {}

    private final String service;
    private final List<Replica> replicas;
    private final ProblemWriting problems;

    /** The breaker of an only replica has the name of the service, those of several have its number behind it. */
    ServiceReplicas(
            String service,
            List<URI> uris,
            CircuitBreakerRegistry breakers,
            CircuitBreakerConfig breakerSettings,
            ProblemWriting problems) {
        this.service = service;
        this.replicas = IntStream.range(0, uris.size())
                .mapToObj(i -> new Replica(
                        uris.get(i),
                        breakers.circuitBreaker(uris.size() == 1 ? service : service + "-" + (i + 1), breakerSettings)))
                .toList();
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        boolean reading = READING.contains(request.method());
        List<Replica> order = orderFor(request);
        for (int i = 0; i < order.size(); i++) {
            Replica replica = order.get(i);
            boolean last = i == order.size() - 1;
            ServerRequest asked = uri(replica.uri).apply(request);
            try {
                ServerResponse answer = replica.breaker.executeCallable(() -> ask(asked, next, reading && !last));
                if (last || !reading || answer.statusCode().value() != UNAVAILABLE) {
                    return answer;
                }
                dropAnswer(asked);
            } catch (CallNotPermittedException open) {
                LOG.atDebug().addKeyValue("replica", replica.breaker.getName()).log("left out");
            } catch (ResourceAccessException | IOException | UncheckedIOException e) {
                LOG.atWarn()
                        .addKeyValue("service", replica.breaker.getName())
                        .setCause(e)
                        .log("service not reached");
                if (!reading && !cannotHaveArrived(e)) {
                    return unavailable();
                }
            }
        }
        return unavailable();
    }

    private List<Replica> orderFor(ServerRequest request) {
        if (replicas.size() == 1) {
            return replicas;
        }
        String account = request.principal()
                .map(Principal::getName)
                .orElseGet(() -> String.valueOf(request.servletRequest().getRemoteAddr()));
        List<Replica> order = new ArrayList<>(replicas);
        Collections.rotate(order, account.hashCode() % replicas.size());
        return order;
    }

    private static ServerResponse ask(ServerRequest request, HandlerFunction<ServerResponse> next, boolean whole)
            throws Exception {
        ServerResponse answer = next.handle(request);
        ClientHttpResponse received = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (whole && received != null && !isEndless(received)) {
            holdBeginning(request, received);
        }
        return answer;
    }

    /** Reads the beginning before any of it is passed on: who breaks off in it can still be replaced. */
    private static void holdBeginning(ServerRequest request, ClientHttpResponse received) throws IOException {
        InputStream body = received.getBody();
        byte[] beginning;
        try {
            beginning = body.readNBytes(WHOLE_BYTES_MAX);
        } catch (IOException e) {
            received.close();
            throw e;
        }
        MvcUtils.putAttribute(
                request,
                MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR,
                beginning.length < WHOLE_BYTES_MAX
                        ? new ByteArrayInputStream(beginning)
                        : new SequenceInputStream(new ByteArrayInputStream(beginning), body));
    }

    private static boolean isEndless(ClientHttpResponse received) {
        return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(
                received.getHeaders().getContentType());
    }

    private static void dropAnswer(ServerRequest request) {
        ClientHttpResponse received = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        if (received != null) {
            received.close();
        }
    }

    private static boolean cannotHaveArrived(Exception e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause instanceof ConnectException || cause instanceof ConnectTimeoutException;
    }

    private ServerResponse unavailable() {
        Problem problem = Problem.of(ProblemType.SERVICE_UNAVAILABLE)
                .detail("服务 " + service + " 暂不可用。", "The service " + service + " is not available.")
                .wayOut(
                        "请在 1 分钟后重试；如持续出现，请把 traceId 告知运维。",
                        "Try again in a minute; if it lasts, give the traceId to the operators.");
        return ServerResponse.status(problem.type().status())
                .contentType(MediaType.valueOf(ProblemWriting.MEDIA_TYPE))
                .header("Retry-After", "5")
                .body(problems.body(problem));
    }
}
