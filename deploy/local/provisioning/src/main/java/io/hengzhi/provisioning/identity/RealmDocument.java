package io.hengzhi.provisioning.identity;

import io.hengzhi.provisioning.identity.Account.ClientAdministrator;
import io.hengzhi.provisioning.identity.Account.Person;
import io.hengzhi.provisioning.identity.Account.SystemClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Keycloak realm as Keycloak imports it: the template's rules, and a client or a user for every account. A client's
 * claims are fixed on the client, a person's are attributes that only an administrator can edit; nobody can widen its
 * own scope.
 */
final class RealmDocument {

    /** Who the API expects to be named in a token. */
    static final String API_AUDIENCE = "hengzhi-api";

    static final String BROKER_AUDIENCE = "kafka";
    /** The client of the gateway, through which people log in. */
    static final String PORTAL = "portal";
    /** The client by which {@code ./dev token} logs a person in; it exists on a developer's machine only. */
    static final String DEV_TOKEN = "dev-token";

    /** The attribute of a publishing bureau's client, by which the realm's policy of secret rotation knows it. */
    static final String PUBLISHER_MARK = "hengzhi.publisher";

    private static final String USER_PROFILE = "@user-profile.json";
    private static final List<String> PERSON_CLAIMS =
            List.of("district", "park", "creditCode", "bureau", "organisation");
    /** A token without these has no client_id claim or an empty scope, and is refused everywhere. */
    private static final List<String> SYSTEM_SCOPES = List.of("basic", "roles", "service_account", "profile");

    private static final List<String> PERSON_SCOPES = List.of("basic", "roles", "profile");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path templates;
    private final URI gateway;
    private final boolean devToken;
    private final Function<String, String> secretOf;

    /**
     * @param templates the directory of {@code realm-template.json} and {@code user-profile.json}
     * @param gateway where people's browsers find the gateway
     * @param devToken whether there is a client {@value #DEV_TOKEN}
     */
    RealmDocument(Path templates, URI gateway, boolean devToken, Function<String, String> secretOf) {
        this.templates = templates;
        this.gateway = gateway;
        this.devToken = devToken;
        this.secretOf = secretOf;
    }

