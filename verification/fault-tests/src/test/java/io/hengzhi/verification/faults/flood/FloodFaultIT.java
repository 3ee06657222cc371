package io.hengzhi.verification.faults.flood;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.backbone.BackboneLog;
import io.hengzhi.verification.backbone.Heap;
import io.hengzhi.verification.backbone.Metrics;
import io.hengzhi.verification.backbone.Verdicts;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A bureau sends facts as fast as the broker takes them: each gets its verdict, and nobody runs out of memory. */
@Tag("faults")
class FloodFaultIT {

    private static final int FACTS = Integer.getInteger("faults.facts", 100_000);
    private static final int ENTERPRISES = 5_000;
    private static final int FIRST_YEAR = 2016;
    private static final int QUARTERS = 40;
    private static final int CHUNK = 10_000;
    /** One in so many is sent twice, and one in so many breaks a rule. */
    private static final int REPEATED = 100;

    private static final int BROKEN = 250;
    private static final long GROWTH_BYTES_MAX = 64L << 20;

    private final Map<Integer, BitSet> sent = new TreeMap<>();
    private final BitSet accepted = new BitSet();
    private final String run = "flood-" + UUID.randomUUID() + "-";
    private final Verdicts verdicts = new Verdicts(fact -> {
        if (fact.messageId().startsWith(run)) {
            accepted.set(Integer.parseInt(fact.messageId().substring(run.length())));
        }
    });
    private int repeated;
    private int broken;

    @Test
    void every_fact_gets_its_verdict_and_memory_stays_bounded() {
        // Given
        List<String> enterprises = register();
        List<Long> processes = List.of(
                Stack.parts().process("ingestion").pid(),
                Stack.parts().process("scoring").pid());
        long begun = System.nanoTime();

        // When
        send(enterprises, 0, FACTS / 2);
        awaitEnd();
        long ingestionHalf = Heap.liveBytes("ingestion");
        long scoringHalf = Heap.liveBytes("scoring");
        send(enterprises, FACTS / 2, FACTS);
        awaitEnd();
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        long ingestion = Heap.liveBytes("ingestion");
        long scoring = Heap.liveBytes("scoring");

        // Then
        int places = sent.values().stream().mapToInt(BitSet::cardinality).sum();
        int acceptedPlaces = 0;
        int rejectedPlaces = 0;
        List<String> lost = new ArrayList<>();
        for (Map.Entry<Integer, BitSet> partition : sent.entrySet()) {
            for (int at = partition.getValue().nextSetBit(0);
                    at >= 0;
                    at = partition.getValue().nextSetBit(at + 1)) {
                boolean taken = verdicts.isAccepted("facts.tax.v1", partition.getKey(), at);
                boolean refused = verdicts.isRejected("facts.tax.v1", partition.getKey(), at);
                acceptedPlaces += taken ? 1 : 0;
                rejectedPlaces += refused ? 1 : 0;
                if (taken == refused) {
                    lost.add(partition.getKey() + "-" + at);
                }
            }
        }
        System.out.printf(
                "# %d messages sent: %d accepted + %d duplicates + %d refused, in %d s (%d a second, to rank and ledger);"
                        + " heap after collection in MiB, at half and at the end: ingestion %d, %d, scoring %d, %d%n",
                places,
                accepted.cardinality(),
                acceptedPlaces - accepted.cardinality(),
                rejectedPlaces,
                seconds,
                places / Math.max(1, seconds),
                ingestionHalf >> 20,
                ingestion >> 20,
                scoringHalf >> 20,
                scoring >> 20);
        assertThat(lost).as("without a verdict, or with two").isEmpty();
        assertThat(places).isEqualTo(FACTS + repeated);
        assertThat(accepted.cardinality()).isEqualTo(FACTS - broken);
        assertThat(acceptedPlaces - accepted.cardinality()).isEqualTo(repeated);
        assertThat(rejectedPlaces).isEqualTo(broken);
        assertThat(List.of(
                        Stack.parts().process("ingestion").pid(),
                        Stack.parts().process("scoring").pid()))
                .isEqualTo(processes);
        assertThat(ingestion - ingestionHalf).isLessThan(GROWTH_BYTES_MAX);
        assertThat(scoring - scoringHalf).isLessThan(GROWTH_BYTES_MAX);
    }

