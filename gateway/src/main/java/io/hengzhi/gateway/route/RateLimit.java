package io.hengzhi.gateway.route;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.hengzhi.gateway.GatewaySettings;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import java.security.Principal;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What one account may ask of one gateway in a second; beyond it the answer is 429 and says when to come back. */
@Component
class RateLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final int ACCOUNTS_REMEMBERED = 50_000;

    private final LoadingCache<String, Bucket> buckets;
    private final ProblemWriting problems;

    RateLimit(GatewaySettings settings, ProblemWriting problems) {
        Bandwidth limit = Bandwidth.builder()
                .capacity(settings.requestBurst())
                .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1))
                .build();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ACCOUNTS_REMEMBERED)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(account -> Bucket.builder().addLimit(limit).build());
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        String account = request.principal()
                .map(Principal::getName)
                .orElseGet(() -> request.servletRequest().getRemoteAddr());
        ConsumptionProbe probe = buckets.get(account).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return next.handle(request);
        }
        long seconds =
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        return ServerResponse.status(ProblemType.TOO_MANY_REQUESTS.status())
                .header("Retry-After", Long.toString(seconds))
                .contentType(MediaType.valueOf(ProblemWriting.MEDIA_TYPE))
                .body(problems.body(Problem.of(ProblemType.TOO_MANY_REQUESTS)
                        .wayOut("请在 " + seconds + " 秒后重试。", "Try again in " + seconds + " s.")));
    }
}
