package io.hengzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.platform.problem.ProblemWriting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import tools.jackson.databind.json.JsonMapper;

class ProblemReportsTest {

    @Test
    void a_path_that_tomcat_refuses_itself_is_told_as_a_problem() throws Exception {
        // Given
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new WebAutoConfiguration()
                .problemReports(new ProblemWriting(JsonMapper.shared()))
                .customize(factory);
        WebServer server = factory.getWebServer();
        server.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path : new String[] {"a%2Fb", "a%00b"}) {
                // When
                HttpResponse<String> answer = http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

                // Then
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("application/problem+json");
                assertThat(answer.body()).contains("\"code\":\"invalid-parameter\"", "\"titleEn\"", "\"traceId\"");
            }
        } finally {
            server.stop();
        }
    }
}
