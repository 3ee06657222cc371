package io.hengzhi.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One service behind its circuit breaker: when it cannot be reached, the answer is a clear 503 at once. Nothing is retried. */
final class ServiceBreaker implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceBreaker.class);

    private final CircuitBreaker breaker;
    private final ProblemWriting problems;

    ServiceBreaker(CircuitBreaker breaker, ProblemWriting problems) {
        this.breaker = breaker;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            return breaker.executeCallable(() -> next.handle(request));
        } catch (CallNotPermittedException e) {
            return unavailable();
        } catch (ResourceAccessException | IOException | UncheckedIOException e) {
            LOG.atWarn().addKeyValue("service", breaker.getName()).setCause(e).log("service not reached");
            return unavailable();
        }
    }

    private ServerResponse unavailable() {
        Problem problem = Problem.of(ProblemType.SERVICE_UNAVAILABLE)
                .detail("服务 " + breaker.getName() + " 暂不可用。", "The service " + breaker.getName() + " is not available.")
                .wayOut(
                        "请在 1 分钟后重试；如持续出现，请把 traceId 告知运维。",
                        "Try again in a minute; if it lasts, give the traceId to the operators.");
        return ServerResponse.status(problem.type().status())
                .contentType(MediaType.valueOf(ProblemWriting.MEDIA_TYPE))
                .header("Retry-After", "5")
                .body(problems.body(problem));
    }
}
