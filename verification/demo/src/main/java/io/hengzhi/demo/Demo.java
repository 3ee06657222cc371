package io.hengzhi.demo;

import io.hengzhi.verification.client.Accounts;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Surroundings;
import io.hengzhi.verification.client.Waiting;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The story: tax publishes, a refused fact comes back, the ranking, the score explained, a correction moves score and rank, the
 * enterprise objects and is upheld, guidance follows, the auditor sees who read, a foreign officer sees nothing. Each step
 * is checked by a read with another account than the one that acted.
 *
 * <p>It may be told again: it begins by reporting the sample's own first values as new revisions.
 */
public final class Demo {

    private static final String HERO = "91110113MA0HE0001W";
    private static final String DISTRICT = "110113";
    private static final String QUARTER = "2025Q4";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int STEPS = 10;

    private final Surroundings surroundings;
    private final Accounts accounts;
    private final Api officer;
    private final Api platform;
    private final Api enterprise;
    private final Api park;
    private final Teller teller;

    private String taxFactId = "";
    private String landFactId = "";
    private BigDecimal firstTax = BigDecimal.ZERO;
    private BigDecimal firstLand = BigDecimal.ZERO;
    private String appealId = "";
    private String orderId = "";

    private Demo(Surroundings surroundings, PrintStream out) {
        this.surroundings = surroundings;
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        this.accounts = new Accounts(surroundings, http);
        Api api = Api.at(surroundings.gateway(), accounts, http);
        this.officer = api.as("district-officer").purpose("guidance");
        this.platform = api.as("district-platform").purpose("guidance").with("On-Behalf-Of", "%E5%91%A8%E6%95%8F");
        this.enterprise = api.as("enterprise").purpose("review");
        this.park = api.as("park-officer").purpose("investigation");
        this.teller = new Teller(out, STEPS);
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("衡制演示 · 数据均为虚构 / Hengzhi demo · all data are fictional");
        System.exit(tell(Surroundings.fromEnvironment(), out));
    }

    /** Tells the story and returns 0 when every step happened. */
    public static int tell(Surroundings surroundings, PrintStream out) {
        return new Demo(surroundings, out).play();
    }

    private int play() {
        teller.step("税务局、规划自然资源委报送数据", "bureaus publish facts", this::bureausPublish);
        teller.step("一条不合规的数据被拒收并说明理由", "a refused fact comes back with its reason", this::aFactIsRefused);
        teller.step("区排名", "the district's ranking", this::ranking);
        teller.step("得分解释到数据与消息", "the score explained to the fact and the message", this::explained);
        teller.step("一次修订改变得分", "a revision changes the score", this::aRevisionMovesTheScore);
        teller.step(
                "企业提出异议，园区核实，区里认定",
                "the enterprise objects, the park finds for it, the district upholds",
                this::objection);
        teller.step("委办局办理更正单，名次随之变化", "the bureau accepts the correction order, the rank changes", this::correction);
        teller.step("预估指导随类别变化", "indicative guidance follows the class", this::guidance);
        teller.step("审计看到谁读过这家企业", "the auditor sees who read that enterprise", this::whoRead);
        teller.step("外区经办看不到", "a foreign district's officer gets 404", this::foreignOfficer);
        return teller.finish();
    }

    private void bureausPublish() {
        JsonNode cells = officer.get("/api/v1/facts?enterprise=" + HERO + "&quarter=" + QUARTER)
                .expect(200)
                .get("items");
        Reported tax = Reported.latest(cells, "taxPaid", "tax");
        Reported land = Reported.latest(cells, "landArea", "natural-resources");
        firstTax = tax.firstValue();
        firstLand = land.firstValue();
        String taxMessage = publish("tax", "taxPaid", firstTax, "万元", tax.revision() + 1);
        publish("natural-resources", "landArea", firstLand, "亩", land.revision() + 1);
        taxFactId = HERO + ".taxPaid." + QUARTER + ".tax." + (tax.revision() + 1);
        landFactId = HERO + ".landArea." + QUARTER + ".natural-resources." + (land.revision() + 1);
        JsonNode fact = awaitFact(officer, taxFactId);
        require(fact.at("/message/id").asString().equals(taxMessage), "the ledger names the message " + taxMessage);
        awaitFact(officer, landFactId);
        teller.tell(
                "税收 %s 万元 → 台账 %s（消息 %s，%s 第 %s 分区 %s）；由 district-officer 读取核对",
                firstTax,
                taxFactId,
                taxMessage,
                fact.at("/message/topic").asString(),
                fact.at("/message/partition").asString(),
                fact.at("/message/offset").asString());
    }

