package io.hengzhi.verification.doors;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may read what through the gateway: each role's positive control beside its refusals. */
class ReadsIT {

    private static final String RANKING = "/api/v1/rankings?district=110113&period=2025Q4&list=above-scale&limit=5";
    private static final String SCORE = "/api/v1/scores/" + Stack.HERO + "?period=" + Stack.PERIOD;
    private static final String UNKNOWN = "/api/v1/scores/91350100M000100Y43?period=" + Stack.PERIOD;

    private static Api as(String account, String purpose) {
        return Stack.gateway().as(account).purpose(purpose);
    }

    private static Api platform() {
        return as("district-platform", "guidance").with("On-Behalf-Of", "%E5%91%A8%E6%95%8F");
    }

    @Test
    void a_district_officer_reads_the_ranking_with_exact_scores() {
        JsonNode page = as("district-officer", "guidance").get(RANKING).expect(200);
        assertThat(page.get("items")).isNotEmpty();
        JsonNode first = page.get("items").get(0);
        assertThat(first.get("rank").asInt()).isEqualTo(1);
        assertThat(first.get("score").asString()).matches("\\d+\\.\\d{10}");
        assertThat(first.get("scoreShown").asString()).matches("\\d+\\.\\d{4}");
        assertThat(first.get("class").asString()).isNotBlank();
        assertThat(page.at("/asOf/positions").isMissingNode()).isFalse();
        assertThat(page.get("size").asInt()).isPositive();
    }

    @Test
    void a_score_is_explained_by_each_term_down_to_fact_ids_and_a_fact_to_its_message() {
        JsonNode score = as("district-officer", "guidance").get(SCORE).expect(200);
        String fact = null;
        for (JsonNode term : score.get("terms")) {
            for (String field : new String[] {"value", "baseline", "weight", "ratio", "points", "status", "inputs"}) {
                assertThat(term.has(field)).as(field).isTrue();
            }
            for (JsonNode input : term.get("inputs")) {
                for (JsonNode quarter : input.get("quarters")) {
                    for (JsonNode id : quarter.get("facts")) {
                        fact = id.asString();
                    }
                }
            }
        }
        assertThat(fact).isNotNull();
        JsonNode cell =
                as("district-officer", "guidance").get("/api/v1/facts/" + fact).expect(200);
        assertThat(cell.get("bureau").asString()).isNotBlank();
        assertThat(cell.at("/message/topic").asString()).startsWith("facts.");
        assertThat(cell.at("/message/offset").asLong()).isNotNegative();
        assertThat(cell.get("revision").asLong()).isPositive();
        assertThat(cell.has("conversion")).isTrue();
    }

    @Test
    void a_district_platform_names_its_end_user_or_is_refused() {
        assertThat(platform().get(SCORE).status()).isEqualTo(200);
        Answer refused = as("district-platform", "guidance").get(SCORE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asString()).isEqualTo("on-behalf-of-required");
        assertThat(platform()
                        .get("/api/v1/rankings?district=110108&period=2025Q4&list=above-scale")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_reading_bureau_reads_the_districts_of_its_agreement() {
        assertThat(as("bureau-reader", "policy-making").get(RANKING).status()).isEqualTo(200);
        assertThat(as("bureau-reader", "policy-making")
                        .get("/api/v1/rankings?district=110105&period=2025Q4&list=above-scale")
                        .status())
                .isEqualTo(404);
        assertThat(as("bureau-reader", "audit").get(RANKING).status()).isEqualTo(403);
        assertThat(Stack.gateway()
                        .as("bureau-reader")
                        .get(RANKING)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("purpose-required");
    }

    @Test
    void a_read_without_a_purpose_says_which_ones_there_are() {
        Answer refused = Stack.gateway().as("district-officer").get(SCORE);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asString()).isEqualTo("purpose-required");
        assertThat(refused.json().get("wayOut").asString()).contains("guidance");
        assertThat(as("district-officer", "audit").get(SCORE).json().get("code").asString())
                .isEqualTo("purpose-not-permitted");
    }

    @Test
    void what_lies_outside_the_scope_looks_like_what_does_not_exist() {
        Api foreign = as("district-officer-110108", "guidance");
        Answer hidden = foreign.get(SCORE);
        Answer unknown = foreign.get(UNKNOWN);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(unknown));
        assertThat(foreign.get(RANKING).status()).isEqualTo(404);
        assertThat(foreign.get("/api/v1/rankings?district=110108&period=2025Q4&list=above-scale")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_enterprise_reads_itself_and_no_ranking() {
        assertThat(as("enterprise", "review").get(SCORE).status()).isEqualTo(200);
        assertThat(as("enterprise", "review").get(UNKNOWN).status()).isEqualTo(404);
        assertThat(as("enterprise", "review").get(RANKING).status()).isEqualTo(403);
    }

    @Test
    void an_auditor_reads_the_log_and_no_business_data() {
        assertThat(as("auditor", "audit")
                        .get("/api/v1/access-log?enterprise=" + Stack.HERO)
                        .status())
                .isEqualTo(200);
        assertThat(as("auditor", "audit").get(SCORE).status()).isEqualTo(403);
        assertThat(as("system-admin", "audit").get(SCORE).status()).isEqualTo(403);
        assertThat(as("district-officer", "guidance").get("/api/v1/access-log").status())
                .isEqualTo(403);
    }

    @Test
    void a_bureau_sees_its_own_refusals_only() {
        assertThat(Stack.gateway()
                        .as("bureau-tax")
                        .get("/api/v1/rejections?bureau=tax")
                        .status())
                .isEqualTo(200);
        assertThat(Stack.gateway()
                        .as("bureau-tax")
                        .get("/api/v1/rejections?bureau=power")
                        .status())
                .isEqualTo(404);
        assertThat(Stack.gateway()
                        .as("bureau-tax")
                        .purpose("guidance")
                        .get(SCORE)
                        .status())
                .isEqualTo(403);
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
