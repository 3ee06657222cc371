package io.hengzhi.platform.web;

import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.permission.Purposes;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.OnBehalfOf;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.sharing.AgreedReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks the permission table before a controller runs: the role, then who a platform acts for, then what a
 * reading bureau has agreed, then the purpose.
 */
final class PermissionInterceptor implements HandlerInterceptor {

    static final String PURPOSE_HEADER = "Access-Purpose";

    private final Optional<AgreedReading> agreedReading;

    /** @param agreedReading empty where nothing is answered that an agreement could open */
    PermissionInterceptor(Optional<AgreedReading> agreedReading) {
        this.agreedReading = agreedReading;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Permitted permitted = method.getMethodAnnotation(Permitted.class);
        if (permitted == null) {
            return true; // the start has checked that only what is not ours lacks one
        }
        Operation operation = permitted.value();
        RequestFacts.setOperation(request, operation);
        Caller caller = RequestFacts.caller(request);
        if (caller == null) {
            throw Problem.of(ProblemType.UNAUTHENTICATED).exception();
        }
        if (operation.roles().stream().noneMatch(caller::is)) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .rule(operation.text())
                    .detail(
                            "您的角色不能“" + operation.displayName().zh() + "”。",
                            "Your role does not permit \""
                                    + operation.displayName().en() + "\".")
                    .wayOut("如需要，请向本单位安全管理员申请角色。", "If you need it, ask your security administrator for the role.")
                    .exception();
        }
        if (caller.is(Role.DISTRICT_PLATFORM) && caller.onBehalfOf() == null) {
            throw Problem.of(ProblemType.ON_BEHALF_OF_REQUIRED)
                    .field(OnBehalfOf.HEADER)
                    .wayOut(
                            "加请求头 On-Behalf-Of，写明最终用户（UTF-8，最多 80 个字符）。",
                            "Add the header On-Behalf-Of with the end user (UTF-8, at most 80 characters).")
                    .exception();
        }
        Caller agreed =
                agreedReading.map(reading -> reading.underAgreements(caller)).orElse(caller);
        Caller allowed = AgreedReading.narrowed(agreed, operation, null);
        if (operation.needsPurpose()) {
            requirePurpose(request, allowed);
        }
        RequestFacts.setCaller(request, AgreedReading.narrowed(allowed, operation, request.getHeader(PURPOSE_HEADER)));
        return true;
    }

    private static void requirePurpose(HttpServletRequest request, Caller caller) {
        String purpose = request.getHeader(PURPOSE_HEADER);
        Set<String> fitting = Purposes.of(caller);
        if (purpose == null || purpose.isBlank()) {
            throw Problem.of(ProblemType.PURPOSE_REQUIRED)
                    .field(PURPOSE_HEADER)
                    .wayOut(
                            "加请求头 Access-Purpose，可用：" + String.join("、", fitting) + "。",
                            "Add the header Access-Purpose, one of: " + String.join(", ", fitting) + ".")
                    .exception();
        }
        if (!fitting.contains(purpose)) {
            boolean registered = Purposes.ALL.contains(purpose);
            throw Problem.of(registered ? ProblemType.PURPOSE_NOT_PERMITTED : ProblemType.PURPOSE_REQUIRED)
                    .field(PURPOSE_HEADER)
                    .wayOut("改用：" + String.join("、", fitting) + "。", "Use one of: " + String.join(", ", fitting) + ".")
                    .exception();
        }
    }
}
