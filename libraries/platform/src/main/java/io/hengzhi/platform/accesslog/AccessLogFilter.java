package io.hengzhi.platform.accesslog;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.LiveAnswer;
import io.hengzhi.platform.web.RequestFacts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the answer back until its record is durable: the body is complete, its enterprises, rows and digest are known; then
 * the record is appended; then status and bytes leave. If the log cannot take the record, none of the answer leaves.
 * Logged but not served can happen, the reverse cannot.
 */
@PolicyClause("二(三)")
public final class AccessLogFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLogFilter.class);

    private final AccessLog accessLog;
    private final ProblemWriting problems;
    private final Clock clock;
    private final String service;

    public AccessLogFilter(AccessLog accessLog, ProblemWriting problems, Clock clock, String service) {
        this.accessLog = accessLog;
        this.problems = problems;
        this.clock = clock;
        this.service = service;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(request, held);
        Caller caller = RequestFacts.caller(request);
        Operation operation = RequestFacts.operation(request);
        if (caller != null && operation != null && mustBeRecorded(operation, held.getStatus())) {
            AccessRecorded access = recordOf(request, held, caller, operation);
            try {
                accessLog.append(access);
            } catch (AccessLogUnavailable e) {
                LOG.atError()
                        .addKeyValue("operation", operation.text())
                        .setCause(e)
                        .log("access log not written, answer withheld");
                response.reset();
                problems.write(
                        response,
                        Problem.of(ProblemType.ACCESS_LOG_UNAVAILABLE).wayOut("请在 1 分钟后重试。", "Try again in a minute."));
                return;
            }
        }
        if (held.isBareError()) {
            problems.write(response, Problems.bare(held.getStatus()));
            return;
        }
        LiveAnswer live = RequestFacts.live(request);
        if (live != null && held.getStatus() < 400) {
            goLive(live, response, request.getMethod().equals("HEAD"));
            return;
        }
        held.release(request.getMethod().equals("HEAD"));
    }

    /** What goes on holds no data of its own: its beginning is what is recorded. */
    private static void goLive(LiveAnswer live, HttpServletResponse response, boolean headOnly) throws IOException {
        response.setContentType(live.mediaType());
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
        if (!headOnly) {
            live.writing().to(response.getOutputStream());
        }
    }

    private static boolean mustBeRecorded(Operation operation, int status) {
        boolean denied = status == 400 || status == 403 || status == 404;
        return operation.isRecorded() && (status < 400 || denied)
                || operation.kind() == Operation.Kind.WORK && status == 403;
    }

    private AccessRecorded recordOf(HttpServletRequest request, HeldResponse held, Caller caller, Operation operation) {
        Disclosed<?> disclosed = RequestFacts.disclosed(request);
        boolean served = held.getStatus() < 400;
        List<CreditCode> enterprises = served && disclosed != null ? disclosed.enterprises() : List.of();
        return new AccessRecorded(
                UUID.randomUUID().toString(),
                clock.instant(),
                service,
                caller.account(),
                caller.displayName(),
                caller.organisation(),
                rolesOf(caller, operation),
                caller.onBehalfOf(),
                purposeOf(request),
                operation.text(),
                request.getMethod() + " " + request.getRequestURI(),
                enterprises,
                served && disclosed != null ? disclosed.rows() : 0,
                served ? sha256(held.body()) : "",
                served,
                held.getStatus(),
                ProblemWriting.traceId());
    }

    /** The roles by which it was permitted; where it was denied, all that the caller holds. */
    private static String rolesOf(Caller caller, Operation operation) {
        List<Role> permitting = caller.roles().stream()
                .filter(operation.roles()::contains)
                .sorted()
                .toList();
        return (permitting.isEmpty() ? caller.roles().stream().sorted().toList() : permitting)
                .stream().map(Role::text).collect(Collectors.joining(","));
    }

    private static @Nullable String purposeOf(HttpServletRequest request) {
        String purpose = request.getHeader("Access-Purpose");
        return purpose == null || purpose.length() > 40 ? null : purpose;
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