    private void aFactIsRefused() {
        String message = "demo-" + UUID.randomUUID();
        send("tax", message, """
                {"creditCode":"%s","facts":[{"quantity":"taxPaid","quarter":"%s","value":"1","unit":"美元","basis":"own","revision":999}]}
                """.formatted(HERO, QUARTER));
        Api bureau = Api.at(surroundings.gateway(), accounts, HttpClient.newHttpClient())
                .as("bureau-tax");
        JsonNode refused = Waiting.until("the refusal of " + message, PATIENCE, () -> {
            for (JsonNode item : bureau.get("/api/v1/rejections?bureau=tax&limit=50")
                    .expect(200)
                    .get("items")) {
                if (item.path("messageId").asString("").equals(message)) {
                    return Optional.of(item);
                }
            }
            return Optional.empty();
        });
        require(
                refused.get("code").asString().equals("unknown-unit"),
                "the code is unknown-unit, not " + refused.get("code"));
        teller.tell(
                "%s：%s",
                refused.get("code").asString(), refused.at("/message/zh").asString());
        teller.tell(
                "出路 / way out：%s %s",
                refused.at("/wayOut/zh").asString(), refused.at("/wayOut/en").asString());
        Answer unchanged = officer.get("/api/v1/facts/" + HERO + ".taxPaid." + QUARTER + ".tax.999");
        require(
                unchanged.status() == 404,
                "the refused fact is not in the ledger (district-officer got " + unchanged.status() + ")");
    }

    private void ranking() {
        JsonNode own = awaitScoreUsing(taxFactId, landFactId);
        String path = "/api/v1/rankings?district=" + DISTRICT + "&period=" + QUARTER + "&list=above-scale&limit=5";
        JsonNode page = officer.get(path).expect(200);
        for (JsonNode item : page.get("items")) {
            teller.tell(
                    "%3d  %s  %s  %s %s",
                    item.get("rank").asInt(),
                    item.get("scoreShown").asString(),
                    item.get("class").asString(),
                    item.get("creditCode").asString(),
                    item.get("name").asString());
        }
        JsonNode mine =
                officer.get(path + "&q=" + HERO).expect(200).get("items").get(0);
        require(mine.get("rank").asInt() == own.get("rank").asInt(), "officer and enterprise see the same rank");
        teller.tell(
                "%d 家参加排名；%s 第 %d 名（district-officer 与 enterprise 所见一致）",
                page.get("size").asInt(), HERO, mine.get("rank").asInt());
    }

    private void explained() {
        JsonNode score =
                enterprise.get("/api/v1/scores/" + HERO + "?period=" + QUARTER).expect(200);
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> facts = new HashSet<>();
        for (JsonNode term : score.get("terms")) {
            BigDecimal points = new BigDecimal(term.get("points").asString());
            sum = sum.add(points);
            teller.tell(
                    "%-18s %14s ÷ %14s = %8s × %6s → %s",
                    term.get("indicator").asString(),
                    term.path("value").asString("缺"),
                    term.get("baseline").asString(),
                    term.path("ratio").asString("缺"),
                    term.get("weight").asString(),
                    points);
            for (JsonNode input : term.get("inputs")) {
                for (JsonNode quarter : input.get("quarters")) {
                    quarter.get("facts").forEach(fact -> facts.add(fact.asString()));
                }
            }
        }
        require(sum.compareTo(new BigDecimal(score.get("score").asString())) == 0, "the terms sum to the score");
        require(facts.contains(taxFactId), "the score is explained down to " + taxFactId);
        for (String fact : facts) {
            JsonNode cell = officer.get("/api/v1/facts/" + fact).expect(200);
            require(!cell.at("/message/id").asString("").isEmpty(), fact + " leads to its message");
        }
        teller.tell(
                "得分 %s，%d 条数据逐条查到来源消息（district-officer 核对）", score.get("score").asString(), facts.size());
    }

