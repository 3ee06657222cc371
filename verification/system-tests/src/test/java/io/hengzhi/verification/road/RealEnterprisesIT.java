package io.hengzhi.verification.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A real list of enterprises imports whole; where the file is not there, this counts as skipped. */
class RealEnterprisesIT {

    private static final Path FILE = Stack.repository().resolve("../shared/real/beijing-manufacturers.csv");

    @Test
    void imports_9668_real_enterprises_with_industry_unknown_and_scope_undetermined() throws IOException {
        assumeTrue(Files.exists(FILE), "the file of real enterprises is not beside this checkout");
        Api office = Stack.gateway().as("city-officer").purpose("guidance");
        long start = System.nanoTime();
        JsonNode accepted = office.post("/api/v1/enterprises/imports", Files.readAllBytes(FILE), "text/csv")
                .expect(202);
        JsonNode done = Waiting.until(
                "the import",
                Duration.ofMinutes(3),
                () -> Optional.of(office.get("/api/v1/enterprises/imports/"
                                        + accepted.get("id").asString())
                                .expect(200))
                        .filter(job -> job.get("state").asString().matches("done|finished|completed|failed")));
        System.out.println("9,668 real enterprises imported in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
        assertThat(done.get("refused").asInt()).isZero();
        assertThat(done.get("imported").asInt() + done.get("unchanged").asInt()).isEqualTo(9_668);
        String firstCode = Files.readAllLines(FILE).get(1).split(",")[0];
        JsonNode one = office.get("/api/v1/enterprises/" + firstCode).expect(200);
        assertThat(one.get("industry").isNull()).isTrue();
        assertThat(one.at("/scope/list").asString()).isEqualTo("undetermined");
    }
}
