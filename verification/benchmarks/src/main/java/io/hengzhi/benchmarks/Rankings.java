package io.hengzhi.benchmarks;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The published above-scale lists of the running stack, read as a city officer. */
final class Rankings {

    private static final int PAGE = 200;

    private Rankings() {}

    /** Every ranked enterprise of a period with its score times 10^10. */
    static Map<String, Long> scores(String period) {
        Api office = Stack.gateway().as("city-officer").purpose("review");
        Map<String, Long> scores = new HashMap<>();
        for (JsonNode district : office.get("/api/v1/districts").expect(200).get("items")) {
            String path = "/api/v1/rankings?district=" + district.get("code").asString() + "&period=" + period
                    + "&list=above-scale&limit=" + PAGE;
            String cursor = "";
            while (cursor != null) {
                Answer answer = office.get(path + cursor);
                if (answer.status() == 400 || answer.status() == 404) {
                    break; // no results there in that period
                }
                JsonNode page = answer.expect(200);
                for (JsonNode item : page.get("items")) {
                    if (!item.get("rank").isNull()) {
                        scores.put(
                                item.get("creditCode").asString(),
                                Long.valueOf(item.get("score").asString().replace(".", "")));
                    }
                }
                JsonNode next = page.get("next");
                cursor = next.isNull() ? null : "&cursor=" + next.asString();
            }
        }
        return scores;
    }
}
