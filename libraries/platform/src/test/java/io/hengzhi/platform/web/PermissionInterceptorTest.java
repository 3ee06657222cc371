package io.hengzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class PermissionInterceptorTest {

    static final class Endpoints {
        @Permitted(Operation.READ_RANKING)
        public void ranking() {}

        @Permitted(Operation.READ_REFERENCE_DATA)
        public void districts() {}
    }

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/rankings");

    private static Caller caller(Role role, @Nullable String onBehalfOf) {
        return new Caller("a", "a", "o", Set.of(role), null, null, null, null, "c", onBehalfOf, Set.of());
    }

    private @Nullable ProblemType refusalOf(String endpoint) throws NoSuchMethodException {
        HandlerMethod method = new HandlerMethod(new Endpoints(), Endpoints.class.getMethod(endpoint));
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> new PermissionInterceptor(Optional.empty())
                        .preHandle(request, new MockHttpServletResponse(), method));
        return refusal == null ? null : refusal.problem().type();
    }

    @Test
    void lets_a_role_of_the_table_in_with_a_fitting_purpose() throws Exception {
        RequestFacts.setCaller(request, caller(Role.DISTRICT_OFFICER, null));
        request.addHeader("Access-Purpose", "guidance");
        assertThat(refusalOf("ranking")).isNull();
    }

    @Test
    void refuses_a_role_outside_the_table() throws Exception {
        RequestFacts.setCaller(request, caller(Role.AUDITOR, null));
        request.addHeader("Access-Purpose", "audit");
        assertThat(refusalOf("ranking")).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void refuses_a_read_without_a_purpose_and_one_with_a_purpose_that_is_not_registered() throws Exception {
        RequestFacts.setCaller(request, caller(Role.DISTRICT_OFFICER, null));
        assertThat(refusalOf("ranking")).isEqualTo(ProblemType.PURPOSE_REQUIRED);
        request.addHeader("Access-Purpose", "curiosity");
        assertThat(refusalOf("ranking")).isEqualTo(ProblemType.PURPOSE_REQUIRED);
    }

    @Test
    void refuses_a_purpose_that_does_not_fit_the_role() throws Exception {
        RequestFacts.setCaller(request, caller(Role.DISTRICT_OFFICER, null));
        request.addHeader("Access-Purpose", "audit");
        assertThat(refusalOf("ranking")).isEqualTo(ProblemType.PURPOSE_NOT_PERMITTED);
    }

    @Test
    void asks_a_district_platform_for_its_end_user() throws Exception {
        request.addHeader("Access-Purpose", "guidance");
        RequestFacts.setCaller(request, caller(Role.DISTRICT_PLATFORM, null));
        assertThat(refusalOf("ranking")).isEqualTo(ProblemType.ON_BEHALF_OF_REQUIRED);
        RequestFacts.setCaller(request, caller(Role.DISTRICT_PLATFORM, "周敏"));
        assertThat(refusalOf("ranking")).isNull();
    }

    @Test
    void asks_no_purpose_for_reference_data() throws Exception {
        RequestFacts.setCaller(request, caller(Role.AUDITOR, null));
        assertThat(refusalOf("districts")).isNull();
    }

    @Test
    void refuses_everything_without_a_verified_caller() throws Exception {
        assertThat(refusalOf("districts")).isEqualTo(ProblemType.UNAUTHENTICATED);
    }
}
