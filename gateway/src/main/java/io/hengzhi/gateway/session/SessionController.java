package io.hengzhi.gateway.session;

import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.permission.Purposes;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a browser may know of its own session, and the purpose it declares for its reads. */
@RestController
class SessionController {

    /** @param purpose one of the registered purposes that fit the person's role */
    record DeclaredPurpose(String purpose) {}

    private final PersonSession sessions;

    SessionController(PersonSession sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/session")
    @Permitted(Operation.USE_SESSION)
    ResponseEntity<Map<String, @Nullable Object>> session(HttpServletRequest request, CsrfToken csrf, Caller caller) {
        csrf.getToken(); // asking for it is what puts it into the cookie
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(describe(request, caller));
    }

    @PutMapping("/session/purpose")
    @Permitted(Operation.USE_SESSION)
    Map<String, @Nullable Object> declarePurpose(
            HttpServletRequest request, Caller caller, @RequestBody DeclaredPurpose declared) {
        if (!Purposes.of(caller).contains(declared.purpose())) {
            throw Problem.of(
                            Purposes.ALL.contains(declared.purpose())
                                    ? ProblemType.PURPOSE_NOT_PERMITTED
                                    : ProblemType.PURPOSE_REQUIRED)
                    .field("purpose")
                    .wayOut(
                            "可用：" + String.join("、", Purposes.of(caller)) + "。",
                            "Use one of: " + String.join(", ", Purposes.of(caller)) + ".")
                    .exception();
        }
        sessions.declarePurpose(request, declared.purpose());
        return describe(request, caller);
    }

    private Map<String, @Nullable Object> describe(HttpServletRequest request, Caller caller) {
        Map<String, @Nullable Object> session = new LinkedHashMap<>();
        session.put("account", caller.account());
        session.put("displayName", caller.displayName());
        session.put("organisation", caller.organisation());
        session.put("roles", caller.roles().stream().sorted().map(Role::text).toList());
        session.put("district", caller.district());
        session.put("park", caller.park());
        session.put("creditCode", caller.creditCode());
        session.put("bureau", caller.bureau());
        session.put("purpose", sessions.findPurpose(request).orElse(null));
        session.put("purposes", Purposes.of(caller));
        return session;
    }
}
