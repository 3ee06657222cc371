package io.hengzhi.ingestion.suspension.web;

import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.suspension.domain.BureauSuspended;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.web.RequestFacts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Every request of a publishing bureau that is no read, also of endpoints that do not exist yet. Runs after the permission
 * table, so whoever lacks the role learns nothing of the bureau; while the catalogue is not known nothing passes.
 */
final class SuspensionInterceptor implements HandlerInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final CityReference reference;

    SuspensionInterceptor(CityReference reference) {
        this.reference = reference;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Caller caller = RequestFacts.caller(request);
        if (caller != null && caller.is(Role.BUREAU_PUBLISHER) && !READS.contains(request.getMethod())) {
            BureauCode bureau = caller.bureau();
            if (bureau != null) {
                BureauSuspended.check(reference.catalogue(), bureau).ifPresent(suspended -> {
                    throw refused(suspended);
                });
            }
        }
        return true;
    }

    private static ProblemException refused(BureauSuspended suspended) {
        return Problem.of(ProblemType.FORBIDDEN)
                .code(BureauSuspended.CODE)
                .rule(BureauSuspended.CODE)
                .detail(suspended.text())
                .wayOut(suspended.wayOut().zh(), suspended.wayOut().en())
                .exception();
    }
}
