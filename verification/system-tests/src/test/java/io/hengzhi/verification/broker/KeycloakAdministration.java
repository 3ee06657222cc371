package io.hengzhi.verification.broker;

import io.hengzhi.verification.client.Accounts;
import io.hengzhi.verification.client.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Keycloak's administrator does in a rotation of the realm's signing key. */
final class KeycloakAdministration {

    private final HttpClient http;
    private final URI server;
    private final String token;

    KeycloakAdministration(Surroundings surroundings, Accounts accounts, HttpClient http)
            throws IOException, InterruptedException {
        this.http = http;
        this.server = surroundings.issuer().resolve("/");
        String form = "grant_type=password&client_id=admin-cli&username=keycloak-admin&password="
                + accounts.secret("keycloak-admin");
        this.token = send(HttpRequest.newBuilder(server.resolve("realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .get("access_token")
                .asString();
    }

    /** Adds an RSA key that signs from now on, and returns its id; the old ones still verify. */
    String addSigningKey() throws IOException, InterruptedException {
        String before = signingKey();
        String component = """
                {"name":"rotated-%d","providerId":"rsa-generated","providerType":"org.keycloak.keys.KeyProvider",
                 "config":{"priority":["%d"],"enabled":["true"],"active":["true"],"algorithm":["RS256"],"keySize":["2048"]}}""".formatted(System.nanoTime(), System.currentTimeMillis() / 1000);
        send(admin("components")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(component)));
        String now = signingKey();
        if (now.equals(before)) {
            throw new IllegalStateException("Keycloak still signs with " + before);
        }
        return now;
    }

    /** The id of the key that signs access tokens. */
    String signingKey() throws IOException, InterruptedException {
        return send(admin("keys").GET()).get("active").get("RS256").asString();
    }

    /** Takes a key away altogether: what it signed is worth nothing any more. */
    void removeKey(String keyId) throws IOException, InterruptedException {
        for (JsonNode key : send(admin("keys").GET()).get("keys")) {
            if (key.path("kid").asString("").equals(keyId)) {
                send(admin("components/" + key.get("providerId").asString()).DELETE());
                return;
            }
        }
        throw new IllegalStateException("Keycloak has no key " + keyId);
    }

    private HttpRequest.Builder admin(String path) {
        return HttpRequest.newBuilder(server.resolve("admin/realms/hengzhi/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException("Keycloak answered " + response.statusCode() + " " + response.body());
        }
        return JsonMapper.shared().readTree(response.body().isEmpty() ? "{}" : response.body());
    }
}
