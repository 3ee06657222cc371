package io.hengzhi.registry.bureau.keycloak;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.domain.Addition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A bureau's client as Keycloak takes it: the same claims as those of the first day, which provisioning makes. Its role is
 * fixed on the client and not given to its account, because giving roles would need the right to manage every user.
 */
final class ClientDocument {

    /** By which the realm's policy of secret rotation knows a bureau's client. */
    private static final String PUBLISHER_MARK = "hengzhi.publisher";
    /** By which a client that was made here is known again, and kept when the realm is imported anew. */
    private static final String ADDED_MARK = "hengzhi.added";

    private ClientDocument() {}

    static boolean isOf(JsonNode client, BureauCode code) {
        return client.path("attributes").path(ADDED_MARK).asString("").equals(code.value());
    }

    static Map<String, Object> of(Addition addition) {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("clientId", Topics.clientOf(addition.code()));
        client.put("name", addition.name().zh());
        client.put("enabled", true);
        client.put("publicClient", false);
        client.put("clientAuthenticatorType", "client-secret");
        client.put("serviceAccountsEnabled", true);
        for (String off : List.of("standardFlowEnabled", "implicitFlowEnabled", "directAccessGrantsEnabled")) {
            client.put(off, false);
        }
        // the token holds the one role below, and none that Keycloak gives every account
        client.put("fullScopeAllowed", false);
        client.put(
                "attributes",
                Map.of(PUBLISHER_MARK, "true", ADDED_MARK, addition.code().value()));
        // a token without these has no client_id claim or an empty scope, and is refused everywhere
        client.put("defaultClientScopes", List.of("basic", "roles", "service_account", "profile"));
        client.put("optionalClientScopes", List.of());
        client.put(
                "protocolMappers",
                List.of(
                        audience("hengzhi-api"),
                        audience("kafka"),
                        claim("organisation", addition.name().zh()),
                        claim("bureau", addition.code().value()),
                        mapper("role", "oidc-hardcoded-role-mapper", Map.of("role", "bureau-publisher"))));
        return client;
    }

    private static Map<String, Object> audience(String audience) {
        return mapper("audience-" + audience, "oidc-audience-mapper", Map.of("included.custom.audience", audience));
    }

    private static Map<String, Object> claim(String name, String value) {
        return mapper(
                name,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", name, "claim.value", value, "jsonType.label", "String"));
    }

    private static Map<String, Object> mapper(String name, String kind, Map<String, String> settings) {
        Map<String, String> config = new LinkedHashMap<>(settings);
        config.put("access.token.claim", "true");
        config.put("introspection.token.claim", "true");
        config.put("id.token.claim", "false");
        return Map.of("name", name, "protocol", "openid-connect", "protocolMapper", kind, "config", config);
    }
}
