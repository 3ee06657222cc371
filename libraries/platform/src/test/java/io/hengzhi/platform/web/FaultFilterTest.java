package io.hengzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.platform.problem.ProblemWriting;
import io.hengzhi.platform.store.StoreUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import tools.jackson.databind.json.JsonMapper;

class FaultFilterTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void run(FilterChain chain) throws Exception {
        new FaultFilter(new ProblemWriting(JsonMapper.shared()))
                .doFilter(new MockHttpServletRequest("GET", "/session"), response, chain);
    }

    private static FilterChain failing(RuntimeException fault) {
        return (request, response) -> {
            response.getOutputStream().write("half an answer".getBytes(StandardCharsets.US_ASCII));
            throw fault;
        };
    }

    @Test
    void a_session_that_cannot_be_read_is_told_as_a_fault_of_the_store() throws Exception {
        run(failing(new StoreUnavailable(new IllegalStateException())));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("\"code\":\"store-unavailable\"")
                .doesNotContain("half");
    }

    @Test
    void a_token_that_cannot_be_verified_now_is_not_an_invalid_one() throws Exception {
        run(failing(new AuthenticationServiceException("keys")));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("\"code\":\"identity-unavailable\"");
    }

    @Test
    void a_request_the_firewall_refuses_is_the_callers_mistake() throws Exception {
        run(failing(new RequestRejectedException("header")));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("\"code\":\"invalid-parameter\"", "UTF-8");
    }

    @Test
    void any_other_fault_says_nothing_of_itself() throws Exception {
        run(failing(new IllegalStateException("an inner secret")));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).doesNotContain("secret", "IllegalState");
    }

    @Test
    void an_answer_without_fault_passes_untouched() throws Exception {
        run((request, response) -> ((HttpServletResponse) response).setStatus(204));
        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void what_has_left_already_cannot_be_replaced() {
        response.setCommitted(true);
        assertThatThrownBy(() -> run(failing(new IllegalStateException("late"))))
                .hasMessage("late");
    }
}
