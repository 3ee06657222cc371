package io.hengzhi.registry.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.platform.security.Role;
import io.hengzhi.registry.RegistryService;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The doors of administering bureaus, where the realm has nobody to administer it by: what is asked is refused or waits. The
 * whole way, with Keycloak and the broker's access list, is a system test.
 */
class BureausOverHttpTest {

    private static final String BUREAUS = "/api/v1/bureaus";
    private static final String REASON = "{\"reason\":\"京政发〔2026〕1 号\"}";

    private static Surroundings surroundings;
    private static RunningService registry;
    private static String systemAdmin;
    private static String securityAdmin;

    @BeforeAll
    static void start() {
        surroundings = Surroundings.start(
                Topics.CATALOGUE, Topics.ENTERPRISE, Topics.SCHEME, Topics.FACT_ACCEPTED, Topics.ACCESS);
        List<String> settings = new ArrayList<>(surroundings.settings(surroundings.newDatabase()));
        settings.add("hengzhi.bureaus.client-secret=another-secret-of-this-test");
        registry = RunningService.start(RegistryService.class, settings);
        systemAdmin = surroundings.realm().token("system-admin", Role.SYSTEM_ADMIN);
        securityAdmin = surroundings.realm().token("security-admin", Role.SECURITY_ADMIN);
    }

    @AfterAll
    static void stop() {
        registry.close();
        surroundings.close();
    }

    @Test
    void the_system_administrator_adds_and_the_security_administrator_cuts_off_and_neither_does_the_others_work() {
        String body = addition("museums", "output");

        assertThat(registry.post(BUREAUS, securityAdmin, body).status()).isEqualTo(403);
        assertThat(registry.post(BUREAUS + "/tax/suspension", systemAdmin, REASON)
                        .status())
                .isEqualTo(403);
        assertThat(registry.post(BUREAUS + "/tax/resumption", systemAdmin, REASON)
                        .status())
                .isEqualTo(403);
        assertThat(registry.post(BUREAUS + "/tax/secret-rotation", systemAdmin, REASON)
                        .status())
                .isEqualTo(403);
        assertThat(registry.post(BUREAUS, "", body).status()).isEqualTo(401);
        // the controls: past the door, where the realm does not answer
        assertThat(registry.post(BUREAUS, systemAdmin, body).status()).isEqualTo(503);
        assertThat(registry.post(BUREAUS + "/tax/resumption", securityAdmin, REASON)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void while_keycloak_does_not_answer_the_request_waits_and_nothing_half_done_is_shown_as_done() {
        Answer answer = registry.post(BUREAUS, systemAdmin, addition("culture-tourism", "output"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("code").asString()).isEqualTo("identity-unavailable");
        assertThat(answer.json().path("wayOut").asString()).contains("重复");
        assertThat(answer.json().path("wayOutEn").asString()).contains("Repeat");
        assertThat(listed()).doesNotContain("culture-tourism");
        JsonNode file = registry.get(BUREAUS + "/culture-tourism", systemAdmin).json();
        assertThat(file.path("state").asString()).isEqualTo("requested");
        assertThat(file.path("steps").path(0).path("by").asString()).isEqualTo("system-admin");
        assertThat(file.path("steps").path(0).path("why").asString()).isEqualTo("京政发〔2026〕1 号");
        Answer early = registry.post(BUREAUS + "/culture-tourism/suspension", securityAdmin, REASON);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.json().path("code").asString()).isEqualTo("not-added-yet");
    }

    @Test
    void what_is_asked_wrongly_is_refused_with_field_and_way_out() {
        assertRefused(addition("Tax-Bureau", "output"), 400, "invalid-bureau", "code");
        assertRefused(addition("tax", "output"), 409, "already-taken", "code");
        assertRefused(addition("museums", "visitors"), 422, "unknown-quantity", "quantities");
        assertRefused("{\"code\":\"museums\",\"reason\":\"r\"}", 422, "name-missing", "name");
        assertRefused(
                "{\"code\":\"museums\",\"name\":{\"zh\":\"文物局\",\"en\":\"Heritage\"}}",
                422,
                "reason-missing",
                "reason");
        assertRefused("{\"name\":{\"zh\":\"文物局\",\"en\":\"Heritage\"},\"reason\":\"r\"}", 400, "invalid-body", "code");
        assertThat(registry.post(BUREAUS + "/nobody/suspension", securityAdmin, REASON)
                        .status())
                .isEqualTo(404);
        assertThat(registry.post(BUREAUS + "/No%20Code/suspension", securityAdmin, REASON)
                        .status())
                .isEqualTo(404);
        Answer withoutReason = registry.post(BUREAUS + "/power/suspension", securityAdmin, "{}");
        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(withoutReason.json().path("code").asString()).isEqualTo("reason-missing");
        // the control: nothing of that has left a trace
        assertThat(listed()).contains("tax", "power").doesNotContain("museums");
    }

    @Test
    void the_list_says_who_publishes() {
        assertThat(registry.get(BUREAUS, systemAdmin).json().path("items").valueStream())
                .isNotEmpty()
                .allSatisfy(
                        bureau -> assertThat(bureau.path("state").asString()).isEqualTo("active"));
    }

    @Test
    void administrators_read_the_file_and_others_do_not() {
        assertThat(registry.get(BUREAUS + "/tax", surroundings.realm().token("audit-admin", Role.AUDIT_ADMIN))
                        .status())
                .isEqualTo(200);
        assertThat(registry.get(BUREAUS + "/tax", surroundings.realm().token("city-officer", Role.CITY_OFFICER))
                        .status())
                .isEqualTo(403);
    }

    private static void assertRefused(String body, int status, String code, String field) {
        Answer answer = registry.post(BUREAUS, systemAdmin, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(answer.json().path("detailEn").asString()).isNotBlank();
    }

    private static String addition(String code, String quantity) {
        return """
                {"code":"%s","name":{"zh":"文物局","en":"Heritage"},"quantities":["%s"],"reason":"京政发〔2026〕1 号"}""".formatted(code, quantity);
    }

    private static List<String> listed() {
        return registry.get(BUREAUS, systemAdmin)
                .json()
                .path("items")
                .valueStream()
                .map(bureau -> bureau.path("code").asString())
                .toList();
    }
}
