package io.hengzhi.verification.faults.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Waiting;
import io.hengzhi.verification.faults.reads.Reading.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The audit service only tells of the log: that it is gone stops nobody, and it misses nothing. */
@Tag("faults")
class ReadsWithoutAuditFaultIT {

    private static final int READS = 200;

    @Test
    void reads_go_on_and_the_list_catches_up_without_a_gap() {
        Instant begun = Instant.now();
        Reading[] readings = {
            score("district-officer", null), score("district-officer", "scoring"), score("district-officer", null)
        };
        Set<String> traces = new HashSet<>();
        Stack.kill("audit");
        try {
            for (int i = 0; i < READS; i++) {
                Done done = readings[i % readings.length].read();
                assertThat(done.answer().status()).as(done.answer().text()).isEqualTo(200);
                traces.add(done.trace());
            }
            assertThat(Stack.status("audit", "/actuator/health/readiness")).isZero();
        } finally {
            Stack.parts().start("audit");
        }
        assertThat(traces).hasSize(READS);
        Waiting.untilTrue("audit is ready", Duration.ofMinutes(2), () -> Stack.isReady("audit"));
        Waiting.untilTrue(
                "each read is listed",
                Duration.ofMinutes(1),
                () -> ReadsWhileTheBrokerStopsFaultIT.tracesOf("district-officer", begun)
                        .containsAll(traces));
        System.out.printf("# %d reads while the audit service was gone: each is in its list%n", READS);
    }

    private static Reading score(String account, @Nullable String service) {
        return new Reading(account, "guidance", service, "/api/v1/scores/" + Stack.HERO + "?period=" + Stack.PERIOD);
    }
}
