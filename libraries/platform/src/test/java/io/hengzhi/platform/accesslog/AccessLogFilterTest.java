package io.hengzhi.platform.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.problem.ProblemWriting;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.web.LiveAnswer;
import io.hengzhi.platform.web.RequestFacts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AccessLogFilterTest {

    private static final CreditCode ENTERPRISE = new CreditCode("91350100M000100Y43");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final List<AccessRecorded> log = new ArrayList<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private static Caller officer() {
        return new Caller(
                "district-officer",
                "周敏",
                "顺义区经信局",
                Set.of(Role.DISTRICT_OFFICER),
                new DistrictCode("110113"),
                null,
                null,
                null,
                "portal",
                null,
                Set.of());
    }

    private static MockHttpServletRequest request(Operation operation) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/scores/91350100M000100Y43");
        request.addHeader("Access-Purpose", "guidance");
        RequestFacts.setCaller(request, officer());
        RequestFacts.setOperation(request, operation);
        return request;
    }

    private void run(AccessLog accessLog, MockHttpServletRequest request, FilterChain chain) throws Exception {
        new AccessLogFilter(accessLog, new ProblemWriting(JsonMapper.shared()), CLOCK, "scoring")
                .doFilter(request, response, chain);
    }

    private static FilterChain answering(int status, String body) {
        return (request, response) -> {
            HttpServletResponse http = (HttpServletResponse) response;
            http.setStatus(status);
            http.setHeader("X-Enterprise", ENTERPRISE.value());
            http.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            http.flushBuffer();
        };
    }

    @Test
    void records_a_read_before_its_first_byte_leaves() throws Exception {
        AccessLog whileNothingHasLeft = access -> {
            assertThat(response.isCommitted()).isFalse();
            assertThat(response.getContentAsByteArray()).isEmpty();
            log.add(access);
        };
        run(whileNothingHasLeft, request(Operation.READ_SCORE), answering(200, "{\"score\":\"1\"}"));
        assertThat(response.getContentAsString()).isEqualTo("{\"score\":\"1\"}");
        assertThat(log).singleElement().satisfies(access -> {
            assertThat(access.served()).isTrue();
            assertThat(access.account()).isEqualTo("district-officer");
            assertThat(access.purpose()).isEqualTo("guidance");
            assertThat(access.operation()).isEqualTo("read-score");
            assertThat(access.bodySha256()).hasSize(64);
        });
    }

    @Test
    void serves_nothing_when_the_log_does_not_take_the_record() throws Exception {
        AccessLog down = access -> {
            throw new AccessLogUnavailable(new IllegalStateException("broker"));
        };
        run(down, request(Operation.READ_SCORE), answering(200, "{\"score\":\"115.4424\"}"));
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("access-log-unavailable")
                .doesNotContain("115.4424")
                .doesNotContain(ENTERPRISE.value());
        assertThat(response.getHeader("X-Enterprise")).isNull();
    }

    private static FilterChain goingOn() {
        return (request, response) -> RequestFacts.setLive(
                (HttpServletRequest) request,
                new LiveAnswer(
                        "text/event-stream", out -> out.write("event: open\n\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void an_answer_that_goes_on_begins_once_its_beginning_is_recorded() throws Exception {
        AccessLog whileNothingHasLeft = access -> {
            assertThat(response.isCommitted()).isFalse();
            log.add(access);
        };
        run(whileNothingHasLeft, request(Operation.WATCH_CHANGES), goingOn());
        assertThat(response.getContentAsString()).isEqualTo("event: open\n\n");
        assertThat(response.getContentType()).startsWith("text/event-stream");
        assertThat(log).singleElement().satisfies(access -> {
            assertThat(access.served()).isTrue();
            assertThat(access.operation()).isEqualTo("watch-changes");
        });
    }

    @Test
    void an_answer_that_goes_on_does_not_begin_when_the_log_does_not_take_the_record() throws Exception {
        AccessLog down = access -> {
            throw new AccessLogUnavailable(new IllegalStateException("broker"));
        };
        run(down, request(Operation.WATCH_CHANGES), goingOn());
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString())
                .contains("access-log-unavailable")
                .doesNotContain("event: open");
    }

    @Test
    void records_a_denial_as_one() throws Exception {
        run(log::add, request(Operation.READ_SCORE), answering(404, "{}"));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(log).singleElement().satisfies(access -> {
            assertThat(access.served()).isFalse();
            assertThat(access.status()).isEqualTo(404);
            assertThat(access.bodySha256()).isEmpty();
        });
    }

    @Test
    void does_not_record_reference_data_or_requests_without_a_verified_token() throws Exception {
        run(log::add, request(Operation.READ_REFERENCE_DATA), answering(200, "[]"));
        MockHttpServletRequest anonymous = new MockHttpServletRequest("GET", "/api/v1/scores/x");
        run(log::add, anonymous, answering(401, "{}"));
        assertThat(log).isEmpty();
    }

    @Test
    void a_head_request_is_a_read_and_has_no_body() throws Exception {
        MockHttpServletRequest head = request(Operation.READ_SCORE);
        head.setMethod("HEAD");
        run(log::add, head, answering(200, "{\"score\":\"1\"}"));
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(log).hasSize(1);
    }

    @Test
    void a_bare_error_of_the_container_becomes_a_problem_in_two_languages() throws Exception {
        run(
                log::add,
                request(Operation.READ_SCORE),
                (ignored, answer) -> ((HttpServletResponse) answer).sendError(404));
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("没有找到").contains("Not found");
    }
}
