package io.hengzhi.verification.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The gateway and every service itself verify every token: nothing is believed because it came from the gateway. */
class TokensIT {

    /** A door, and something an account may read there for a purpose. */
    record Door(String name, Api api, String path, String account, String purpose) {

        Door(String name, Api api, String path) {
            this(name, api, path, "district-officer", "guidance");
        }

        String token() {
            return Stack.accounts().token(account);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Door> doors() {
        String score = "/api/v1/scores/" + Stack.HERO + "?period=" + Stack.PERIOD;
        return Stream.of(
                new Door("gateway", Stack.gateway(), score),
                new Door("registry", Stack.service("registry"), "/api/v1/districts"),
                new Door(
                        "ingestion",
                        Stack.service("ingestion"),
                        "/api/v1/facts?enterprise=" + Stack.HERO + "&quarter=" + Stack.PERIOD),
                new Door("scoring", Stack.service("scoring"), score),
                new Door("appeal", Stack.service("appeal"), "/api/v1/appeals"),
                new Door("incentive", Stack.service("incentive"), "/api/v1/incentives"),
                new Door("audit", Stack.service("audit"), "/api/v1/access-log?limit=1", "auditor", "audit"));
    }

    private static Answer read(Door door, String token) {
        return door.api().purpose(door.purpose()).withToken(token).get(door.path());
    }

    @ParameterizedTest
    @MethodSource("doors")
    void lets_a_genuine_token_in(Door door) {
        assertThat(read(door, door.token()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refuses_a_request_without_a_token(Door door) {
        Answer answer = door.api().purpose(door.purpose()).get(door.path());
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("code").asString()).isEqualTo("unauthenticated");
        assertThat(answer.json().get("detailEn").asString()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refuses_a_token_signed_by_somebody_else(Door door) throws GeneralSecurityException {
        assertThat(read(door, foreignSigned(door.token())).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refuses_a_token_whose_content_was_changed_and_one_that_is_not_signed(Door door) {
        String[] parts = door.token().split("\\.");
        String changed = encode(decode(parts[1]).replace(door.account(), "city-officer"));
        assertThat(read(door, parts[0] + "." + changed + "." + parts[2]).status())
                .isEqualTo(401);
        String unsigned = encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        assertThat(read(door, unsigned).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void refuses_a_token_for_another_audience(Door door) throws IOException, InterruptedException {
        String token = tokenWithoutOurAudience(door.account());
        assertThat(decode(token.split("\\.")[1])).doesNotContain("hengzhi-api");
        assertThat(read(door, token).status()).isEqualTo(401);
    }

    /** A genuine token of the realm for the person, issued to Keycloak's own command-line client. */
    private static String tokenWithoutOurAudience(String account) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=" + account + "&password="
                + URLEncoder.encode(Stack.accounts().secret(account), StandardCharsets.UTF_8);
        URI endpoint = Stack.surroundings().tokenEndpoint();
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(endpoint)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body()).get("access_token").asString();
    }

    private static String foreignSigned(String genuine) throws GeneralSecurityException {
        String[] parts = genuine.split("\\.");
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.generateKeyPair().getPrivate());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
