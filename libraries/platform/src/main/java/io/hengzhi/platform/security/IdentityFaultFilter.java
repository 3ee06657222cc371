package io.hengzhi.platform.security;

import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A token that cannot be verified because the keys cannot be had is not an invalid token: the answer is 503, not 401. */
public final class IdentityFaultFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityFaultFilter.class);

    private final ProblemWriting problems;

    public IdentityFaultFilter(ProblemWriting problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException e) {
            LOG.atWarn().setCause(e).log("keys of the identity service cannot be had");
            problems.write(
                    response,
                    Problem.of(ProblemType.IDENTITY_UNAVAILABLE).wayOut("请在 1 分钟后重试。", "Try again in a minute."));
        }
    }
}