    /** The enterprises that are reported on: many new ones, and those that are ranked. */
    private static List<String> register() {
        List<String> codes = new ArrayList<>();
        StringBuilder csv = new StringBuilder(
                "unifiedSocialCreditCode,name,district,industry,park,registeredOn,"
                        + "registeredCapital10kYuan,energyCarriers,headquartersWithoutProduction,enteredStatisticsOn,transitionFrom\n");
        for (int i = 0; i < ENTERPRISES; i++) {
            String code = CreditCode.withCheckCharacter("91110119MAF%05d0".formatted(i))
                    .value();
            codes.add(code);
            csv.append(code).append(",示例洪水测试第").append(i).append("号有限公司,110119,3511,,2015-01-01,1000,,false,2015Q1,\n");
        }
        Api office = Stack.gateway().as("city-officer");
        String id = office.with("Idempotency-Key", "flood-" + UUID.randomUUID())
                .post("/api/v1/enterprises/imports", csv.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .expect(202)
                .get("id")
                .asString();
        JsonNode job = Waiting.until(
                "the import",
                Duration.ofMinutes(5),
                () -> Optional.of(
                                office.get("/api/v1/enterprises/imports/" + id).expect(200))
                        .filter(state -> state.get("state").asString().equals("done")));
        assertThat(job.get("refused").asInt()).as("%s", job.at("/errors/0")).isZero();
        Stack.gateway()
                .as("district-officer")
                .purpose("guidance")
                .get("/api/v1/rankings?district=110113&list=above-scale&limit=200&period=" + Stack.PERIOD)
                .expect(200)
                .get("items")
                .forEach(item -> codes.add(item.get("creditCode").asString()));
        assertThat(codes).hasSizeGreaterThan(ENTERPRISES + 5);
        return codes;
    }

    private void send(List<String> enterprises, int from, int to) {
        try (BureauProducer producer = new BureauProducer(Stack.surroundings(), Stack.accounts(), "tax")) {
            List<Future<RecordMetadata>> chunk = new ArrayList<>();
            for (int number = from; number < to; number++) {
                // every enterprise's every quarter once, then all of them with the next revision
                String code = enterprises.get(number % enterprises.size());
                int turn = number / enterprises.size();
                int quarter = turn % QUARTERS;
                boolean breaks = number % BROKEN == 0;
                byte[] body = """
                        {"creditCode":"%s","facts":[{"quantity":"taxPaid","quarter":"%dQ%d","value":"%d.%02d","unit":"%s","basis":"own","revision":%d}]}""".formatted(
                                code,
                                FIRST_YEAR + quarter / 4,
                                1 + quarter % 4,
                                number % 9_000,
                                number % 100,
                                breaks ? "打" : "万元",
                                1_000 + turn / QUARTERS)
                        .getBytes(StandardCharsets.UTF_8);
                Instant time = Instant.ofEpochSecond(1_760_000_000L + number);
                chunk.add(producer.send(run + number, time, code, body));
                broken += breaks ? 1 : 0;
                if (number % REPEATED == 1) {
                    chunk.add(producer.send(run + number, time, code, body));
                    repeated++;
                }
                if (chunk.size() >= CHUNK) {
                    note(chunk);
                }
            }
            note(chunk);
        }
    }

    private void note(List<Future<RecordMetadata>> chunk) {
        for (Future<RecordMetadata> one : chunk) {
            RecordMetadata place = BureauProducer.await(one);
            sent.computeIfAbsent(place.partition(), any -> new BitSet()).set(Math.toIntExact(place.offset()));
        }
        chunk.clear();
    }

    /** Until everything sent so far is judged, in the ledger, and in scoring's state. */
    private void awaitEnd() {
        Duration patience = Duration.ofMinutes(5).plusSeconds(FACTS / 500);
        BackboneLog bureau = new BackboneLog("svc-ingestion", "facts.tax.v1");
        BackboneLog verdict = new BackboneLog("svc-ingestion", "ingestion.fact-accepted.v1");
        BackboneLog refusal = new BackboneLog("svc-ingestion", "ingestion.fact-rejected.v1");
        bureau.awaitTakenInBy("svc-ingestion-intake", patience);
        verdict.awaitTakenInBy("svc-ingestion-ledger-2", patience);
        refusal.awaitTakenInBy("svc-ingestion-refusals", patience);
        Waiting.untilTrue(
                "no lag of scoring", patience, () -> Metrics.sum("scoring", "hengzhi_scoring_lag_records") == 0);
        verdicts.readOn();
    }
}
