package io.hengzhi.ingestion.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.ingestion.IngestionService;
import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.store.Store;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import io.hengzhi.workbook.ErrorWorkbook;
import io.hengzhi.workbook.Limits;
import io.hengzhi.workbook.SheetCell;
import io.hengzhi.workbook.SheetRow;
import io.hengzhi.workbook.TableWorkbook;
import io.hengzhi.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A bureau's workbook on its way in, over real HTTP, broker and store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/api/v1/submissions";

    private final Surroundings surroundings = Surroundings.start(Topics.all().toArray(Topic[]::new));
    private final String database = surroundings.newDatabase();
    private RunningService service = started();
    private int enterprises;

    private RunningService started() {
        return RunningService.start(IngestionService.class, surroundings.settings(database));
    }

    @BeforeAll
    void a_city_with_a_catalogue() {
        surroundings.broker().publish(List.of(new CatalogueChanged(SampleCatalogue.catalogue(), Instant.now())));
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);
    }

    @AfterAll
    void end() {
        service.close();
        surroundings.close();
    }

    @Test
    void refused_rows_come_back_as_a_workbook_and_corrected_they_are_all_accepted() throws IOException {
        // Given three good rows and two bad ones
        List<CreditCode> codes = registered(4);
        byte[] upload = xlsx(
                List.of("统一社会信用代码", "企业名称", "季度", "税收（万元）", "平均用工人数（人）"),
                List.of(codes.get(0).value(), "甲", "2025Q3", "1,234.5", "50"),
                List.of(codes.get(1).value(), "乙", "2025年第三季度", "12万元", "5"),
                List.of(codes.get(2).value(), "丙", "2025Q3", "-3", ""),
                List.of("91110113MA0HE99993", "丁", "2025Q3", "1", "1"),
                List.of(codes.get(3).value(), "戊", "2025Q3", "０．１", "7"));

        // When it is tried
        JsonNode tried = awaitState(upload(upload, "?dryRun=true"), "checked");

        // Then nothing is published and each bad cell is named
        assertThat(tried.get("accepted").intValue()).isEqualTo(3);
        assertThat(tried.get("refused").intValue()).isEqualTo(2);
        assertThat(tried.get("facts").intValue()).isEqualTo(5);
        assertThat(cells(tried)).containsExactly("D3 not-a-decimal", "A5 unknown-enterprise");
        assertThat(messagesOf(id(tried))).isEmpty();

        // When it is confirmed, twice
        assertThat(post(PATH + "/" + id(tried) + "/confirmation").status()).isEqualTo(200);
        JsonNode done = awaitState(id(tried), "done");
        assertThat(post(PATH + "/" + id(tried) + "/confirmation").status()).isEqualTo(200);

        // Then the good rows went down the bureau's own topic
        assertThat(done.get("published").intValue()).isEqualTo(5);
        assertThat(messagesOf(id(tried))).hasSize(3);
        await(() -> accepted(codes.get(0)).size() == 2 && accepted(codes.get(3)).size() == 2);

        // When the refused rows are corrected and uploaded as they came
        Answer errors = service.get(PATH + "/" + id(tried) + "/errors.xlsx", tax());
        List<SheetRow> refused = rows(errors.response().body());
        assertThat(refused.get(0).cell(0).text()).isEqualTo(ErrorWorkbook.REASON_HEADING);
        assertThat(refused.get(1).cell(0).text()).contains("D3");
        register(new CreditCode("91110113MA0HE99993"));
        byte[] corrected = corrected(refused, "12万元", "12");
        JsonNode second = awaitState(upload(corrected, ""), "done");

        // Then all are in
        assertThat(second.get("refused").intValue()).isZero();
        assertThat(second.get("published").intValue()).isEqualTo(4);
        await(() -> accepted(codes.get(1)).size() == 2
                && accepted(new CreditCode("91110113MA0HE99993")).size() == 2);
    }

    @Test
    void gb18030_and_utf8_copies_of_a_file_are_one_and_the_same_to_the_ledger() {
        List<CreditCode> codes = registered(2);
        String text = "统一社会信用代码,季度,税收（元）\n" + codes.get(0) + ",2025Q3,\"1,000\"\n" + codes.get(1) + ",2025Q3,7\n";

        JsonNode first = awaitState(upload(text.getBytes(Charset.forName("GB18030")), ""), "done");
        await(() -> accepted(codes.get(0)).size() == 1 && inLedger(codes.get(0), 1) && inLedger(codes.get(1), 1));
        JsonNode second = awaitState(upload(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), ""), "done");

        assertThat(first.get("published").intValue()).isEqualTo(2);
        assertThat(second.get("published").intValue()).isZero();
        assertThat(second.get("unchanged").intValue()).isEqualTo(2);
    }

    @Test
    void a_changed_value_without_a_revision_gets_the_next_one() {
        CreditCode code = registered(1).getFirst();
        String head = "信用代码,季度,数据项,数值,单位\n" + code + ",2025Q3,税收,";

        awaitState(upload((head + "1,万元").getBytes(StandardCharsets.UTF_8), ""), "done");
        awaitState(upload((head + "2,万元").getBytes(StandardCharsets.UTF_8), ""), "done");
        awaitState(upload((head + "撤回,").getBytes(StandardCharsets.UTF_8), ""), "done");

        await(() -> accepted(code).size() == 3);
        assertThat(accepted(code).stream().map(fact -> fact.cell().id().revision()))
                .containsExactly(1L, 2L, 3L);
        assertThat(accepted(code).getLast().cell().isWithdrawal()).isTrue();
    }

    @Test
    void unknown_headings_are_asked_for_once_and_remembered() {
        CreditCode code = registered(1).getFirst();
        String head = "代码,所属季,入库税额\n";

        // When
        JsonNode asked = awaitState(
                upload((head + code + ",2025Q1,5\n").getBytes(StandardCharsets.UTF_8), ""), "mapping-needed");
        Answer mapped = service.send(
                "PUT",
                PATH + "/" + id(asked) + "/mapping",
                tax(),
                BodyPublishers.ofString("""
                    {"columns":[{"column":"A","meaning":"creditCode"},{"column":"B","meaning":"quarter"},
                    {"column":"C","meaning":"fact","quantity":"taxPaid","unit":"万元"}]}\
                    """),
                "Content-Type",
                "application/json");

        // Then
        assertThat(asked.get("problems").size()).isEqualTo(3);
        assertThat(mapped.status()).isEqualTo(200);
        awaitState(id(asked), "done");
        awaitState(upload((head + code + ",2025Q2,6\n").getBytes(StandardCharsets.UTF_8), ""), "done");
        await(() -> accepted(code).size() == 2);
    }

    @Test
    void the_same_file_or_key_is_the_same_submission() {
        CreditCode code = registered(1).getFirst();
        byte[] file = ("信用代码,季度,税收（元）\n" + code + ",2025Q3,1\n").getBytes(StandardCharsets.UTF_8);
        byte[] other = ("信用代码,季度,税收（元）\n" + code + ",2025Q3,2\n").getBytes(StandardCharsets.UTF_8);

        String first = upload(file, "");
        assertThat(upload(file, "")).isEqualTo(first);
        String keyed = id(sent(file, "", "Idempotency-Key", "k-1").json());
        assertThat(keyed).isNotEqualTo(first);
        assertThat(id(sent(file, "", "Idempotency-Key", "k-1").json())).isEqualTo(keyed);
        assertThat(sent(other, "", "Idempotency-Key", "k-1").status()).isEqualTo(409);
    }

    @Test
    void a_restart_in_the_middle_and_a_batch_sent_twice_lose_and_double_nothing() {
        // Given a file of 3,000 rows
        List<CreditCode> codes = registered(3_000);
        StringBuilder text = new StringBuilder("信用代码,季度,税收（万元）\n");
        for (int i = 0; i < codes.size(); i++) {
            text.append(codes.get(i)).append(",2025Q3,").append(i).append(".5\n");
        }
        String id = upload(text.toString().getBytes(StandardCharsets.UTF_8), "");

        // When the service stops while it publishes, and the last batch before looks as if it had not been noted down
        await(() -> publishedRows(id) > 0);
        service.close();
        service = started();
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);
        awaitState(id, "done");
        service.bean(Store.class)
                .collection("submissions")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("state", "PUBLISHING").append("publishedRows", 2_800)));
        service.close();
        service = started();
        await(() -> service.get("/actuator/health/readiness", "").status() == 200);
        awaitState(id, "done");

        // Then each row is one message, its repetition byte for byte the same, and one fact of revision 1
        Map<String, List<String>> messages = messagesOf(id);
        assertThat(messages).hasSize(3_000);
        assertThat(messages.values())
                .allSatisfy(bodies -> assertThat(bodies.stream().distinct()).hasSize(1));
        assertThat(messages.values().stream().filter(bodies -> bodies.size() > 1))
                .hasSize(200);
        await(() -> inLedger(codes.getLast(), 1) && inLedger(codes.get(1_500), 1));
        assertThat(surroundings.broker().readAll(Topics.FACT_ACCEPTED).stream()
                        .map(found -> FactAccepted.decode(found.value()))
                        .filter(fact -> fact.messageId().startsWith(id))
                        .map(fact -> fact.cell().id().toString())
                        .distinct())
                .hasSizeLessThanOrEqualTo(3_000)
                .allMatch(fact -> fact.endsWith(".tax.1"));
    }

    @Test
    void what_cannot_be_a_workbook_is_refused_at_once() {
        Answer page = sent("<html></html>".getBytes(StandardCharsets.UTF_8), "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.json().get("code").stringValue()).isEqualTo("not-a-workbook");
    }

    @Test
    void a_bureau_sees_its_own_submissions_only_and_every_look_is_recorded() {
        CreditCode code = registered(1).getFirst();
        String id = upload(("信用代码,季度,税收（元）\n" + code + ",2025Q3,x\n").getBytes(StandardCharsets.UTF_8), "");
        awaitState(id, "done");
        String water = token("bureau-water", Role.BUREAU_PUBLISHER, Map.of("bureau", "water"));

        assertThat(service.get(PATH + "/" + id, tax()).status()).isEqualTo(200);
        assertThat(service.get(PATH + "/" + id, water).status()).isEqualTo(404);
        assertThat(service.get(PATH + "/" + id + "/errors.xlsx", water).status())
                .isEqualTo(404);
        assertThat(service.get(PATH + "/SUB-unknown", water).status()).isEqualTo(404);
        assertThat(service.get(PATH + "/" + id, token("o", Role.DISTRICT_OFFICER, Map.of("district", "110113")))
                        .status())
                .isEqualTo(403);
        assertThat(service.get(PATH + "/" + id, "").status()).isEqualTo(401);
        int before = reads(code);
        assertThat(service.get(PATH + "/" + id + "/errors.xlsx", tax()).status())
                .isEqualTo(200);
        assertThat(reads(code)).isEqualTo(before + 1);
    }

    @Test
    void a_bureau_lists_its_uploads_the_newest_first_and_sees_no_others() {
        String water = token("bureau-water", Role.BUREAU_PUBLISHER, Map.of("bureau", "water"));
        List<String> uploaded = IntStream.range(0, 3)
                .mapToObj(number -> upload(
                        ("统一社会信用代码,季度,税收（万元）\n%s,2025Q3,%d\n"
                                        .formatted(registered(1).getFirst(), number))
                                .getBytes(StandardCharsets.UTF_8),
                        "?dryRun=true"))
                .toList();

        JsonNode first = service.get(PATH + "?limit=2", tax()).json();
        JsonNode second = service.get(
                        PATH + "?limit=2&cursor=" + first.get("next").asString(), tax())
                .json();

        assertThat(first.get("items").valueStream().map(SubmissionServiceTest::id))
                .containsExactly(uploaded.get(2), uploaded.get(1));
        assertThat(id(second.get("items").get(0))).isEqualTo(uploaded.get(0));
        // uploading the same file again lists nothing twice
        assertThat(service.get(PATH + "?limit=200", tax())
                        .json()
                        .get("items")
                        .valueStream()
                        .map(SubmissionServiceTest::id))
                .doesNotHaveDuplicates();
        assertThat(service.get(PATH, water).json().get("items").valueStream().map(SubmissionServiceTest::id))
                .doesNotContainAnyElementsOf(uploaded);
        assertThat(service.get(PATH, token("o", Role.DISTRICT_OFFICER, Map.of("district", "110113")))
                        .status())
                .isEqualTo(403);
        assertThat(service.get(PATH + "?limit=0", tax()).json().get("field").asString())
                .isEqualTo("limit");
        assertThat(service.get(PATH + "?cursor=bad", tax()).status()).isEqualTo(400);
    }

    @Test
    void a_template_filled_in_is_an_upload() throws IOException {
        Answer narrow = service.get(PATH + "/template.xlsx", tax());
        Answer wide = service.get(PATH + "/template.xlsx?form=wide", tax());

        List<String> ofNarrow = headings(narrow);
        List<String> ofWide = headings(wide);
        assertThat(ofNarrow).containsExactly("统一社会信用代码", "企业名称", "季度", "数据项", "数值", "单位", "口径", "修订号");
        assertThat(ofWide).containsExactly("统一社会信用代码", "企业名称", "季度", "税收（实缴）（万元）", "平均用工人数（人）");
        assertThat(service.get(PATH + "/template.xlsx?form=round", tax()).status())
                .isEqualTo(400);

        String code = registered(1).getFirst().value();
        JsonNode first = awaitState(
                upload(xlsx(ofNarrow, List.of(code, "", "2025Q2", "税收（实缴）", "5", "万元", "", "")), ""), "done");
        JsonNode second = awaitState(upload(xlsx(ofWide, List.of(code, "", "2025Q3", "6", "7")), ""), "done");
        assertThat(first.get("published").intValue()).isEqualTo(1);
        assertThat(second.get("published").intValue()).isEqualTo(2);
    }

    private static List<String> headings(Answer template) throws IOException {
        return rows(template.response().body()).getFirst().cells().stream()
                .map(SheetCell::text)
                .toList();
    }

    // ---- the world around ----

    private String upload(byte[] file, String query) {
        Answer answer = sent(file, query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return id(answer.json());
    }

    private Answer sent(byte[] file, String query, String... headers) {
        String boundary = "----hengzhi";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"表.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type");
        all.add("multipart/form-data; boundary=" + boundary);
        return service.send(
                "POST",
                PATH + query,
                tax(),
                BodyPublishers.ofByteArray(body.toByteArray()),
                all.toArray(String[]::new));
    }

    private Answer post(String path) {
        return service.send("POST", path, tax(), BodyPublishers.noBody());
    }

    private JsonNode awaitState(String id, String state) {
        await(() -> {
            Answer answer = service.get(PATH + "/" + id, tax());
            if (answer.status() != 200) {
                return false; // a busy access log withholds answers
            }
            String now = answer.json().get("state").stringValue();
            assertThat(now).isNotEqualTo(state.equals("unreadable") ? "done" : "unreadable");
            return now.equals(state);
        });
        return service.get(PATH + "/" + id, tax()).json();
    }

    private int publishedRows(String id) {
        Document found = service.bean(Store.class)
                .collection("submissions")
                .find(new Document("_id", id))
                .first();
        return found == null ? 0 : found.getInteger("publishedRows");
    }

    private static String id(JsonNode submission) {
        return submission.get("id").stringValue();
    }

    private static List<String> cells(JsonNode submission) {
        List<String> cells = new ArrayList<>();
        submission
                .get("errors")
                .forEach(error -> cells.add(error.get("cell").stringValue() + " "
                        + error.get("code").stringValue()));
        return cells;
    }

    @SafeVarargs
    private static byte[] xlsx(List<String> headings, List<String>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWorkbook table = new TableWorkbook(out, "数据", headings)) {
            for (List<String> row : rows) {
                table.add(row);
            }
        }
        return out.toByteArray();
    }

    private static byte[] corrected(List<SheetRow> refused, String wrong, String right) throws IOException {
        List<List<String>> rows = refused.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell.text().equals(wrong) ? right : cell.text())
                        .toList())
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWorkbook table = new TableWorkbook(out, "拒收 Refused", rows.getFirst())) {
            for (List<String> row : rows.subList(1, rows.size())) {
                table.add(row);
            }
        }
        return out.toByteArray();
    }

    private static List<SheetRow> rows(byte[] xlsx) throws IOException {
        Path file = Files.createTempFile("errors", ".xlsx");
        try {
            Files.write(file, xlsx);
            List<SheetRow> rows = new ArrayList<>();
            try (Workbook book = Workbook.open(file, Limits.STANDARD).orElseThrow()) {
                assertThat(book.readRows(book.sheets().getFirst(), rows::add)).isEmpty();
            }
            return rows;
        } finally {
            Files.delete(file);
        }
    }

    private List<CreditCode> registered(int count) {
        List<CreditCode> codes = IntStream.range(0, count)
                .mapToObj(i -> CreditCode.withCheckCharacter("91110113MA0HG%04d".formatted(enterprises++)))
                .toList();
        surroundings
                .broker()
                .publish(codes.stream().map(SubmissionServiceTest::enterprise).toList());
        return codes;
    }

    private void register(CreditCode code) {
        surroundings.broker().publish(List.of(enterprise(code)));
    }

    private static EnterpriseChanged enterprise(CreditCode code) {
        DistrictCode district = DistrictCode.of("110113");
        return new EnterpriseChanged(
                code,
                1,
                "示例企业",
                district,
                new ParkCode(district + "-01"),
                null,
                List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                List.of(),
                Instant.now(),
                "test");
    }

    /** The bodies of a submission's messages by their id. */
    private Map<String, List<String>> messagesOf(String submission) {
        Map<String, List<String>> messages = new java.util.TreeMap<>();
        surroundings.broker().readAll(Topics.facts(new BureauCode("tax"))).forEach(found -> {
            var header = found.headers().lastHeader("ce_id");
            String id = header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            if (id.startsWith(submission)) {
                messages.computeIfAbsent(id, any -> new ArrayList<>())
                        .add(new String(found.value(), StandardCharsets.UTF_8));
            }
        });
        return messages;
    }

    private List<FactAccepted> accepted(CreditCode code) {
        return surroundings.broker().readAll(Topics.FACT_ACCEPTED).stream()
                .map(found -> FactAccepted.decode(found.value()))
                .filter(fact -> fact.cell().id().enterprise().equals(code))
                .toList();
    }

    private boolean inLedger(CreditCode code, int revision) {
        return service.get(
                                "/api/v1/facts/" + code + ".taxPaid.2025Q3.tax." + revision,
                                token("o", Role.DISTRICT_OFFICER, Map.of("district", "110113")),
                                "Access-Purpose",
                                "guidance")
                        .status()
                == 200;
    }

    private int reads(CreditCode code) {
        return (int) surroundings.broker().readAll(Topics.ACCESS).stream()
                .map(found -> AccessRecorded.decode(found.value()))
                .filter(access -> access.enterprises().contains(code) && access.served())
                .count();
    }

    private String tax() {
        return token("bureau-tax", Role.BUREAU_PUBLISHER, Map.of("bureau", "tax"));
    }

    private String token(String account, Role role, Map<String, String> claims) {
        return surroundings.realm().token(account, role, claims);
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(condition);
    }
}
