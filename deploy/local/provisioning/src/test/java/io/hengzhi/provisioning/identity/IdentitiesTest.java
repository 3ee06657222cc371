package io.hengzhi.provisioning.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.CreditCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentitiesTest {

    private static final Path TEMPLATES = Path.of("../../keycloak");
    private static final URI GATEWAY = URI.create("http://127.0.0.1:9999");

    @TempDir
    private Path data;

    private Identities identities;

    @BeforeEach
    void prepareOnce() throws IOException {
        identities = new Identities(data, TEMPLATES, GATEWAY, true);
        identities.prepare();
    }

    @Test
    void a_second_run_changes_nothing() throws IOException {
        String realm = Files.readString(data.resolve("run/realm.json"));

        assertThat(identities.prepare()).isEmpty();
        assertThat(data.resolve("run/realm.json")).hasContent(realm);
    }

    @Test
    void people_are_logged_in_by_a_tool_only_where_that_was_asked_for(@TempDir Path deployment) throws IOException {
        new Identities(deployment, TEMPLATES, GATEWAY, false).prepare();

        assertThat(deployment.resolve("run/realm.json")).content().doesNotContain("dev-token");
        assertThat(deployment.resolve("secrets/dev-token")).doesNotExist();
        // the control: a developer's machine has it
        assertThat(data.resolve("run/realm.json")).content().contains("dev-token");
    }

    @Test
    void every_secret_is_its_own_and_readable_by_its_owner_only() throws IOException {
        Set<String> secrets = new HashSet<>();
        int files = 0;
        try (Stream<Path> found = Files.list(data.resolve("secrets"))) {
            for (Path file : found.toList()) {
                files++;
                secrets.add(Files.readString(file));
                assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
        assertThat(secrets)
                .hasSize(files)
                .allSatisfy(secret -> assertThat(secret).matches("[A-Za-z2-9]{24}"));
        assertThat(Files.getPosixFilePermissions(data.resolve("run/realm.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void every_account_has_a_secret_and_one_known_role() throws IOException {
        Set<String> roles = new HashSet<>();
        realm().path("roles")
                .path("realm")
                .forEach(role -> roles.add(role.path("name").asString()));

        for (Account account : Roster.all()) {
            assertThat(data.resolve("secrets").resolve(account.name())).exists();
            if (!account.name().equals(Roster.BUREAU_ADMINISTRATION)) {
                assertThat(roles).contains(account.role());
            }
        }
        assertThat(realm().path("users"))
                .filteredOn(user ->
                        !user.path("serviceAccountClientId").asString("").equals(Roster.BUREAU_ADMINISTRATION))
                .isNotEmpty()
                .allSatisfy(user -> assertThat(user.path("realmRoles")).hasSize(1));
    }

    @Test
    void who_adds_bureaus_manages_clients_and_has_no_role_of_the_api() throws IOException {
        JsonNode account = StreamSupport.stream(realm().path("users").spliterator(), false)
                .filter(user -> user.path("serviceAccountClientId").asString("").equals(Roster.BUREAU_ADMINISTRATION))
                .findFirst()
                .orElseThrow();

        assertThat(account.path("realmRoles").isMissingNode()).isTrue();
        assertThat(account.path("clientRoles").propertyNames()).containsExactly("realm-management");
        assertThat(account.path("clientRoles").path("realm-management"))
                .singleElement()
                .satisfies(role -> assertThat(role.asString()).isEqualTo("manage-clients"));
        assertThat(client(Roster.BUREAU_ADMINISTRATION).toString()).doesNotContain(RealmDocument.API_AUDIENCE);
        // the control: the tax bureau's token is meant for the API
        assertThat(client("bureau-tax").toString()).contains(RealmDocument.API_AUDIENCE);
    }

    @Test
    void a_publishing_bureaus_old_secret_stays_good_for_a_day_after_a_rotation_and_nobody_elses() throws IOException {
        JsonNode executor = realm().path("clientProfiles")
                .path("profiles")
                .path(0)
                .path("executors")
                .path(0);
        assertThat(executor.path("executor").asString()).isEqualTo("secret-rotation");
        assertThat(executor.path("configuration")
                        .path("rotated-expiration-period")
                        .asInt())
                .isEqualTo(86_400);

        List<String> marked = StreamSupport.stream(realm().path("clients").spliterator(), false)
                .filter(client -> client.path("attributes")
                        .path(RealmDocument.PUBLISHER_MARK)
                        .asBoolean())
                .map(client -> client.path("clientId").asString())
                .toList();
        assertThat(marked)
                .hasSize(Topics.PUBLISHERS.size())
                .allSatisfy(name -> assertThat(name).startsWith("bureau-"));
        assertThat(marked).doesNotContain("bureau-reader");
    }

    @Test
    void the_portal_takes_codes_at_exactly_one_address_and_demands_pkce() throws IOException {
        JsonNode portal = client("portal");

        assertThat(portal.path("redirectUris")).hasSize(1);
        assertThat(portal.path("redirectUris").path(0).asString())
                .isEqualTo("http://127.0.0.1:9999/login/oauth2/code/keycloak");
        assertThat(portal.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
    }

    @Test
    void only_the_local_token_client_takes_passwords() throws IOException {
        List<String> withPasswords = StreamSupport.stream(
                        realm().path("clients").spliterator(), false)
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.path("clientId").asString())
                .toList();

        assertThat(withPasswords).containsExactly("dev-token");
        assertThat(realm().path("clients"))
                .allSatisfy(client ->
                        assertThat(client.path("publicClient").asBoolean(true)).isFalse());
    }

    @Test
    void nobody_edits_the_attributes_that_scope_his_rights() throws IOException {
        String text = realm().path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asString();

        assertThat(JsonMapper.shared().readTree(text).path("attributes")).allSatisfy(attribute -> {
            assertThat(attribute.path("permissions").path("edit")).hasSize(1);
            assertThat(attribute.path("permissions").path("edit").path(0).asString())
                    .isEqualTo("admin");
        });
    }

    @Test
    void the_sample_enterprise_has_a_valid_credit_code() {
        assertThat(Roster.all())
                .filteredOn(account -> account.claims().containsKey("creditCode"))
                .isNotEmpty()
                .allSatisfy(account -> CreditCode.parse(account.claims().getOrDefault("creditCode", ""))
                        .orElseThrow());
    }

    @Test
    void no_two_accounts_share_a_name() {
        assertThat(Roster.all()).extracting(Account::name).doesNotHaveDuplicates();
        assertThat(Roster.demonstration()).hasSize(14);
    }

    private JsonNode realm() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(data.resolve("run/realm.json")));
    }

    private JsonNode client(String id) throws IOException {
        return StreamSupport.stream(realm().path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
