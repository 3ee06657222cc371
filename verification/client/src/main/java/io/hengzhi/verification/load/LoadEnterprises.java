package io.hengzhi.verification.load;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Puts the enterprises of a load into the registry, by its import. */
public final class LoadEnterprises {

    private static final int ROWS_MAX = 5_000;

    private LoadEnterprises() {}

    public static void register(FactLoad load) {
        for (int from = 0; from < load.enterprises(); from += ROWS_MAX) {
            register(load, from, Math.min(load.enterprises(), from + ROWS_MAX));
        }
    }

    private static void register(FactLoad load, int from, int to) {
        StringBuilder csv = new StringBuilder(
                "unifiedSocialCreditCode,name,district,industry,park,registeredOn,"
                        + "registeredCapital10kYuan,energyCarriers,headquartersWithoutProduction,enteredStatisticsOn,transitionFrom\n");
        for (int number = from; number < to; number++) {
            csv.append(load.enterprise(number))
                    .append(",示例负载")
                    .append(load.name())
                    .append(number)
                    .append("号有限公司,110119,3511,,2015-01-01,1000,,false,2015Q1,\n");
        }
        Api office = Stack.gateway().as("city-officer");
        String id = office.with("Idempotency-Key", "load-" + UUID.randomUUID())
                .post("/api/v1/enterprises/imports", csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(202)
                .get("id")
                .asString();
        JsonNode job = Waiting.until(
                "the import",
                Duration.ofMinutes(10),
                () -> Optional.of(
                                office.get("/api/v1/enterprises/imports/" + id).expect(200))
                        .filter(state -> state.get("state").asString().equals("done")));
        if (job.get("refused").asInt() > 0) {
            throw new IllegalStateException("the registry refused enterprises: " + job);
        }
    }
}
