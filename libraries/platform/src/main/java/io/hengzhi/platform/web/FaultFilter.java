package io.hengzhi.platform.web;

import io.hengzhi.platform.problem.ProblemWriting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns what escapes from a filter into the problem that the same exception of a controller is. A token that cannot be
 * verified because Keycloak is away is not an invalid token, a session that cannot be read is not a missing one: 503.
 */
final class FaultFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FaultFilter.class);

    private final ProblemWriting problems;

    FaultFilter(ProblemWriting problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOG.atWarn().setCause(e).log("a filter refused a request or failed");
            response.reset();
            problems.write(response, ProblemAdvice.problemOf(e));
        }
    }
}
