package io.hengzhi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.platform.problem.ProblemWriting;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RequestSizeFilterTest {

    private static final int MEGABYTE = 1024 * 1024;

    private static int statusOf(String path, int bytes, boolean lengthKnown) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return lengthKnown ? bytes : -1;
            }
        };
        request.setContent(new byte[bytes]);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new RequestSizeFilter(new ProblemWriting(JsonMapper.shared()))
                .doFilter(
                        request,
                        response,
                        (asked, answer) -> asked.getInputStream().readAllBytes());
        return response.getStatus();
    }

    @Test
    void lets_what_fits_through_with_and_without_a_length() throws Exception {
        assertThat(statusOf("/api/v1/appeals", MEGABYTE, true)).isEqualTo(200);
        assertThat(statusOf("/api/v1/appeals", MEGABYTE, false)).isEqualTo(200);
        assertThat(statusOf("/api/v1/enterprises/imports", 5 * MEGABYTE, false)).isEqualTo(200);
    }

    @Test
    void refuses_what_is_larger_with_and_without_a_length() throws Exception {
        assertThat(statusOf("/api/v1/appeals", MEGABYTE + 1, true)).isEqualTo(413);
        assertThat(statusOf("/api/v1/appeals", MEGABYTE + 1, false)).isEqualTo(413);
        assertThat(statusOf("/api/v1/enterprises/imports", 65 * MEGABYTE, true)).isEqualTo(413);
    }
}
