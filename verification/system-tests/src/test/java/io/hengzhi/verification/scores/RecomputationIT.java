package io.hengzhi.verification.scores;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.recomputation.Recomputation;
import io.hengzhi.recomputation.Surroundings;
import io.hengzhi.recomputation.VerifyScores;
import io.hengzhi.verification.Stack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the running city publishes, computed again in SQL from its raw topics. */
class RecomputationIT {

    @Test
    void every_published_score_rank_and_class_is_the_one_recomputed() throws Exception {
        var stack = Stack.surroundings();
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        Recomputation.Outcome outcome = VerifyScores.verify(
                new Surroundings(stack.gateway(), stack.kafka(), stack.issuer(), stack.data()),
                new PrintStream(told, true, StandardCharsets.UTF_8));

        String text = told.toString(StandardCharsets.UTF_8);
        assertThat(outcome.agrees()).as(text).isTrue();
        assertThat(outcome.scores()).as(text).isGreaterThan(1_000);
        assertThat(outcome.lists()).as(text).isGreaterThan(1_000);
        assertThat(text.strip().lines().toList().getLast())
                .matches("\\d+ scores, \\d+ ranks, \\d+ classes compared, 0 differences");
    }
}
