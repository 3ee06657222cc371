package io.hengzhi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.security.Role;
import io.hengzhi.testsupport.RunningService;
import io.hengzhi.testsupport.RunningService.Answer;
import io.hengzhi.testsupport.Surroundings;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The registry as its callers meet it: real HTTP, real tokens, a real broker, a real store. */
class RegistryOverHttpTest {

    private static final String API = "/api/v1";
    private static final String[] GUIDANCE = {"Access-Purpose", "guidance"};
    private static final Path REAL_REGISTER = Path.of("../../shared/real/beijing-manufacturers.csv");
    private static final String HEADER =
            "unifiedSocialCreditCode,name,district,industry,park,energyCarriers,transitionFrom\n";

    private static Surroundings surroundings;
    private static RunningService registry;
    private static String database;
    private static String city;
    private static String officer;
    private static String secondOfficer;
    private static String foreignOfficer;
    private static String parkOfficer;
    private static int used;

    @BeforeAll
    static void start() {
        surroundings = Surroundings.start(
                Topics.CATALOGUE, Topics.ENTERPRISE, Topics.SCHEME, Topics.FACT_ACCEPTED, Topics.ACCESS);
        database = surroundings.newDatabase();
        registry = RunningService.start(RegistryService.class, surroundings.settings(database));
        city = surroundings.realm().token("city-officer", Role.CITY_OFFICER);
        officer = officerOf("district-officer", "110113");
        secondOfficer = officerOf("district-officer-2", "110113");
        foreignOfficer = officerOf("district-officer-110108", "110108");
        parkOfficer = surroundings
                .realm()
                .token("park-officer", Role.PARK_OFFICER, Map.of("district", "110113", "park", "110113-01"));
    }

    @AfterAll
    static void stop() {
        registry.close();
        surroundings.close();
    }

    private static String officerOf(String account, String district) {
        return surroundings.realm().token(account, Role.DISTRICT_OFFICER, Map.of("district", district));
    }

    private static synchronized CreditCode newCode() {
        used++;
        return CreditCode.withCheckCharacter("9111011399%07d".formatted(used));
    }

    private static String row(CreditCode code, String name, String district, String park) {
        return code + "," + name + "," + district + ",36," + park + ",electricity;naturalGas,\n";
    }