    String render(List<Account> accounts) throws IOException {
        ObjectNode realm = (ObjectNode) json.readTree(Files.readString(templates.resolve("realm-template.json")));
        fillInUserProfile(realm);
        ArrayNode clients = realm.putArray("clients");
        ArrayNode users = realm.putArray("users");
        addPortal(clients);
        if (devToken) {
            addDevToken(clients);
        }
        for (Account account : accounts) {
            switch (account) {
                case Person person -> addPerson(users, person);
                case SystemClient system -> addSystem(clients, users, system);
                case ClientAdministrator administrator -> addAdministrator(clients, users, administrator);
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(realm) + "\n";
    }

    /** Keycloak wants the profile as a text inside the document; here it is a readable file of its own. */
    private void fillInUserProfile(ObjectNode realm) throws IOException {
        JsonNode profile = json.readTree(Files.readString(templates.resolve("user-profile.json")));
        for (JsonNode provider : realm.path("components").path("org.keycloak.userprofile.UserProfileProvider")) {
            ArrayNode texts = (ArrayNode) provider.path("config").path("kc.user.profile.config");
            if (!USER_PROFILE.equals(texts.path(0).asString())) {
                throw new IllegalStateException("the realm template does not name " + USER_PROFILE);
            }
            texts.removeAll().add(json.writeValueAsString(profile));
        }
    }

    private void addPortal(ArrayNode clients) {
        ObjectNode client = client(clients, PORTAL, "衡制");
        client.put("standardFlowEnabled", true);
        client.putArray("redirectUris").add(gateway + "/login/oauth2/code/keycloak");
        client.put("rootUrl", gateway.toString());
        client.put("baseUrl", "/");
        client.putObject("attributes")
                .put("pkce.code.challenge.method", "S256")
                .put("post.logout.redirect.uris", gateway + "/");
        addPersonMappers(client);
        scopes(client, PERSON_SCOPES);
    }

    private void addDevToken(ArrayNode clients) {
        ObjectNode client = client(clients, DEV_TOKEN, "./dev token");
        client.put("directAccessGrantsEnabled", true);
        addPersonMappers(client);
        scopes(client, PERSON_SCOPES);
    }

    private void addSystem(ArrayNode clients, ArrayNode users, SystemClient system) {
        ObjectNode client = client(clients, system.name(), system.organisation());
        client.put("serviceAccountsEnabled", true);
        ArrayNode mappers = client.putArray("protocolMappers");
        audience(mappers, API_AUDIENCE);
        if (system.onBroker()) {
            audience(mappers, BROKER_AUDIENCE);
        }
        fixedClaim(mappers, "organisation", system.organisation());
        sorted(system.claims()).forEach((name, value) -> fixedClaim(mappers, name, value));
        scopes(client, SYSTEM_SCOPES);
        if (system.role().equals(Roster.PUBLISHER)) {
            client.putObject("attributes").put(PUBLISHER_MARK, "true");
        }
        serviceAccount(users, system).putArray("realmRoles").add(system.role());
    }

    private void addAdministrator(ArrayNode clients, ArrayNode users, ClientAdministrator administrator) {
        ObjectNode client = client(clients, administrator.name(), administrator.organisation());
        client.put("serviceAccountsEnabled", true);
        audience(client.putArray("protocolMappers"), BROKER_AUDIENCE);
        scopes(client, SYSTEM_SCOPES);
        serviceAccount(users, administrator)
                .putObject("clientRoles")
                .putArray("realm-management")
                .add(administrator.role());
    }

    private static ObjectNode serviceAccount(ArrayNode users, Account client) {
        return users.addObject()
                .put("username", "service-account-" + client.name())
                .put("enabled", true)
                .put("serviceAccountClientId", client.name());
    }

    private void addPerson(ArrayNode users, Person person) {
        ObjectNode user = users.addObject();
        user.put("username", person.name());
        user.put("enabled", true);
        // one field: in Chinese the family name comes first, and Keycloak joins first and last name the other way round
        user.put("firstName", person.displayName());
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("organisation").add(person.organisation());
        sorted(person.claims())
                .forEach((name, value) -> attributes.putArray(name).add(value));
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", secretOf.apply(person.name()))
                .put("temporary", false);
        user.putArray("realmRoles").add(person.role());
    }

    /** A confidential client that can do nothing yet. */
    private ObjectNode client(ArrayNode clients, String id, String name) {
        return clients.addObject()
                .put("clientId", id)
                .put("name", name)
                .put("enabled", true)
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", secretOf.apply(id))
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", false)
                .put("fullScopeAllowed", true);
    }

    private static void scopes(ObjectNode client, List<String> scopes) {
        ArrayNode names = client.putArray("defaultClientScopes");
        scopes.forEach(names::add);
        client.putArray("optionalClientScopes");
    }

    private static void addPersonMappers(ObjectNode client) {
        ArrayNode mappers = client.putArray("protocolMappers");
        audience(mappers, API_AUDIENCE);
        for (String claim : PERSON_CLAIMS) {
            mapper(mappers, claim, "oidc-usermodel-attribute-mapper", Map.of("user.attribute", claim))
                    .put("claim.name", claim)
                    .put("jsonType.label", "String")
                    .put("id.token.claim", "true")
                    .put("userinfo.token.claim", "true");
        }
    }

    private static void audience(ArrayNode mappers, String audience) {
        mapper(
                mappers,
                "audience-" + audience,
                "oidc-audience-mapper",
                Map.of("included.custom.audience", audience, "id.token.claim", "false"));
    }

    private static void fixedClaim(ArrayNode mappers, String claim, String value) {
        mapper(mappers, claim, "oidc-hardcoded-claim-mapper", Map.of("claim.value", value))
                .put("claim.name", claim)
                .put("jsonType.label", "String")
                .put("id.token.claim", "false");
    }

    /** The document is compared with the one imported before: the same accounts must give the same text. */
    private static Map<String, String> sorted(Map<String, String> values) {
        return new TreeMap<>(values);
    }

    private static ObjectNode mapper(ArrayNode mappers, String name, String kind, Map<String, String> settings) {
        ObjectNode config = mappers.addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .putObject("config");
        config.put("access.token.claim", "true").put("introspection.token.claim", "true");
        sorted(settings).forEach(config::put);
        return config;
    }
}