    private void aRevisionMovesTheScore() {
        JsonNode before = score(officer);
        long revision = revisionOf(taxFactId) + 1;
        BigDecimal revised = firstTax.multiply(new BigDecimal("1.02"))
                .setScale(2, RoundingMode.HALF_UP)
                .add(new BigDecimal("0.01"));
        long start = System.nanoTime();
        publish("tax", "taxPaid", revised, "万元", revision);
        taxFactId = HERO + ".taxPaid." + QUARTER + ".tax." + revision;
        JsonNode after = Waiting.until(
                "a score other than " + before.get("score").asString(),
                PATIENCE,
                () -> Optional.of(score(platform))
                        .filter(now -> !now.get("score")
                                .asString()
                                .equals(before.get("score").asString())));
        teller.tell(
                "税收 %s → %s 万元：得分 %s → %s，名次 %d → %d，用时 %d 毫秒（district-platform 代 周敏 读取）",
                firstTax,
                revised,
                before.get("scoreShown").asString(),
                after.get("scoreShown").asString(),
                before.get("rank").asInt(),
                after.get("rank").asInt(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private void objection() {
        BigDecimal proposed = proposedLand();
        JsonNode filed = enterprise
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/appeals",
                        Map.of(
                                "factId",
                                landFactId,
                                "statement",
                                "厂区东侧地块已于 2024 年退还，占地面积应按现状登记（虚构）。",
                                "proposedValue",
                                proposed.toPlainString(),
                                "unit",
                                "亩"))
                .expect(201);
        appealId = filed.get("id").asString();
        teller.tell("企业提出异议 %s：%s 应为 %s 亩", appealId, landFactId, proposed);
        Waiting.untilTrue(
                "the park sees " + appealId,
                PATIENCE,
                () -> park.get("/api/v1/appeals/" + appealId).status() == 200);
        park.post(
                        "/api/v1/appeals/" + appealId + "/findings",
                        Map.of(
                                "finding",
                                "for",
                                "reason",
                                "现场核实，退地手续齐全（虚构）。",
                                "value",
                                proposed.toPlainString(),
                                "unit",
                                "亩"))
                .expect(200);
        teller.tell("园区核实：支持企业");
        officer.post(
                        "/api/v1/appeals/" + appealId + "/decision",
                        Map.of("decision", "uphold", "reason", "依据核实意见认定（虚构）。"))
                .expect(200);
        JsonNode decided = enterprise.get("/api/v1/appeals/" + appealId).expect(200);
        require(decided.get("state").asString().equals("upheld"), "the enterprise sees it upheld");
        orderId = decided.get("correctionOrder").asString();
        teller.tell("区里认定成立，更正单 %s（enterprise 读取核对）", orderId);
    }

    private void correction() {
        JsonNode before = score(officer);
        Api bureau = Api.at(surroundings.gateway(), accounts, HttpClient.newHttpClient())
                .as("bureau-natural-resources");
        Waiting.untilTrue("the order " + orderId + " at the bureau", PATIENCE, () -> {
            for (JsonNode order :
                    bureau.get("/api/v1/correction-orders").expect(200).get("items")) {
                if (order.get("id").asString().equals(orderId)) {
                    return true;
                }
            }
            return false;
        });
        long start = System.nanoTime();
        Answer accepted = bureau.with("Idempotency-Key", orderId)
                .post(
                        "/api/v1/correction-orders/" + orderId + "/acceptance",
                        Map.of("value", proposedLand().toPlainString(), "unit", "亩"));
        require(
                accepted.status() == 200 || accepted.status() == 202,
                "acceptance: " + accepted.status() + " " + accepted.text());
        JsonNode after = Waiting.until(
                "the corrected score",
                PATIENCE,
                () -> Optional.of(score(officer))
                        .filter(now -> !now.get("score")
                                .asString()
                                .equals(before.get("score").asString())));
        JsonNode corrected = officer.get("/api/v1/facts/" + landFactId + "-1").expect(200);
        require(corrected.get("correctionOrder").asString().equals(orderId), "the corrected fact names its order");
        require(
                after.get("rank").asInt() < before.get("rank").asInt(),
                "the rank improves: " + before.get("rank") + " to " + after.get("rank"));
        teller.tell(
                "占地 %s → %s 亩：得分 %s → %s，名次 %d → %d，类别 %s → %s，用时 %d 毫秒（district-officer 读取核对）",
                firstLand,
                proposedLand(),
                before.get("scoreShown").asString(),
                after.get("scoreShown").asString(),
                before.get("rank").asInt(),
                after.get("rank").asInt(),
                before.get("class").asString(),
                after.get("class").asString(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        require(!after.get("class").asString().equals(before.get("class").asString()), "the class changes");
    }

    private void guidance() {
        JsonNode score = score(officer);
        JsonNode guidance = Waiting.until(
                "guidance for class " + score.get("class").asString(),
                PATIENCE,
                () -> Optional.of(enterprise.get("/api/v1/guidance/" + HERO + "?period=" + QUARTER))
                        .filter(answer -> answer.status() == 200)
                        .map(Answer::json)
                        .filter(now -> now.get("class")
                                .asString()
                                .equals(score.get("class").asString())));
        require(guidance.get("indicative").asBoolean(), "guidance of a quarter is indicative");
        teller.tell(
                "%s · 类别 %s",
                guidance.at("/label/zh").asString(), guidance.get("class").asString());
        for (JsonNode measure : guidance.get("items")) {
            teller.tell(
                    "· %s（%s）",
                    measure.at("/name/zh").asString(), measure.get("clause").asString());
        }
    }

    private void whoRead() {
        Api auditor = Api.at(surroundings.gateway(), accounts, HttpClient.newHttpClient())
                .as("auditor")
                .purpose("audit");
        String from = Instant.now().minus(Duration.ofMinutes(10)).toString();
        Set<String> readers = new HashSet<>();
        Waiting.untilTrue("the reads of this story in the access log", PATIENCE, () -> {
            for (JsonNode entry : auditor.get("/api/v1/access-log?enterprise=" + HERO + "&from=" + from + "&limit=200")
                    .expect(200)
                    .get("items")) {
                readers.add(entry.get("actor").asString());
            }
            return readers.containsAll(Set.of("district-officer", "enterprise", "district-platform"));
        });
        teller.tell(
                "读过 %s 的账号：%s", HERO, String.join("、", readers.stream().sorted().toList()));
    }

    private void foreignOfficer() {
        Api foreign = Api.at(surroundings.gateway(), accounts, HttpClient.newHttpClient())
                .as("district-officer-110108")
                .purpose("guidance");
        Answer hidden = foreign.get("/api/v1/scores/" + HERO + "?period=" + QUARTER);
        Answer unknown = foreign.get("/api/v1/scores/91350100M000100Y43?period=" + QUARTER);
        require(hidden.status() == 404, "404, not " + hidden.status());
        require(
                withoutTrace(hidden).equals(withoutTrace(unknown)),
                "the same body as for an unknown code: " + hidden.text() + " and " + unknown.text());
        Answer control =
                foreign.get("/api/v1/rankings?district=110108&period=" + QUARTER + "&list=above-scale&limit=1");
        require(control.status() == 200, "the control: the officer reads the own district, got " + control.status());
        teller.tell("404：%s（与不存在的代码相同；该账号读本区排名正常）", hidden.json().get("detail").asString());
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private BigDecimal proposedLand() {
        return firstLand.multiply(new BigDecimal("0.5")).setScale(2, RoundingMode.HALF_UP);
    }

    private JsonNode score(Api reader) {
        return reader.get("/api/v1/scores/" + HERO + "?period=" + QUARTER).expect(200);
    }

    private JsonNode awaitFact(Api reader, String id) {
        return Waiting.until(
                "the fact " + id,
                PATIENCE,
                () -> Optional.of(reader.get("/api/v1/facts/" + id))
                        .filter(answer -> answer.status() == 200)
                        .map(Answer::json));
    }

    private JsonNode awaitScoreUsing(String... factIds) {
        return Waiting.until(
                "a score that uses " + String.join(" and ", factIds),
                PATIENCE,
                () -> Optional.of(enterprise
                                .get("/api/v1/scores/" + HERO + "?period=" + QUARTER)
                                .expect(200))
                        .filter(now -> {
                            String text = now.toString();
                            for (String id : factIds) {
                                if (!text.contains("\"" + id + "\"")) {
                                    return false;
                                }
                            }
                            return true;
                        }));
    }

    private static long revisionOf(String factId) {
        return Long.parseLong(factId.substring(factId.lastIndexOf('.') + 1));
    }

    private String publish(String bureau, String quantity, BigDecimal value, String unit, long revision) {
        String message = "demo-" + UUID.randomUUID();
        send(bureau, message, """
                {"creditCode":"%s","facts":[{"quantity":"%s","quarter":"%s","value":"%s","unit":"%s","basis":"own","revision":%d}]}
                """.formatted(HERO, quantity, QUARTER, value.toPlainString(), unit, revision));
        return message;
    }

    private void send(String bureau, String message, String json) {
        try (BureauProducer producer = new BureauProducer(surroundings, accounts, bureau)) {
            producer.publish(message, Instant.now(), HERO, json.strip());
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    /** What the ledger knows of one slot: the greatest revision, and the value that the first one reported. */
    private record Reported(long revision, BigDecimal firstValue) {
        static Reported latest(JsonNode cells, String quantity, String bureau) {
            long greatest = 0;
            long least = Long.MAX_VALUE;
            BigDecimal first = BigDecimal.ZERO;
            for (JsonNode cell : cells) {
                if (cell.get("quantity").asString().equals(quantity)
                        && cell.get("bureau").asString().equals(bureau)) {
                    long revision = cell.get("revision").asLong();
                    greatest = Math.max(greatest, revision);
                    if (revision < least && !cell.get("withdrawn").asBoolean()) {
                        least = revision;
                        first = new BigDecimal(cell.get("value").asString()).stripTrailingZeros();
                    }
                }
            }
            if (greatest == 0) {
                throw new IllegalStateException(
                        "the ledger holds no " + quantity + " of " + bureau + " for " + HERO + " " + QUARTER);
            }
            return new Reported(greatest, first);
        }
    }
}