    private static Answer upload(String token, String csv, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "text/csv"));
        return registry.send(
                "POST",
                API + "/enterprises/imports",
                token,
                BodyPublishers.ofByteArray(csv.getBytes(StandardCharsets.UTF_8)),
                all.toArray(String[]::new));
    }

    private static Answer send(String path, byte[] file, String type) {
        return registry.send("POST", path, city, BodyPublishers.ofByteArray(file), "Content-Type", type);
    }

    private static JsonNode done(String token, String id) {
        return Awaitility.await("import " + id)
                .atMost(Duration.ofMinutes(3))
                .until(
                        () -> registry.get(API + "/enterprises/imports/" + id, token)
                                .json(),
                        job -> job.path("state").asString().equals("done"));
    }

    private static JsonNode imported(String token, String csv) {
        Answer started = upload(token, csv);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        return done(token, started.json().path("id").asString());
    }

    private static CreditCode registered(String name, String park) {
        CreditCode code = newCode();
        assertThat(imported(city, HEADER + row(code, name, park.substring(0, 6), park))
                        .path("imported")
                        .asInt())
                .isOne();
        return code;
    }

    private static List<EnterpriseChanged> eventsOf(CreditCode code) {
        return surroundings.broker().readAll(Topics.ENTERPRISE).stream()
                .map(event -> EnterpriseChanged.decode(event.value()))
                .filter(event -> event.creditCode().equals(code))
                .sorted(Comparator.comparingLong(EnterpriseChanged::version))
                .toList();
    }

    private static List<AccessRecorded> accesses() {
        return surroundings.broker().readAll(Topics.ACCESS).stream()
                .map(event -> AccessRecorded.decode(event.value()))
                .toList();
    }

    // reference data

    @Test
    void reference_data_are_open_to_anybody_signed_in_and_to_nobody_else() {
        String anybody = surroundings.realm().token("bureau-tax", Role.BUREAU_PUBLISHER, Map.of("bureau", "tax"));
        assertThat(registry.get(API + "/districts", anybody).json().path("items"))
                .hasSize(17);
        assertThat(registry.get(API + "/bureaus", anybody).json().path("items")).hasSize(19);
        assertThat(registry.get(API + "/quantities", anybody).json().path("items"))
                .hasSize(20);
        assertThat(registry.get(API + "/indicators", anybody).json().path("items"))
                .hasSize(6);
        assertThat(registry.get(API + "/purposes", anybody).json().path("items"))
                .hasSize(5);
        assertThat(registry.get(API + "/districts", "").status()).isEqualTo(401);
        JsonNode shunyi = registry.get(API + "/districts", anybody)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("110113"))
                .findFirst()
                .orElseThrow();
        assertThat(shunyi.path("pilot").path("from").asString()).isEqualTo("2021Q1");
        assertThat(shunyi.path("parks").path(0).path("name").path("zh").asString())
                .isEqualTo("林河工业园");
    }

    @Test
    void a_quantity_says_what_it_means_what_is_believed_and_when_it_is_due() {
        String anybody = surroundings.realm().token("bureau-tax", Role.BUREAU_PUBLISHER, Map.of("bureau", "tax"));
        JsonNode land = registry.get(API + "/quantities", anybody)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("landArea"))
                .findFirst()
                .orElseThrow();
        assertThat(land.path("meaning").path("zh").asString()).contains("含租用");
        assertThat(land.path("plausible").path("least").asString()).isEqualTo("0.100000");
        assertThat(land.path("plausible").path("most").asString()).isEqualTo("20000.000000");
        assertThat(land.path("due").asInt()).isEqualTo(60);
    }

    @Test
    void each_bureau_that_reports_something_has_a_contract_and_each_signed_in_caller_may_read_it() {
        String anybody = surroundings.realm().token("auditor", Role.AUDITOR);
        assertThat(registry.get(API + "/contracts", anybody).json().path("items"))
                .hasSize(13);
        JsonNode tax = registry.get(API + "/contracts/facts.tax.v1", anybody).json();
        assertThat(tax.path("bureau").path("code").asString()).isEqualTo("tax");
        assertThat(tax.path("messageType").asString()).isEqualTo("io.hengzhi.facts.reported.v1");
        assertThat(tax.path("freshness").path("en").asString()).contains("Tax paid: within 15 working days");
        assertThat(tax.path("example").path("headers").path("ce_source").asString())
                .isEqualTo("/bureaus/tax");
        assertThat(tax.path("example").path("body").path("facts").path(1).path("quantity"))
                .hasToString("\"taxPaid\"");
        assertThat(tax.path("quantities")
                        .path(0)
                        .path("plausible")
                        .path("least")
                        .asString())
                .isEqualTo("-200000.000000");
        assertThat(tax.path("schema").path("$id").asString()).endsWith("/facts.tax.v1.schema.json");
        var schema = registry.get(API + "/contracts/facts.tax.v1/schema", anybody);
        assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
        assertThat(schema.json()).isEqualTo(tax.path("schema"));
    }

    @Test
    void no_contract_for_a_bureau_that_reports_nothing_for_no_topic_and_for_nobody() {
        String anybody = surroundings.realm().token("bureau-tax", Role.BUREAU_PUBLISHER, Map.of("bureau", "tax"));
        assertThat(registry.get(API + "/contracts/facts.tax.v1", anybody).status())
                .isEqualTo(200);
        assertThat(registry.get(API + "/contracts/facts.transport.v1", anybody).status())
                .isEqualTo(404);
        assertThat(registry.get(API + "/contracts/facts.nobody.v1/schema", anybody)
                        .status())
                .isEqualTo(404);
        assertThat(registry.get(API + "/contracts/facts.tax.v1", "").status()).isEqualTo(401);
    }

    @Test
    void a_contract_that_has_not_changed_is_not_sent_again() {
        String anybody = surroundings.realm().token("bureau-tax", Role.BUREAU_PUBLISHER, Map.of("bureau", "tax"));
        String tag = registry.get(API + "/contracts/facts.tax.v1", anybody).header("ETag");
        assertThat(registry.get(API + "/contracts/facts.tax.v1", anybody, "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertThat(registry.get(API + "/contracts/facts.water.v1", anybody, "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_catalogue_is_published_once_however_often_the_service_starts() {
        // When
        RunningService again = RunningService.start(RegistryService.class, surroundings.settings(database));
        again.close();

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !surroundings.broker().readAll(Topics.CATALOGUE).isEmpty());
        assertThat(surroundings.broker().readAll(Topics.CATALOGUE))
                .singleElement()
                .satisfies(event -> assertThat(CatalogueChanged.decode(event.value())
                                .catalogue()
                                .districts())
                        .hasSize(17));
    }

    // imports

    @Test
    void imports_good_rows_and_refuses_bad_ones_one_by_one_with_column_and_reason() {
        // Given
        CreditCode good = newCode();
        CreditCode elsewhere = newCode();
        String csv = "\uFEFF" + HEADER
                + row(good, "北京甲机械有限公司", "顺义", "110113-01")
                + "91350100M000100Y4Z,北京乙机械有限公司,顺义,36,,,\n"
                + row(elsewhere, "北京丙机械有限公司", "海淀", "")
                + row(good, "北京甲机械有限公司", "顺义", "110113-01")
                + newCode() + ",北京丁机械有限公司,火星,36,,,\n";

        // When
        JsonNode job = imported(officer, csv);

        // Then
        assertThat(job.path("rows").asInt()).isEqualTo(5);
        assertThat(job.path("imported").asInt()).isEqualTo(1);
        assertThat(job.path("refused").asInt()).isEqualTo(4);
        assertThat(job.path("errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("field").asString() + " "
                                + error.path("code").asString()))
                .containsExactly(
                        "3 unifiedSocialCreditCode invalid-credit-code",
                        "4 district outside-your-area",
                        "5 unifiedSocialCreditCode listed-twice",
                        "6 district unknown-district");
        assertThat(job.path("errors").valueStream()).allSatisfy(error -> {
            assertThat(error.path("zh").asString()).isNotBlank();
            assertThat(error.path("en").asString()).isNotBlank();
        });
        assertThat(eventsOf(good)).singleElement().satisfies(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.energyCarriers()).hasSize(2);
            assertThat(event.changedBy()).isEqualTo("district-officer");
        });
        assertThat(eventsOf(elsewhere)).isEmpty();
    }

    @Test
    void a_dry_run_counts_the_same_and_changes_nothing() {
        // Given
        CreditCode fresh = newCode();
        String csv = HEADER + row(fresh, "北京试行有限公司", "顺义", "110113-01") + row(newCode(), "北京错区有限公司", "某区", "");

        // When
        Answer started =
                send(API + "/enterprises/imports?dryRun=true", csv.getBytes(StandardCharsets.UTF_8), "text/csv");
        JsonNode dry = done(city, started.json().path("id").asString());

        // Then
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        assertThat(registry.get(API + "/enterprises/" + fresh, city, GUIDANCE).status())
                .isEqualTo(404);
        assertThat(eventsOf(fresh)).isEmpty();
        JsonNode earnest = imported(city, csv);
        for (String count : List.of("rows", "imported", "unchanged", "refused")) {
            assertThat(dry.path(count)).as(count).isEqualTo(earnest.path(count));
        }
        assertThat(dry.path("errors")).isEqualTo(earnest.path("errors"));
        assertThat(registry.get(API + "/enterprises/" + fresh, city, GUIDANCE).status())
                .isEqualTo(200);
    }

    @Test
    void refused_rows_come_back_as_a_workbook_that_can_be_sent_again() {
        // Given
        CreditCode good = newCode();
        CreditCode bad = newCode();
        Answer started = upload(
                city, HEADER + row(good, "北京好行有限公司", "顺义", "110113-01") + row(bad, "北京坏行有限公司", "顺义", "110113-99"));
        String id = started.json().path("id").asString();
        assertThat(done(city, id).path("refused").asInt()).isOne();

        // When
        Answer errors = registry.get(API + "/enterprises/imports/" + id + "/errors.xlsx", city);
        byte[] workbook = errors.response().body();

        // Then
        assertThat(errors.status()).isEqualTo(200);
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Answer again = send(API + "/enterprises/imports", workbook, type);
        assertThat(again.status()).as(again.text()).isEqualTo(202);
        JsonNode job = done(city, again.json().path("id").asString());
        assertThat(job.path("rows").asInt()).as("the refused row only").isOne();
        assertThat(job.path("warnings")).as("the column of reasons is expected").isEmpty();
        assertThat(job.path("errors").path(0).path("code").asString()).isEqualTo("unknown-park");
        assertThat(registry.get(API + "/enterprises/imports/" + id + "/errors.xlsx", foreignOfficer)
                        .status())
                .isEqualTo(404);
        JsonNode clean = imported(city, HEADER + row(good, "北京好行有限公司", "顺义", "110113-01"));
        assertThat(registry.get(API + "/enterprises/imports/" + clean.path("id").asString() + "/errors.xlsx", city)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("nothing-refused");
    }

    @Test
    void importing_the_same_again_makes_no_new_version() {
        // Given
        CreditCode code = newCode();
        String csv = HEADER + row(code, "北京重复导入有限公司", "顺义", "110113-02");
        imported(city, csv);

        // When
        JsonNode again = imported(city, csv);

        // Then
        assertThat(again.path("imported").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isOne();
        assertThat(eventsOf(code)).hasSize(1);
    }

    @Test
    void the_same_request_again_is_the_same_import_and_a_key_for_another_file_is_refused() {
        String csv = HEADER + row(newCode(), "北京同一请求有限公司", "顺义", "");
        String first =
                upload(city, csv, "Idempotency-Key", "k-1").json().path("id").asString();
        assertThat(upload(city, csv, "Idempotency-Key", "k-1").json().path("id").asString())
                .isEqualTo(first);
        Answer reused = upload(city, csv + "\n", "Idempotency-Key", "k-1");
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.json().path("code").asString()).isEqualTo("idempotency-key-reused");
        done(city, first);
    }

    @Test
    void a_file_that_is_no_register_is_refused_as_a_whole() {
        Answer answer = upload(city, "name,district\n甲,顺义\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("missing-column");
        assertThat(answer.json().path("detailEn").asString()).contains("unifiedSocialCreditCode");
    }

    @Test
    void an_import_is_its_importers_business() {
        Answer started = upload(officer, HEADER + row(newCode(), "北京某有限公司", "顺义", ""));
        String id = started.json().path("id").asString();
        assertThat(registry.get(API + "/enterprises/imports/" + id, foreignOfficer)
                        .status())
                .isEqualTo(404);
        assertThat(registry.get(API + "/enterprises/imports/" + id, city).status())
                .isEqualTo(200);
        String enterprise =
                surroundings.realm().token("e", Role.ENTERPRISE, Map.of("creditCode", "91350100M000100Y43"));
        assertThat(upload(enterprise, HEADER).status()).isEqualTo(403);
    }

    @Test
    void the_real_register_imports_whole_with_scope_undetermined() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL_REGISTER), "no real register beside the repository");
        // Given
        String csv = Files.readString(REAL_REGISTER);
        Instant start = Instant.now();

        // When
        JsonNode job = imported(city, csv);

        // Then
        System.out.println("9,668 rows imported in "
                + Duration.between(start, Instant.now()).toMillis() + " ms");
        assertThat(job.path("rows").asInt()).isEqualTo(9_668);
        assertThat(job.path("imported").asInt()).isEqualTo(9_668);
        assertThat(job.path("refused").asInt()).isZero();
        JsonNode found = registry.get(API + "/enterprises?q=911000000000192465", city, GUIDANCE)
                .json()
                .path("items")
                .path(0);
        assertThat(found.path("industry").isNull()).isTrue();
        assertThat(found.path("scope").path("list").asString()).isEqualTo("undetermined");
        assertThat(found.path("scope").path("reason").path("zh").asString()).contains("行业未登记");
        JsonNode again = imported(city, csv);
        assertThat(again.path("unchanged").asInt()).isEqualTo(9_668);
        Answer started = send(API + "/enterprises/imports", csv.getBytes(Charset.forName("GB18030")), "text/csv");
        JsonNode asGb18030 = done(city, started.json().path("id").asString());
        assertThat(asGb18030.path("unchanged").asInt())
                .as("its GB18030 copy says the same")
                .isEqualTo(9_668);
    }

    // search

    @Test
    void finds_by_name_by_code_and_by_initials_page_by_page_and_only_in_scope() {
        // Given
        List<CreditCode> codes = Stream.generate(() -> registered("北京衡山量具有限公司", "110113-03"))
                .limit(3)
                .toList();
        registered("北京衡山量具海淀有限公司", "110108-01");

        // When
        JsonNode first = registry.get(API + "/enterprises?q=hslj&limit=2", officer, GUIDANCE)
                .json();
        JsonNode second = registry.get(
                        API + "/enterprises?q=hslj&limit=2&cursor="
                                + first.path("next").asString(),
                        officer,
                        GUIDANCE)
                .json();

        // Then
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.path("items").valueStream())
                        .map(item -> item.path("creditCode").asString()))
                .containsExactlyElementsOf(
                        codes.stream().map(CreditCode::value).sorted().toList());
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(registry.get(API + "/enterprises?q=hslj", city, GUIDANCE)
                        .json()
                        .path("items"))
                .hasSize(4);
        assertThat(registry.get(API + "/enterprises?q=" + codes.getFirst(), officer, GUIDANCE)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(registry.get(API + "/enterprises?q=hslj", parkOfficer, GUIDANCE)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(registry.get(API + "/enterprises?q=hslj&park=110113-03&industry=36", city, GUIDANCE)
                        .json()
                        .path("items"))
                .hasSize(3);
        for (String none : List.of("park=110113-02", "industry=37", "confirmed=true", "list=above-scale")) {
            assertThat(registry.get(API + "/enterprises?q=hslj&" + none, city, GUIDANCE)
                            .json()
                            .path("items"))
                    .as(none)
                    .isEmpty();
        }
        assertThat(registry.get(API + "/enterprises?q=hslj&confirmed=false&list=undetermined", city, GUIDANCE)
                        .json()
                        .path("items"))
                .hasSize(4);
        assertThat(registry.get(API + "/enterprises?industry=x", city, GUIDANCE).status())
                .isEqualTo(400);
        assertThat(registry.get(API + "/enterprises?district=110108", officer, GUIDANCE)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_read_states_its_purpose_and_is_recorded_with_whom_it_showed() {
        // Given
        CreditCode code = registered("北京留痕有限公司", "110113-04");

        // When
        Answer without = registry.get(API + "/enterprises/" + code, officer);
        Answer with = registry.get(API + "/enterprises/" + code, officer, GUIDANCE);

        // Then
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().path("code").asString()).isEqualTo("purpose-required");
        assertThat(with.status()).isEqualTo(200);
        assertThat(accesses()).anySatisfy(access -> {
            assertThat(access.enterprises()).containsExactly(code);
            assertThat(access.operation()).isEqualTo("read-enterprise");
            assertThat(access.purpose()).isEqualTo("guidance");
        });
    }

    @Test
    void outside_the_scope_is_answered_like_unknown() {
        // Given
        CreditCode code = registered("北京异区有限公司", "110113-05");

        // When
        Answer foreign = registry.get(API + "/enterprises/" + code, foreignOfficer, GUIDANCE);
        Answer unknown = registry.get(API + "/enterprises/" + newCode(), foreignOfficer, GUIDANCE);

        // Then
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(unknown));
    }

    private static String withoutTrace(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void an_enterprise_sees_itself() {
        CreditCode code = registered("北京自查有限公司", "110113-01");
        String own = surroundings.realm().token("enterprise", Role.ENTERPRISE, Map.of("creditCode", code.value()));
        Answer answer = registry.get(API + "/enterprises/" + code, own, "Access-Purpose", "review");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("usesEnergyCarriers")).hasSize(2);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    }

    // edits, moves, mergers

    @Test
    void an_edit_names_the_version_it_was_made_on() {
        // Given
        CreditCode code = registered("北京待改有限公司", "110113-01");
        String body = """
            {"name":"北京已改有限公司","park":"110113-02","industry":"3612","energyCarriers":["electricity"],
             "headquartersWithoutProduction":false,"reason":"补登行业"}
            """;

        // When
        Answer without = edit(code, body);
        Answer fresh = edit(code, body, "If-Match", "\"1\"");
        Answer stale = edit(code, body, "If-Match", "\"1\"");

        // Then
        assertThat(without.status()).isEqualTo(428);
        assertThat(fresh.status()).as(fresh.text()).isEqualTo(200);
        assertThat(fresh.header("ETag")).isEqualTo("\"2\"");
        assertThat(fresh.json().path("industryName").path("zh").asString()).isEqualTo("汽车制造业");
        assertThat(fresh.json().path("changes").path(0).path("reason").asString())
                .isEqualTo("补登行业");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(eventsOf(code)).extracting(EnterpriseChanged::name).contains("北京已改有限公司");
    }

    private static Answer edit(CreditCode code, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return registry.send(
                "PUT",
                API + "/enterprises/" + code,
                officer,
                BodyPublishers.ofString(body),
                all.toArray(String[]::new));
    }

    @Test
    void the_city_records_a_move_and_the_districts_cannot() {
        // Given
        CreditCode code = registered("北京搬迁有限公司", "110113-01");
        String body = "{\"district\":\"110108\",\"park\":\"110108-01\",\"fromQuarter\":\"2025Q3\",\"reason\":\"搬迁\"}";

        // When
        String moves = API + "/enterprises/" + code + "/moves";
        Answer byDistrict = registry.post(moves, officer, body);
        Answer without = registry.post(moves, city, body);
        Answer byCity = registry.post(moves, city, body, "If-Match", "\"1\"");
        Answer stale = registry.post(moves, city, body, "If-Match", "\"1\"");
        Answer again = registry.post(moves, city, body, "If-Match", "\"2\"");

        // Then
        assertThat(without.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(byDistrict.status()).isEqualTo(403);
        assertThat(byCity.status()).as(byCity.text()).isEqualTo(200);
        assertThat(byCity.json().path("district").asString()).isEqualTo("110108");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asString()).isEqualTo("already-there");
        assertThat(again.json().path("wayOut").asString()).isNotBlank();
        assertThat(registry.get(API + "/enterprises?q=" + code, foreignOfficer, GUIDANCE)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void a_takeover_on_comparable_basis_reaches_predecessor_and_successor() {
        // Given
        CreditCode predecessor = registered("北京被并有限公司", "110113-01");
        CreditCode successor = registered("北京承继有限公司", "110113-01");

        // When
        Answer answer = registry.post(
                API + "/enterprises/" + predecessor + "/mergers",
                city,
                "{\"successor\":\"" + successor
                        + "\",\"fromQuarter\":\"2025Q1\",\"comparableBasis\":true,\"reason\":\"吸收合并\"}",
                "If-Match",
                "\"1\"");

        // Then
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(eventsOf(predecessor).getLast().successor()).isEqualTo(successor);
        assertThat(eventsOf(predecessor).getLast().leftFrom()).isEqualTo(Quarter.of("2025Q1"));
        assertThat(eventsOf(successor).getLast().comparablePredecessors()).containsExactly(predecessor);
    }

    // the list of the year

    private static FactAccepted fact(CreditCode code, String quantity, String bureau, String quarter, String value) {
        Instant at = Instant.parse("2025-02-01T00:00:00Z");
        return new FactAccepted(
                new ReportedCell(
                        new FactId(code, QuantityCode.of(quantity), Quarter.of(quarter), new BureauCode(bureau), 1, 0),
                        Basis.OWN,
                        at,
                        Amount.of(value)),
                value,
                "万元",
                null,
                "m-" + code + quarter + quantity,
                new RecordPlace("facts." + bureau + ".v1", 0, 1),
                0,
                at,
                null);
    }

    private static List<FactAccepted> revenueOf2024(CreditCode code, String each) {
        return Stream.of("2024Q1", "2024Q2", "2024Q3", "2024Q4")
                .map(quarter -> fact(code, "revenue", "statistics", quarter, each))
                .toList();
    }

    @Test
    void a_list_is_drawn_from_facts_confirmed_by_park_and_district_and_told_to_everybody() {
        // Given: a district of its own, so that other tests do not stand in its list
        String own = officerOf("district-officer-110117", "110117");
        String ownPark = surroundings
                .realm()
                .token("park-117", Role.PARK_OFFICER, Map.of("district", "110117", "park", "110117-01"));
        CreditCode above = registered("北京规上有限公司", "110117-01");
        CreditCode below = registered("北京规下有限公司", "110117-02");
        CreditCode unknown = registered("北京待定有限公司", "110117-01");
        List<FactAccepted> facts = new ArrayList<>(revenueOf2024(above, "500"));
        facts.addAll(revenueOf2024(below, "100"));
        facts.add(fact(below, "landArea", "natural-resources", "2024Q4", "3"));
        surroundings.broker().publish(facts);

        // When
        Answer drawn = registry.post(API + "/districts/110117/lists/2025", own, "{}");

        // Then
        assertThat(drawn.status()).as(drawn.text()).isEqualTo(200);
        assertThat(drawn.json().path("counts").path("above-scale").asInt()).isOne();
        assertThat(drawn.json().path("counts").path("below-scale").asInt()).isOne();
        assertThat(drawn.json().path("counts").path("undetermined").asInt()).isOne();
        assertThat(eventsOf(above).getLast().memberships()).singleElement().satisfies(membership -> {
            assertThat(membership.list()).isEqualTo(MonitoringList.ABOVE_SCALE);
            assertThat(membership.fromQuarter()).isEqualTo(Quarter.of("2025Q1"));
            assertThat(membership.confirmed()).isFalse();
        });

        // When
        Answer byPark = registry.post(API + "/districts/110117/lists/2025/confirmation", ownPark, "");
        Answer byDistrict = registry.post(API + "/districts/110117/lists/2025/confirmation", own, "");

        // Then
        assertThat(byPark.json().path("confirmed").asInt()).isOne();
        assertThat(byDistrict.json().path("confirmed").asInt()).isEqualTo(2);
        assertThat(byDistrict.json().path("undetermined").asInt()).isOne();
        assertThat(byDistrict.json().path("withoutPark").asInt()).isOne();
        assertThat(eventsOf(below).getLast().memberships())
                .extracting(ListMembership::confirmed)
                .containsExactly(true);
        assertThat(eventsOf(unknown).getLast().memberships())
                .extracting(ListMembership::list)
                .containsExactly(MonitoringList.UNDETERMINED);

        // When: the undetermined one is decided with a reason
        Answer decided = registry.post(
                API + "/enterprises/" + unknown + "/scope-decisions",
                own,
                "{\"year\":2025,\"list\":\"below-scale\",\"decision\":\"override\",\"reason\":\"现场核实占地 5 亩\"}",
                "If-Match",
                "\"2\"");

        // Then
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(eventsOf(unknown).getLast().memberships())
                .extracting(ListMembership::list)
                .containsExactly(MonitoringList.BELOW_SCALE);
        JsonNode listed = registry.get(API + "/enterprises?district=110117&list=below-scale&year=2025", own, GUIDANCE)
                .json()
                .path("items");
        assertThat(listed).hasSize(2);
        JsonNode detail =
                registry.get(API + "/enterprises/" + below, own, GUIDANCE).json();
        assertThat(detail.path("lists")
                        .path(0)
                        .path("figures")
                        .path(1)
                        .path("value")
                        .asString())
                .isEqualTo("3.000000");
        assertThat(detail.path("lists")
                        .path(0)
                        .path("districtSigned")
                        .path("by")
                        .asString())
                .isEqualTo("district-officer-110117");

        // When: how it stands is asked
        JsonNode stands =
                registry.get(API + "/districts/110117/lists/2025", own).json();

        // Then
        assertThat(stands.path("size").asInt()).isEqualTo(3);
        assertThat(stands.path("confirmed").asInt()).isEqualTo(3);
        assertThat(stands.path("counts").path("below-scale").asInt()).isEqualTo(2);
        assertThat(stands.path("confirmations").valueStream().map(JsonNode::toString))
                .anyMatch(one -> one.contains("\"park-117\"") && one.contains("\"enterprises\":1"))
                .anyMatch(one -> one.contains("district-officer-110117") && one.contains("\"enterprises\":2"));
        assertThat(registry.get(API + "/districts/110117/lists/2025", ownPark)
                        .json()
                        .path("size")
                        .asInt())
                .as("a park sees its own members")
                .isEqualTo(2);
        assertThat(registry.get(API + "/districts/110117/lists/2025", foreignOfficer)
                        .status())
                .isEqualTo(404);

        // When: park and district take a confirmation back, the park after the district
        String decisions = API + "/enterprises/" + above + "/scope-decisions";
        String withdraw = "{\"year\":2025,\"decision\":\"withdraw\",\"reason\":\"收入有误，待复核\"}";
        Answer tooEarly = registry.post(decisions, ownPark, withdraw, "If-Match", "\"4\"");
        Answer without = registry.post(decisions, own, withdraw);
        Answer stale = registry.post(decisions, own, withdraw, "If-Match", "\"3\"");
        Answer withdrawn = registry.post(decisions, own, withdraw, "If-Match", "\"4\"");

        // Then
        assertThat(tooEarly.json().path("code").asString()).isEqualTo("already-the-districts-word");
        assertThat(without.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(eventsOf(above).getLast().memberships())
                .extracting(ListMembership::confirmed)
                .containsExactly(false);
        JsonNode versions = registry.get(API + "/enterprises/" + above + "/versions?limit=2", own, GUIDANCE)
                .json();
        assertThat(versions.path("items").path(0).path("what").asString()).isEqualTo("confirmation-withdrawn");
        assertThat(versions.path("items").path(0).path("by").asString()).isEqualTo("district-officer-110117");
        assertThat(versions.path("items").path(0).path("reason").asString()).isEqualTo("收入有误，待复核");
        JsonNode older = registry.get(
                        API + "/enterprises/" + above + "/versions?limit=10&cursor="
                                + versions.path("next").asString(),
                        own,
                        GUIDANCE)
                .json();
        assertThat(older.path("items")
                        .valueStream()
                        .map(one -> one.path("version").asLong()))
                .containsExactly(3L, 2L, 1L);
        assertThat(older.path("next").isNull()).isTrue();
        assertThat(registry.get(API + "/enterprises/" + above + "/versions", foreignOfficer, GUIDANCE)
                        .status())
                .isEqualTo(404);
        assertThat(registry.post(API + "/districts/110117/lists/2025/confirmation", own, "")
                        .json()
                        .path("confirmed")
                        .asInt())
                .as("it, and the one that was decided")
                .isEqualTo(2);

        // When: drawn again
        Answer again = registry.post(API + "/districts/110117/lists/2025", own, "{}");

        // Then
        assertThat(again.json().path("changed").asInt()).isZero();
        assertThat(again.json().path("settled").asInt()).isEqualTo(3);
    }

    @Test
    void nobody_draws_or_confirms_the_list_of_another_district() {
        assertThat(registry.post(API + "/districts/110113/lists/2025", foreignOfficer, "{}")
                        .status())
                .isEqualTo(404);
        assertThat(registry.post(API + "/districts/110113/lists/2025/confirmation", foreignOfficer, "")
                        .status())
                .isEqualTo(404);
        assertThat(registry.post(API + "/districts/110113/lists/2025", city, "{}")
                        .status())
                .isEqualTo(403);
        Answer noPilot = registry.post(API + "/districts/110119/lists/2025", officerOf("o-119", "110119"), "{}");
        assertThat(noPilot.status()).isEqualTo(422);
        assertThat(noPilot.json().path("code").asString()).isEqualTo("district-not-a-pilot");
    }

    // schemes

    private static String scheme(String district, int year, String weightOfTaxPerMu) {
        StringBuilder indicators = new StringBuilder();
        for (String code : List.of(
                "outputPerCapita", "taxPerCapita", "taxPerMu", "revenueGrowth", "outputPerEnergy", "rdIntensity")) {
            indicators
                    .append("{\"code\":\"")
                    .append(code)
                    .append("\",\"weight\":\"")
                    .append(code.equals("taxPerMu") ? weightOfTaxPerMu : "14.00")
                    .append("\",\"baseline\":\"0.050000\",\"baselineSource\":{\"zh\":\"全市平均\",\"en\":\"City mean\"}},");
        }
        return "{\"district\":\"" + district + "\",\"year\":" + year
                + ",\"framework\":\"beijing-6x\",\"window\":\"trailing-four-quarters\",\"missing\":\"zero\",\"transitionYears\":2,"
                + "\"indicators\":[" + indicators
                + "{\"code\":\"x1\",\"name\":{\"zh\":\"事故起数\",\"en\":\"Accidents\"},\"numerator\":[\"accidents\"],\"denominator\":[],"
                + "\"unit\":\"起\",\"direction\":\"smaller-is-better\",\"weight\":\"5.00\",\"baseline\":\"2.000000\",\"baselineSource\":{\"zh\":\"区三年均值\",\"en\":\"Three-year"
                + " mean\"}}],"
                + "\"classesAbove\":{\"by\":\"share\",\"classes\":[{\"code\":\"A\",\"name\":{\"zh\":\"优先\",\"en\":\"Priority\"},\"upTo\":\"20\",\"place\":\"front\"},"
                + "{\"code\":\"D\",\"name\":{\"zh\":\"帮扶\",\"en\":\"Assist\"},\"place\":\"rear\"}]},\"classesBelow\":null}";
    }

    private static String schemeWithFormula(int year, String formula, String unit) {
        return scheme("110113", year, "25.00")
                .replace("\"numerator\":[\"accidents\"],\"denominator\":[]", "\"formula\":\"" + formula + "\"")
                .replace("\"unit\":\"起\"", "\"unit\":\"" + unit + "\"");
    }

    @Test
    void a_districts_own_formula_is_compiled_with_the_catalogue_and_kept_as_written() {
        // When
        Answer drafted = registry.post(API + "/schemes", officer, schemeWithFormula(2027, "事故起数 / 平均(staff)", "起/人"));
        Answer read = registry.get(API + "/schemes/110113-2027", officer);

        // Then
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        assertThat(drafted.json().path("problems")).isEmpty();
        assertThat(read.text()).contains("\"formula\":\"事故起数 / 平均(staff)\"");
    }

    @Test
    void a_formula_that_cannot_be_read_is_told_with_its_place_and_the_draft_is_kept() {
        // When
        Answer drafted = registry.post(API + "/schemes", officer, schemeWithFormula(2028, "accidents / staf", "起/人"));

        // Then
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        assertThat(drafted.json().path("problems")).singleElement().satisfies(problem -> {
            assertThat(problem.path("field").asString()).isEqualTo("indicators[6].formula");
            assertThat(problem.toString()).contains("unknown-quantity", "第 13 个字符处", "At character 13");
        });
        assertThat(registry.post(
                                API + "/schemes/110113-2028/submission",
                                officer,
                                "",
                                "If-Match",
                                drafted.header("ETag"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_scheme_goes_from_a_draft_through_a_second_officer_into_force() {
        // When
        Answer drafted = registry.post(API + "/schemes", officer, scheme("110113", 2025, "25.00"));
        String scheme = API + "/schemes/110113-2025";
        Answer without = registry.post(scheme + "/submission", officer, "");
        String seen = drafted.header("ETag");
        Answer submitted = registry.post(scheme + "/submission", officer, "", "If-Match", seen);
        String handedIn = submitted.header("ETag");
        Answer stale = registry.post(scheme + "/approval", secondOfficer, "", "If-Match", seen);
        Answer bySelf = registry.post(scheme + "/approval", officer, "", "If-Match", handedIn);
        Answer bySecond = registry.post(scheme + "/approval", secondOfficer, "", "If-Match", handedIn);

        // Then
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        assertThat(drafted.json().path("problems")).isEmpty();
        assertThat(without.status()).isEqualTo(428);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(submitted.json().path("state").asString()).isEqualTo("submitted");
        assertThat(bySelf.status()).isEqualTo(422);
        assertThat(bySelf.json().path("rule").asString()).isEqualTo("approver-is-the-drafter");
        assertThat(bySecond.status()).as(bySecond.text()).isEqualTo(200);
        assertThat(bySecond.json().path("state").asString()).isEqualTo("published");
        assertThat(schemesPublished("110113", 2025)).singleElement().satisfies(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.approvedBy()).isEqualTo("district-officer-2");
            assertThat(event.scheme().indicators()).hasSize(7);
            assertThat(event.scheme().indicators().getLast().numerator()).isEqualTo("accidents");
        });
        assertThat(registry.get(API + "/schemes?district=110113&year=2025", parkOfficer)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(registry.get(API + "/schemes/110113-2025", foreignOfficer).status())
                .isEqualTo(404);
        assertThat(registry.get(API + "/schemes/110113-2025?version=1", city)
                        .json()
                        .path("scheme")
                        .path("indicators"))
                .hasSize(7);
    }

    private static List<SchemePublished> schemesPublished(String district, int year) {
        return surroundings.broker().readAll(Topics.SCHEME).stream()
                .map(event -> SchemePublished.decode(event.value()))
                .filter(event -> event.scheme().district().equals(district)
                        && event.scheme().year() == year)
                .toList();
    }

    @Test
    void a_draft_can_be_saved_half_done_and_is_not_handed_in_before_it_is_sound() {
        // Given
        Answer drafted = registry.post(API + "/schemes", officer, scheme("110113", 2024, "20.00"));

        // When
        Answer refused =
                registry.post(API + "/schemes/110113-2024/submission", officer, "", "If-Match", drafted.header("ETag"));
        Answer blind = revise(scheme("110113", 2024, "25.00"));
        Answer mended = revise(scheme("110113", 2024, "25.00"), "If-Match", drafted.header("ETag"));
        Answer stale = revise(scheme("110113", 2024, "25.00"), "If-Match", drafted.header("ETag"));

        // Then
        assertThat(drafted.json().path("problems").path(0).path("rule").asString())
                .isEqualTo("weights-do-not-sum-to-100");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("field").asString()).isEqualTo("indicators");
        assertThat(refused.json().path("wayOutEn").asString()).contains("100.00");
        assertThat(blind.status()).isEqualTo(428);
        assertThat(mended.status()).as(mended.text()).isEqualTo(200);
        assertThat(mended.json().path("problems")).isEmpty();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(schemesPublished("110113", 2024)).isEmpty();
        assertThat(registry.get(API + "/schemes/110113-2024", city).status()).isEqualTo(404);
    }

    private static Answer revise(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return registry.send(
                "PUT",
                API + "/schemes/110113-2024",
                officer,
                BodyPublishers.ofString(body),
                all.toArray(String[]::new));
    }

    // restart

    @Test
    void what_was_stored_is_found_again_after_a_restart() {
        // Given
        CreditCode code = registered("北京重启后仍在有限公司", "110113-06");

        // When
        try (RunningService again = RunningService.start(RegistryService.class, surroundings.settings(database))) {
            Answer answer = Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> again.get(API + "/enterprises?q=cqhrz", officer, GUIDANCE),
                            given -> given.status() != 503);

            // Then
            assertThat(answer.json().path("items").path(0).path("creditCode").asString())
                    .isEqualTo(code.value());
        }
    }
}
