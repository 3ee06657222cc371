package io.hengzhi.provisioning.identity;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What administrators did with publishing bureaus while the city ran, carried over into a realm that is imported anew: added
 * clients stay, suspended ones stay disabled, and a secret that was rotated is not the old one again.
 */
public final class KeptPublishers {

    /** By which a client that an administrator added is known. */
    private static final String ADDED_MARK = "hengzhi.added";
    /** The secret before a rotation and until when it is good. */
    private static final String SECRET_ATTRIBUTES = "client.secret.";

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * The realm to import.
     *
     * @param exported the realm as Keycloak has it, secrets and all
     * @param realm the realm as provisioning wrote it
     */
    public String into(String realm, String exported) {
        ObjectNode wanted = (ObjectNode) json.readTree(realm);
        ArrayNode clients = (ArrayNode) wanted.get("clients");
        ArrayNode users = (ArrayNode) wanted.get("users");
        Map<String, ObjectNode> byName = new HashMap<>();
        clients.forEach(client -> byName.put(client.path("clientId").asString(), (ObjectNode) client));
        for (JsonNode before : json.readTree(exported).path("clients")) {
            String name = before.path("clientId").asString();
            ObjectNode known = byName.get(name);
            if (known == null && before.path("attributes").has(ADDED_MARK)) {
                clients.add(before);
                users.addObject()
                        .put("username", "service-account-" + name)
                        .put("enabled", true)
                        .put("serviceAccountClientId", name);
            } else if (known != null && known.path("attributes").has(RealmDocument.PUBLISHER_MARK)) {
                keep(before, known);
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(wanted) + "\n";
    }

    private static void keep(JsonNode before, ObjectNode known) {
        known.put("enabled", before.path("enabled").asBoolean(true));
        String secret = before.path("secret").asString("");
        if (!secret.isEmpty()) {
            known.put("secret", secret);
        }
        ObjectNode attributes = (ObjectNode) known.get("attributes");
        before.path("attributes").forEachEntry((name, value) -> {
            if (name.startsWith(SECRET_ATTRIBUTES)) {
                attributes.set(name, value);
            }
        });
    }
}
