package io.hengzhi.registry.bureau.keycloak;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.application.BureauIdentities;
import io.hengzhi.registry.bureau.domain.Addition;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Bureaus' clients in the realm. A client that was not made here is left alone. */
final class KeycloakClients implements BureauIdentities {

    private static final String CLIENTS = "/clients";

    private final AdministrationApi api;

    KeycloakClients(AdministrationApi api) {
        this.api = api;
    }

    /** One of an earlier try goes first: nobody has its secret, and its name may have been another. */
    @Override
    public boolean make(Addition addition) {
        Optional<JsonNode> before = find(addition.code());
        if (before.isPresent()) {
            if (!ClientDocument.isOf(before.get(), addition.code())) {
                return false;
            }
            api.send("DELETE", pathOf(before.get()), null, 204, 404);
        }
        return api.send("POST", CLIENTS, ClientDocument.of(addition), 201, 409).status() == 201;
    }

    @Override
    public String newSecret(BureauCode code) {
        JsonNode body = api.send("POST", pathOf(get(code)) + "/client-secret", null, 200)
                .body();
        return body.path("value").asString();
    }

    @Override
    public void enable(BureauCode code) {
        setEnabled(code, true);
    }

    @Override
    public void disable(BureauCode code) {
        setEnabled(code, false);
    }

    private void setEnabled(BureauCode code, boolean enabled) {
        api.send("PUT", pathOf(get(code)), Map.of("clientId", Topics.clientOf(code), "enabled", enabled), 204);
    }

    private Optional<JsonNode> find(BureauCode code) {
        String name = Topics.clientOf(code);
        return api.send("GET", CLIENTS + "?clientId=" + name, null, 200)
                .body()
                .valueStream()
                .filter(client -> client.path("clientId").asString().equals(name))
                .findFirst();
    }

    private JsonNode get(BureauCode code) {
        return find(code)
                .orElseThrow(() -> new IllegalStateException("the realm holds no client " + Topics.clientOf(code)));
    }

    private static String pathOf(JsonNode client) {
        return CLIENTS + "/" + client.path("id").asString();
    }
}
