package io.hengzhi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.gateway.GatewaySettings;
import io.hengzhi.platform.problem.ProblemWriting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTest {

    private final RateLimit limit = new RateLimit(
            new GatewaySettings(
                    Path.of("."),
                    URI.create("http://127.0.0.1:8080"),
                    "twenty-four-characters-or-more",
                    "a-secret-long-enough",
                    Duration.ofMinutes(30),
                    Duration.ofHours(10),
                    1,
                    3,
                    false,
                    Map.of()),
            new ProblemWriting(JsonMapper.shared()));

    private int statusFor(String account) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/rankings");
        request.setUserPrincipal(() -> account);
        ServerResponse response = limit.filter(
                ServerRequest.create(request, List.of()),
                ignored -> ServerResponse.ok().build());
        return response.statusCode().value();
    }

    @Test
    void an_account_that_asks_too_fast_is_told_to_wait_and_others_are_not() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(statusFor("district-platform")).isEqualTo(200);
        }
        assertThat(statusFor("district-platform")).isEqualTo(429);
        assertThat(statusFor("district-officer")).isEqualTo(200);
    }
}
