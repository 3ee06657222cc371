package io.hengzhi.gateway.route;

import io.hengzhi.gateway.session.PersonSession;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import io.hengzhi.platform.security.OnBehalfOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A request of a browser gets its person's token and, where it states none, the purpose the session holds; the token of a
 * system passes as it is. A person never acts on behalf of somebody.
 */
@Component
class SessionRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final String PURPOSE = "Access-Purpose";

    private final PersonSession sessions;
    private final ProblemWriting problems;

    SessionRelay(PersonSession sessions, ProblemWriting problems) {
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (request.headers().firstHeader(HttpHeaders.AUTHORIZATION) != null) {
            return next.handle(withNameInAscii(request));
        }
        String token = sessions.findAccessToken(request.servletRequest()).orElse(null);
        if (token == null) {
            return ServerResponse.status(ProblemType.UNAUTHENTICATED.status())
                    .contentType(MediaType.valueOf(ProblemWriting.MEDIA_TYPE))
                    .body(problems.body(Problem.of(ProblemType.UNAUTHENTICATED).wayOut("请重新登录。", "Sign in again.")));
        }
        @Nullable
        String purpose = sessions.findPurpose(request.servletRequest()).orElse(null);
        ServerRequest.Builder relayed = ServerRequest.from(request).headers(headers -> {
            headers.setBearerAuth(token);
            headers.remove(OnBehalfOf.HEADER);
            if (purpose != null && headers.getFirst(PURPOSE) == null) {
                headers.set(PURPOSE, purpose);
            }
        });
        return next.handle(relayed.build());
    }

    private static ServerRequest withNameInAscii(ServerRequest request) {
        String name = request.headers().firstHeader(OnBehalfOf.HEADER);
        return name == null
                ? request
                : ServerRequest.from(request)
                        .headers(headers -> headers.set(OnBehalfOf.HEADER, OnBehalfOf.ascii(name)))
                        .build();
    }
}
