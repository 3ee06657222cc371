package io.hengzhi.provisioning.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeptPublishersTest {

    private static final String REALM = """
            {"realm":"hengzhi","clients":[
              {"clientId":"bureau-tax","enabled":true,"secret":"of-the-file","attributes":{"hengzhi.publisher":"true"}},
              {"clientId":"svc-audit","enabled":true,"secret":"of-the-file"}],
             "users":[{"username":"service-account-bureau-tax"}]}""";
    private static final String EXPORTED = """
            {"realm":"hengzhi","clients":[
              {"clientId":"bureau-tax","enabled":false,"secret":"rotated","attributes":{
                "hengzhi.publisher":"true","client.secret.rotated":"of-the-file","other":"x"}},
              {"clientId":"svc-audit","enabled":false,"secret":"changed-by-hand"},
              {"clientId":"bureau-culture-tourism","enabled":true,"secret":"handed-out","attributes":{
                "hengzhi.publisher":"true","hengzhi.added":"culture-tourism"}},
              {"clientId":"account","enabled":true}],
             "users":[]}""";

    private final JsonNode kept = JsonMapper.shared().readTree(new KeptPublishers().into(REALM, EXPORTED));

    @Test
    void a_bureau_that_was_added_stays_with_its_secret_and_its_account() {
        assertThat(client("bureau-culture-tourism").path("secret").asString()).isEqualTo("handed-out");
        assertThat(kept.path("users")
                        .valueStream()
                        .map(user -> user.path("serviceAccountClientId").asString("")))
                .contains("bureau-culture-tourism");
    }

    @Test
    void a_suspended_bureau_stays_disabled_and_a_rotated_secret_stays_rotated() {
        JsonNode tax = client("bureau-tax");
        assertThat(tax.path("enabled").asBoolean()).isFalse();
        assertThat(tax.path("secret").asString()).isEqualTo("rotated");
        assertThat(tax.path("attributes").path("client.secret.rotated").asString())
                .isEqualTo("of-the-file");
        assertThat(tax.path("attributes").has("other")).isFalse();
    }

    @Test
    void of_everybody_else_the_new_realm_decides() {
        assertThat(client("svc-audit").path("secret").asString()).isEqualTo("of-the-file");
        assertThat(client("svc-audit").path("enabled").asBoolean()).isTrue();
        assertThat(kept.path("clients")
                        .valueStream()
                        .map(one -> one.path("clientId").asString()))
                .doesNotContain("account");
    }

    private JsonNode client(String name) {
        return kept.path("clients")
                .valueStream()
                .filter(client -> client.path("clientId").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
