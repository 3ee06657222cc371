package io.hengzhi.bureau.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.testsupport.TestBroker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each command as a person or a script would run it, against a real broker and the agreed REST shapes. */
class BureauTest {

    private static final Topic TOPIC = Topics.facts(new BureauCode("tax"));
    private static final String HEADING = "creditCode,quantity,quarter,value,unit\n";
    private static final String GOOD = "91110113MA0HE0001W,taxPaid,2025Q3,123.45,万元\n";
    private static final String CONTRACT = """
        {"topic":"facts.tax.v1","contractVersion":7,"bureau":{"code":"tax","name":{"zh":"税务局","en":"Taxation"}},
         "quantities":[{"code":"taxPaid","name":{"zh":"税收","en":"tax paid"},"unit":"万元","acceptedUnits":["万元"],
         "kind":"flow","frequency":"quarterly","mayBeNegative":true}]}\
        """;
    private static final String NOBODY = "127.0.0.1:1";

    private static TestBroker broker;

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private City city;
    private String out = "";
    private String err = "";

    @BeforeAll
    static void startBroker(@TempDir Path kafka) throws IOException {
        broker = TestBroker.start(Files.createDirectory(kafka.resolve("kafka")));
        broker.create(List.of(TOPIC));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void startCity() throws IOException {
        city = new City().answers("GET /contracts/facts.tax.v1", CONTRACT);
        environment.put("BUREAU_CONFIG", directory.resolve("bureau.properties").toString());
        environment.put("BUREAU_SECRET", City.SECRET);
    }

    @AfterEach
    void stopCity() {
        city.close();
    }

    @Test
    void init_writes_what_only_its_owner_can_read_and_signs_in() throws IOException {
        assertThat(init(NOBODY)).isEqualTo(ExitCode.OK);

        assertThat(out).contains("Signed in as bureau-tax").contains("facts.tax.v1");
        for (String file : List.of("bureau.properties", "bureau.secret")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(directory.resolve("bureau.properties"))).doesNotContain(City.SECRET);
        assertThat(init(NOBODY)).as("there is one already").isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("--force");
    }

    @Test
    void a_wrong_secret_is_not_authorised_and_a_missing_one_is_usage() {
        environment.put("BUREAU_SECRET", "another");
        assertThat(init(NOBODY)).isEqualTo(ExitCode.NOT_AUTHORISED);
        assertThat(err).contains("bureau-tax").doesNotContain("another");

        environment.remove("BUREAU_SECRET");
        environment.put("BUREAU_CONFIG", directory.resolve("other.properties").toString());
        assertThat(init(NOBODY)).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("BUREAU_SECRET");
    }

    @Test
    void without_a_configuration_the_way_out_is_named_in_both_languages() {
        assertThat(run("errors")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("bureau init");
        assertThat(run("errors", "--lang", "zh")).isEqualTo(ExitCode.USAGE);
        assertThat(err).contains("请用 bureau init 写入");
        environment.put("LANG", "zh_CN.UTF-8");
        run("errors");
        assertThat(err).contains("请用 bureau init 写入");
    }

    @Test
    void validate_names_line_column_rule_and_way_out() throws IOException {
        init(NOBODY);
        Path file = csv(GOOD + "91110113MA0HE0001X,taxPaid,2025Q3,1,万元\n" + "91110113MA0HE0001W,taxPaid,2025Q3,1,美元\n");

        assertThat(run("validate", file.toString())).isEqualTo(ExitCode.REFUSED);

        assertThat(out)
                .contains(file + ":3:1  creditCode  invalid-credit-code")
                .contains(file + ":4:5  unit  unknown-unit")
                .contains("1 facts without a fault, 2 places to correct.");

        run("--json", "validate", file.toString());
        assertThat(jsonLines()).hasSize(3).first().satisfies(line -> {
            assertThat(line.path("line").asInt()).isEqualTo(3);
            assertThat(line.path("column").asInt()).isEqualTo(1);
            assertThat(line.path("rule").asString()).isEqualTo("invalid-credit-code");
            assertThat(line.path("wayOut").asString()).isNotBlank();
        });
    }

    @Test
    void a_faultless_file_is_faultless_in_any_of_the_forms() throws IOException {
        init(NOBODY);
        String chinese = "统一社会信用代码,数据项,季度,数值,单位,口径\n91110113MA0HE0001W,taxPaid,2025Q3,123.45,万元,当季值\n";
        Path gb18030 = Files.write(directory.resolve("gb.csv"), chinese.getBytes(Charset.forName("GB18030")));
        Path marked = Files.writeString(directory.resolve("bom.csv"), "\uFEFF" + chinese);
        Path lines = Files.writeString(
                directory.resolve("facts.jsonl"),
                "{\"creditCode\":\"91110113MA0HE0001W\",\"quantity\":\"taxPaid\",\"quarter\":\"2025Q3\",\"value\":\"1\",\"unit\":\"万元\",\"basis\":\"own\"}\n"
                        + "{\"creditCode\":\"91110113MA0HE0001W\",\"facts\":[{\"quantity\":\"taxPaid\",\"quarter\":\"2025Q2\",\"withdrawn\":true,\"revision\":2}]}\n");

        for (Path file : List.of(gb18030, marked, lines)) {
            assertThat(run("validate", file.toString())).as(file + " " + out).isEqualTo(ExitCode.OK);
        }
    }

    @Test
    void what_is_no_fact_at_all_is_named_by_its_place() throws IOException {
        init(NOBODY);
        Path lines = Files.writeString(
                directory.resolve("facts.jsonl"),
                "{\"creditCode\":\n{\"creditCode\":\"91110113MA0HE0001W\",\"quantity\":1}\n");
        assertThat(run("validate", lines.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(out).contains(":1:", "json", ":2  quantity");

        Path heading = Files.writeString(directory.resolve("h.csv"), "a,b\n1,2\n");
        assertThat(run("validate", heading.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(out).contains("creditCode, quantity, quarter");
    }

    @Test
    void push_sends_what_is_faultless_and_says_what_is_not() throws IOException {
        init(broker.bootstrap());
        int before = broker.readAll(TOPIC).size();
        Path file = csv(GOOD + "91110113MA0HE0001W,taxPaid,2025-3,1,万元\n");

        assertThat(run("push", file.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(out).contains(":3:3  quarter").contains("1 facts are with the broker.");
        assertThat(broker.readAll(TOPIC)).hasSize(before + 1);

        assertThat(run("push", csv(GOOD).toString())).as("positive control").isEqualTo(ExitCode.OK);
    }

    @Test
    void push_in_a_batch_ends_with_the_closing_answer() throws IOException {
        init(broker.bootstrap());
        String counts = "\"declared\":1,\"accepted\":0,\"duplicate\":1,\"refused\":0,\"missing\":0}";
        city.answers("POST /batches", "{\"id\":\"b7\",\"state\":\"open\",\"declared\":1,\"missing\":1}")
                .answers("GET /batches/b7", "{\"id\":\"b7\",\"state\":\"open\"," + counts)
                .answers(
                        "POST /batches/b7/closure",
                        "{\"id\":\"b7\",\"state\":\"closed\",\"outcome\":\"complete\"," + counts);

        assertThat(run("push", "--batch", "--note", "third quarter", csv(GOOD).toString()))
                .isEqualTo(ExitCode.OK);

        assertThat(out).contains("Batch b7 (complete): accepted 0 + duplicate 1 + refused 0 of 1 declared, 0 missing.");
        assertThat(city.requests()).contains("POST /batches {\"declared\":1,\"note\":\"third quarter\"}");
        assertThat(broker.readAll(TOPIC))
                .anySatisfy(sent -> assertThat(
                                new String(sent.headers().lastHeader("ce_batch").value(), StandardCharsets.UTF_8))
                        .isEqualTo("b7"));
    }

    @Test
    void without_a_broker_push_keeps_the_facts_and_a_later_push_sends_them() throws IOException {
        init(NOBODY);
        assertThat(run("push", "--patience", "0", csv(GOOD).toString())).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(err).contains("1 messages wait in the outbox");

        init(broker.bootstrap(), "--force");
        assertThat(run("--json", "push")).isEqualTo(ExitCode.OK);
        assertThat(jsonLines().getFirst().path("sent").asInt()).isEqualTo(1);
    }

    @Test
    void errors_are_listed_downloaded_corrected_and_replayed() throws IOException {
        init(NOBODY);
        city.answers("GET /rejections?code=unknown-unit&limit=20", """
            {"items":[{"id":"r1","receivedAt":"2026-01-15T02:00:00Z","code":"unknown-unit","field":"facts[0].unit",
            "message":{"zh":"税收不接受单位","en":"tax paid does not accept the unit"},"wayOut":{"zh":"请改用","en":"Use"},
            "creditCode":"91110113MA0HE0001W","quantity":"taxPaid","quarter":"2025Q3"}],"next":null}\
            """)
                .answers(
                        "GET /rejections.csv",
                        "统一社会信用代码 creditCode,数据项 quantity,季度 quarter,数值 value,单位 unit,口径 basis,修订号 revision,退回编号 id\n"
                                + "91110113MA0HE0001W,taxPaid,2025Q3,1,万元,own,1,r1\n")
                .answers("POST /rejections/replays", "{\"items\":[{\"id\":\"r1\",\"verdict\":\"accepted\"}]}");

        assertThat(run("errors", "list", "--code", "unknown-unit")).isEqualTo(ExitCode.REFUSED);
        assertThat(out).contains("unknown-unit", "tax paid does not accept the unit", "id r1");

        Path file = directory.resolve("errors.csv");
        assertThat(run("errors", "download", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(run("replay", "--corrected", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(city.requests().getLast())
                .contains(
                        "{\"items\":[{\"id\":\"r1\",\"creditCode\":\"91110113MA0HE0001W\",\"fact\":{\"quantity\":\"taxPaid\"",
                        "\"unit\":\"万元\"");

        assertThat(run("replay")).as("nothing named").isEqualTo(ExitCode.USAGE);
    }

    @Test
    void upload_follows_the_submission_to_its_end() throws IOException {
        init(NOBODY);
        Path file = csv(GOOD);
        city.answers("POST /submissions?dryRun=false", "{\"id\":\"s1\",\"state\":\"queued\"}")
                .answers(
                        "GET /submissions/s1",
                        "{\"id\":\"s1\",\"state\":\"done\",\"rows\":1,\"refused\":0,\"facts\":1,\"published\":1}");
        assertThat(run("upload", file.toString())).isEqualTo(ExitCode.OK);

        city.answers("POST /submissions?dryRun=true", "{\"id\":\"s2\",\"state\":\"checked\",\"rows\":2,\"refused\":1}")
                .answers("GET /submissions/s2/errors.xlsx", "a workbook");
        assertThat(run("upload", "--dry-run", file.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(directory.resolve("facts.errors.xlsx")).hasContent("a workbook");
        assertThat(run("upload", "nowhere.xlsx")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void watch_tells_what_is_new_and_not_what_was_there() throws IOException {
        init(NOBODY);
        String known = "{\"id\":\"r1\",\"code\":\"old\"}";
        city.answers("GET /rejections?limit=50", "{\"items\":[" + known + "]}")
                .answers("GET /batches?limit=50", "{\"items\":[]}");
        Thread watching = Thread.ofPlatform().start(() -> run("watch", "--json", "--interval", "1", "--for", "4"));
        org.awaitility.Awaitility.await()
                .until(() -> city.requests().stream().anyMatch(request -> request.startsWith("GET /batches")));
        city.answers("GET /rejections?limit=50", "{\"items\":[{\"id\":\"r2\",\"code\":\"new\"}," + known + "]}");
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }

        assertThat(jsonLines()).singleElement().satisfies(line -> {
            assertThat(line.path("kind").asString()).isEqualTo("refusal");
            assertThat(line.path("refusal").path("id").asString()).isEqualTo("r2");
        });
    }

    @Test
    void the_contract_is_shown_kept_and_downloaded() throws IOException {
        init(NOBODY);
        assertThat(run("contract", "show", "--lang", "zh")).isEqualTo(ExitCode.OK);
        assertThat(out).contains("税务局", "taxPaid", "万元");
        Path file = directory.resolve("contract.json");
        assertThat(run("contract", "download", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(JsonMapper.shared().readTree(file).path("contractVersion").asInt())
                .isEqualTo(7);
        assertThat(run("contract", "cache")).isEqualTo(ExitCode.OK);

        city.close();
        assertThat(run("contract", "cache")).as("the city is away").isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run(
                        "validate",
                        csv("91110113MA0HE0001W,taxPaid,2025Q3,1,美元\n").toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(out).as("the kept contract knows the units").contains("unknown-unit");
    }

    @Test
    void a_script_gets_a_fault_as_json_and_a_code() {
        init(NOBODY);
        assertThat(run("batch", "show", "none", "--json")).isEqualTo(ExitCode.NOT_FOUND);
        JsonNode fault = JsonMapper.shared().readTree(out);
        assertThat(fault.path("error").asString()).isEqualTo("not-found");
        assertThat(fault.path("exitCode").asInt()).isEqualTo(ExitCode.NOT_FOUND);
        city.close();
        assertThat(run("batch", "list", "--json")).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(run("no-such-command")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void help_and_completion_are_there_in_both_languages() {
        assertThat(run("push", "--help")).isZero();
        assertThat(out).contains("by way of the outbox");
        assertThat(run("push", "--help", "--lang=zh")).isZero();
        assertThat(out).contains("经磁盘发件箱");
        assertThat(run("generate-completion")).isZero();
        assertThat(out).contains("_complete_bureau", "validate", "replay");
        assertThat(Texts.of(new String[] {"--lang", "zh"}, Map.of()).bundle().keySet())
                .isEqualTo(Texts.of(new String[] {"--lang", "en"}, Map.of())
                        .bundle()
                        .keySet());
    }

    private int init(String kafka, String... more) {
        List<String> words = new java.util.ArrayList<>(List.of(
                "init",
                "--bureau",
                "tax",
                "--gateway",
                city.address(),
                "--kafka",
                kafka,
                "--token-endpoint",
                city.address() + "/token",
                "--security",
                "PLAINTEXT"));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private Path csv(String rows) throws IOException {
        return Files.writeString(directory.resolve("facts.csv"), HEADING + rows);
    }

    private List<JsonNode> jsonLines() {
        return out.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private int run(String... arguments) {
        StringWriter result = new StringWriter();
        StringWriter beside = new StringWriter();
        int code = Bureau.run(
                arguments,
                environment,
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(result, true),
                new PrintWriter(beside, true));
        out = result.toString();
        err = beside.toString();
        return code;
    }
}
