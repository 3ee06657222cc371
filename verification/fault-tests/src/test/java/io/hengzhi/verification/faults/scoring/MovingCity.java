package io.hengzhi.verification.faults.scoring;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.samplecity.OfficerRequest;
import io.hengzhi.samplecity.SampleCity;
import io.hengzhi.samplecity.SampleEnterprise;
import io.hengzhi.samplecity.SampleSize;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.BureauProducer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes on in the sample city while parts of the stack die: in each turn the statistics bureau reports figures of every
 * enterprise anew, and a district publishes the next version of its scheme. The same turns are the same bytes.
 */
final class MovingCity implements AutoCloseable {

    private static final String BUREAU = "statistics";
    private static final int YEAR = 2025;
    /** Above every revision the sample city sends itself. */
    private static final int REVISIONS_FROM = 1_000;
    /** Every so many turns a district's baselines are back where they were. */
    private static final int BASELINE_STEPS = 5;

    private static final BigDecimal BASELINE_STEP = new BigDecimal("0.05");

    private final List<SampleEnterprise> enterprises;
    private final List<SchemeDocument> schemes;
    private final BureauProducer producer = new BureauProducer(Stack.surroundings(), Stack.accounts(), BUREAU);

    MovingCity() {
        SampleCity city = SampleCity.of(SampleSize.SMALL);
        this.enterprises = city.enterprises();
        this.schemes =
                city.schemes().stream().filter(scheme -> scheme.year() == YEAR).toList();
    }

    int enterprises() {
        return enterprises.size();
    }

    /** Reports output and staff of every enterprise for each quarter of the year; returns when the broker has all of it. */
    void report(int turn) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            for (int index = 0; index < enterprises.size(); index++) {
                String code = enterprises.get(index).creditCode().value();
                sent.add(producer.send(
                        "moving-%d-%d-%s".formatted(turn, quarter, code),
                        Instant.ofEpochSecond(1_790_000_000L + turn),
                        code,
                        body(code, quarter, index, turn)));
            }
        }
        sent.forEach(BureauProducer::await);
    }

    private static byte[] body(String code, int quarter, int index, int turn) {
        String fact =
                "{\"quantity\":\"%s\",\"quarter\":\"%dQ%d\",\"value\":\"%s\",\"unit\":\"%s\",\"basis\":\"own\",\"revision\":%d}";
        int revision = REVISIONS_FROM + turn;
        String output = 500 + (37L * turn + 113L * index + 11L * quarter) % 9_000 + ".25";
        String staff = Long.toString(20 + (5L * turn + 7L * index) % 300);
        return ("{\"creditCode\":\"" + code + "\",\"facts\":["
                        + fact.formatted("output", YEAR, quarter, output, "万元", revision) + ","
                        + fact.formatted("staff", YEAR, quarter, staff, "人", revision) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One district after the other drafts, submits and approves its next version: other baselines, hence other scores of all. */
    void changeScheme(int turn) {
        SchemeDocument scheme = schemes.get(turn % schemes.size());
        String path = "/api/v1/schemes/" + scheme.id();
        Api drafts = Stack.gateway().as(OfficerRequest.officer(scheme.district()));
        Api approves = Stack.gateway().as(OfficerRequest.secondOfficer(scheme.district()));
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(SampleCity.schemeJson(scheme));
        BigDecimal factor = BigDecimal.ONE.add(BASELINE_STEP.multiply(BigDecimal.valueOf(1 + turn % BASELINE_STEPS)));
        for (JsonNode indicator : (ArrayNode) json.get("indicators")) {
            BigDecimal baseline = new BigDecimal(indicator.get("baseline").asString());
            ((ObjectNode) indicator)
                    .put(
                            "baseline",
                            baseline.multiply(factor).stripTrailingZeros().toPlainString());
        }
        Answer draft = drafts.with("Idempotency-Key", "moving-" + turn + "-" + scheme.id())
                .post("/api/v1/schemes", JsonMapper.shared().writeValueAsBytes(json), "application/json");
        draft.expect(201);
        Answer submitted = step(drafts, path + "/submission", draft);
        step(approves, path + "/approval", submitted);
    }

    private static Answer step(Api officer, String path, Answer stands) {
        Answer taken = officer.with(
                        "If-Match", stands.headers().firstValue("ETag").orElseThrow())
                .post(path, Map.of());
        taken.expect(200);
        return taken;
    }

    @Override
    public void close() {
        producer.close();
    }
}
