package io.hengzhi.verification.faults.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.faults.fuzzing.RequestMutations.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Whatever is asked, the answer is an answer: no fault of the asker's is ours, and each one is explained in two languages. */
@Tag("faults")
class RequestsFaultIT {

    private static final int REQUESTS = Integer.getInteger("faults.requests", 3_000);
    private static final int SHOWN = 25;

    @Test
    void each_mutated_request_is_answered_or_refused_with_a_problem_in_both_languages() {
        // Given
        long seed = Seed.announced("mutated requests");
        RequestMutations mutations = new RequestMutations(seed);
        assertThat(mutations.operations()).isGreaterThan(30);

        // When
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Request request = mutations.next();
            Answer answer = request.send();
            statuses.merge(answer.status(), 1, Integer::sum);
            String fault = faultOf(request, answer);
            if (fault != null) {
                wrong.add(fault + "\n    " + request + "\n    "
                        + answer.text().substring(0, Math.min(400, answer.text().length())));
            }
        }

        // Then
        System.out.printf("# %d mutated requests to %d operations: %s%n", REQUESTS, mutations.operations(), statuses);
        assertThat(wrong.size() > SHOWN ? wrong.subList(0, SHOWN) : wrong)
                .as("%d wrong answers, seed %d", wrong.size(), seed)
                .isEmpty();
        // the controls: some are answered, and the refusals come from behind the door as well
        assertThat(statuses).containsKeys(200, 400, 401, 403, 404);
    }

    private static @Nullable String faultOf(Request request, Answer answer) {
        if (answer.status() >= 500) {
            return "status " + answer.status();
        }
        if (answer.status() < 400 || request.method().equals("HEAD")) {
            return null;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            return "status " + answer.status() + " as " + type;
        }
        try {
            JsonNode problem = answer.json();
            for (String field : List.of("type", "code", "title", "titleEn", "traceId")) {
                if (problem.path(field).asString("").isBlank()) {
                    return "problem without " + field;
                }
            }
            return problem.get("title").asString().codePoints().anyMatch(letter -> letter > 0x2E80)
                    ? null
                    : "title is not Chinese";
        } catch (JacksonException e) {
            return "problem is no JSON";
        }
    }
}
