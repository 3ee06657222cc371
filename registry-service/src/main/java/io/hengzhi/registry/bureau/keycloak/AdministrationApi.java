package io.hengzhi.registry.bureau.keycloak;

import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak's administration of the realm over REST, as much of it as bureaus need. Every request logs in anew: there are a
 * few in a year, and no token lies about in between. Bodies hold secrets and are never logged.
 */
final class AdministrationApi {

    private static final Logger LOG = LoggerFactory.getLogger(AdministrationApi.class);
    private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(8);

    /** @param body a missing node where the answer has none */
    record Answer(int status, JsonNode body) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_MAX).build();
    private final HengzhiSettings administrator;

    /** @param administrator the surroundings as the administering identity sees them */
    AdministrationApi(HengzhiSettings administrator) {
        this.administrator = administrator;
    }

    /**
     * Throws a 503 of type {@code identity-unavailable} unless the answer has one of these statuses.
     *
     * @param path below the realm's administration, for example {@code /clients}
     */
    Answer send(String method, String path, @Nullable Object body, Integer... expected) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(administrator.administrationUri() + path))
                .timeout(ANSWER_MAX)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        return exchange(request.build(), Set.of(expected));
    }

    private String token() {
        String form = "grant_type=client_credentials&client_id=" + encoded(administrator.clientId()) + "&client_secret="
                + encoded(administrator.clientSecret());
        HttpRequest request = HttpRequest.newBuilder(administrator.tokenUri())
                .timeout(ANSWER_MAX)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return exchange(request, Set.of(200)).body().path("access_token").asString();
    }

    private Answer exchange(HttpRequest request, Set<Integer> expected) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (!expected.contains(response.statusCode())) {
                LOG.atWarn()
                        .addKeyValue("method", request.method())
                        .addKeyValue("path", request.uri().getPath())
                        .addKeyValue("status", response.statusCode())
                        .log("keycloak's administration refused");
                throw unavailable();
            }
            return new Answer(
                    response.statusCode(),
                    response.body().length == 0 ? json.missingNode() : json.readTree(response.body()));
        } catch (IOException | JacksonException e) {
            LOG.atWarn()
                    .addKeyValue("path", request.uri().getPath())
                    .setCause(e)
                    .log("keycloak's administration not reached");
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return Problem.of(ProblemType.IDENTITY_UNAVAILABLE)
                .detail(
                        "身份服务没有完成这一步；已完成的步骤保留。",
                        "The identity service did not take this step; the steps before it stand.")
                .wayOut("请在 1 分钟后重复同一请求，从中断处继续。", "Repeat the same request in a minute: it goes on where it stopped.")
                .exception();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
