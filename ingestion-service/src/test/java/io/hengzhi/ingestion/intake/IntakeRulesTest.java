package io.hengzhi.ingestion.intake;

import static io.hengzhi.ingestion.intake.Sender.accepted;
import static io.hengzhi.ingestion.intake.Sender.bureau;
import static io.hengzhi.ingestion.intake.Sender.fact;
import static io.hengzhi.ingestion.intake.Sender.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of intake: what it refuses, and beside it what it lets pass. */
class IntakeRulesTest {

    private static final Sender TAX = bureau("tax");
    private static final String GOOD = fact("taxPaid", "2025Q3", "123.45", "万元");

    // ---- accepted ----

    @Test
    void accepts_a_fact_with_its_lineage() {
        // When
        FactAccepted event = accepted(TAX.reports(GOOD));

        // Then
        assertThat(event.cell().id())
                .isEqualTo(
                        FactId.parse("91110113MA0HE0001W.taxPaid.2025Q3.tax.1").orElseThrow());
        assertThat(event.cell().value()).hasToString("123.450000");
        assertThat(event.cell().basis()).isEqualTo(Basis.OWN);
        assertThat(event.cell().time()).isEqualTo(Instant.parse("2025-10-15T01:30:00Z"));
        assertThat(event.reportedValue()).isEqualTo("123.45");
        assertThat(event.reportedUnit()).isEqualTo("万元");
        assertThat(event.conversionId()).isNull();
        assertThat(event.messageId()).isEqualTo("m-1");
        assertThat(event.place()).hasToString("facts.tax.v1-1-42");
        assertThat(event.acceptedAt()).isEqualTo(Instant.parse("2025-10-15T02:00:00Z"));
        assertThat(event.correctionOrder()).isNull();
    }

    @ParameterizedTest(name = "{2} {3} of {1} is {4}")
    @CsvSource({
        // bureau, quantity, value, unit, canonical
        "tax, taxPaid, 1234500.01, 元, 123.450001",
        "tax, taxPaid, 0.005, 元, 0.000001", // half up
        "tax, taxPaid, -0.005, 元, -0.000001", // away from zero
        "tax, taxPaid, 0.004999, 元, 0.000000",
        "tax, taxPaid, 1.5, 亿元, 15000.000000",
        "natural-resources, landArea, 2, 公顷, 30.000000",
        "natural-resources, landArea, 2000, 平方米, 3.000000", // exactly 3 mu
        "natural-resources, landArea, 1999.9996, 平方米, 2.999999", // 2.9999994
        "power, electricity, 12.5, 万kWh, 125000.000000",
        "tax, taxPaid, 1.000000000, 万元, 1.000000", // trailing zeros do not count
        "tax, taxPaid, -0, 万元, 0.000000", // no negative zero
    })
    void converts_into_the_canonical_unit_and_rounds_once(
            String bureau, String quantity, String value, String unit, String canonical) {
        FactAccepted event = accepted(bureau(bureau).reports(fact(quantity, "2025Q3", value, unit)));

        assertThat(event.cell().value()).hasToString(canonical);
        assertThat(event.reportedValue()).isEqualTo(value);
    }

    @Test
    void keeps_the_row_of_the_conversion_table_with_the_cell() {
        FactAccepted event = accepted(TAX.reports(fact("taxPaid", "2025Q3", "1", "元")));

        assertThat(event.conversionId()).isEqualTo("元-万元-1");
    }

    @Test
    void accepts_a_withdrawal() {
        FactAccepted event = accepted(
                TAX.reports("{\"quantity\":\"taxPaid\",\"quarter\":\"2025Q3\",\"revision\":7,\"withdrawn\":true}"));

        assertThat(event.cell().isWithdrawal()).isTrue();
        assertThat(event.cell().id().revision()).isEqualTo(7);
    }

    @Test
    void accepts_a_correction_with_its_order() {
        FactAccepted event = accepted(TAX.reports(
                GOOD.replace("\"revision\":1", "\"revision\":1,\"correction\":1,\"correctionOrder\":\"CO-7\"")));

        assertThat(event.cell().id()).hasToString("91110113MA0HE0001W.taxPaid.2025Q3.tax.1-1");
        assertThat(event.correctionOrder()).isEqualTo("CO-7");
    }

    // ---- the message as a whole ----

    @Test
    void refuses_a_record_without_the_headers_of_a_cloudevent() {
        CloudEventAttributes none = new CloudEventAttributes(null, null, null, null, null, null);

        FactRejected refusal = refused(TAX.with(none).reports(GOOD));

        assertThat(refusal.code()).isEqualTo("not-cloudevent");
        assertThat(refusal.field()).isEqualTo("ce_specversion");
        assertThat(refusal.factIndex()).isEqualTo(-1);
        assertThat(refusal.text().zh()).contains("ce_specversion");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, ''",
        "ce_type, io.hengzhi.other",
        "ce_time, 2025-10-15",
        "ce_time, 2025-02-30T09:30:00Z",
        "ce_time, 2025-10-15T09:30:00",
        "content-type, text/plain"
    })
    void refuses_each_header_that_is_wrong(String header, String value) {
        FactRejected refusal = refused(TAX.with(changed(header, value)).reports(GOOD));

        assertThat(refusal.code()).isEqualTo("not-cloudevent");
        assertThat(refusal.field()).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({"ce_id, 税-1", "ce_time, 2025-10-15T01:30:00.123456789Z", "content-type, application/json; charset=UTF-8"
    })
    void accepts_the_headers_in_each_permitted_form(String header, String value) {
        accepted(TAX.with(changed(header, value)).reports(GOOD));
    }

    @Test
    void refuses_a_source_that_is_not_the_bureau_of_the_topic() {
        assertThat(refused(TAX.with(changed("ce_source", "/bureaus/power")).reports(GOOD))
                        .code())
                .isEqualTo("wrong-source");
        accepted(TAX.with(changed("ce_source", "/bureaus/tax")).reports(GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "批次", "a_b", "a\n", "a/b"})
    void refuses_a_batch_that_is_not_written_as_one(String batch) {
        FactRejected refusal = refused(TAX.with(changed("ce_batch", batch)).reports(GOOD, GOOD));

        assertThat(refusal.code()).isEqualTo("malformed-batch");
        assertThat(refusal.field()).isEqualTo("ce_batch");
        assertThat(refusal.batch()).isNull();
        assertThat(refusal.facts()).isEqualTo(2);
    }

    @Test
    void accepts_a_batch_of_80_characters_and_refuses_one_of_81() {
        assertThat(accepted(TAX.with(changed("ce_batch", "b".repeat(80))).reports(GOOD))
                        .batch())
                .hasToString("b".repeat(80));
        assertThat(refused(TAX.with(changed("ce_batch", "b".repeat(81))).reports(GOOD))
                        .code())
                .isEqualTo("malformed-batch");
    }

    @Test
    void every_verdict_carries_the_batch_of_its_message() {
        // Given
        Sender inBatch = TAX.with(changed("ce_batch", "tax-2025Q3-7"));

        // When
        List<Verdict> facts = inBatch.reports(GOOD, fact("nonsense", "2025Q3", "1", "万元"));
        FactRejected ofUnknown = refused(inBatch.withRegistered().reports(GOOD, GOOD, GOOD));
        FactRejected unreadable = refused(inBatch.sends("{"));

        // Then
        assertThat(facts.get(0).event())
                .isInstanceOfSatisfying(
                        FactAccepted.class, event -> assertThat(event.batch()).hasToString("tax-2025Q3-7"));
        assertThat(facts.get(1).event()).isInstanceOfSatisfying(FactRejected.class, event -> {
            assertThat(event.batch()).hasToString("tax-2025Q3-7");
            assertThat(event.facts()).isEqualTo(1);
        });
        assertThat(ofUnknown.batch()).hasToString("tax-2025Q3-7");
        assertThat(ofUnknown.facts()).isEqualTo(3);
        assertThat(unreadable.batch()).hasToString("tax-2025Q3-7");
        assertThat(unreadable.facts()).isZero();
        assertThat(accepted(TAX.reports(GOOD)).batch()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "not json", "{\"a\":1}{", "{'a':1}", "{\"facts\":1,\"facts\":1}", "[1,]", "NaN"})
    void refuses_what_is_no_json(String body) {
        FactRejected refusal = refused(TAX.sends(body));

        assertThat(refusal.code()).isEqualTo("not-json");
        assertThat(refusal.factIndex()).isEqualTo(-1);
        assertThat(refusal.creditCode()).isNull();
    }

    @Test
    void refuses_a_body_that_is_not_utf_8() {
        byte[] gb18030 = ("{\"creditCode\":\"91110113MA0HE0001W\",\"facts\":[" + GOOD + "]}")
                .getBytes(java.nio.charset.Charset.forName("GB18030"));

        assertThat(refused(TAX.sends(gb18030)).code()).isEqualTo("not-json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | ''",
                "{\"facts\":[]} | creditCode",
                "{\"creditCode\":\"91110113MA0HE0001W\"} | facts",
                "{\"creditCode\":\"91110113MA0HE0001W\",\"facts\":[]} | facts",
                "{\"creditCode\":\"91110113MA0HE0001W\",\"facts\":{}} | facts",
                "{\"creditCode\":1,\"facts\":[1]} | creditCode",
                "{\"creditCode\":\"911\",\"facts\":[1]} | creditCode",
                "{\"creditCode\":\"91110113MA0HE0001W\",\"facts\":[1],\"more\":1} | more"
            })
    void refuses_a_message_whose_frame_breaks_the_contract(String body, String field) {
        FactRejected refusal = refused(TAX.sends(body));

        assertThat(refusal.code()).isEqualTo("breaks-schema");
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(refusal.factIndex()).isEqualTo(-1);
    }

    @Test
    void refuses_more_facts_than_one_message_may_hold_and_accepts_as_many_as_it_may() {
        String[] twoHundred = new String[200];
        Arrays.fill(twoHundred, GOOD);
        String[] oneMore = new String[201];
        Arrays.fill(oneMore, GOOD);

        assertThat(TAX.reports(twoHundred)).hasSize(200).allMatch(Verdict.Accepted.class::isInstance);
        assertThat(refused(TAX.reports(oneMore)).code()).isEqualTo("breaks-schema");
    }

    @Test
    void refuses_a_credit_code_whose_check_character_is_wrong() {
        FactRejected refusal = refused(TAX.sends("{\"creditCode\":\"91110113MA0HE00011\",\"facts\":[" + GOOD + "]}"));

        assertThat(refusal.code()).isEqualTo("invalid-credit-code");
        assertThat(refusal.field()).isEqualTo("creditCode");
        assertThat(refusal.creditCode()).isEqualTo("91110113MA0HE00011");
        assertThat(refusal.text().zh()).contains("校验位").contains("W");
    }

    @Test
    void refuses_an_enterprise_that_the_registry_does_not_hold_until_it_does() {
        CreditCode other = CreditCode.withCheckCharacter("91110113MA0HE9999");
        String body = "{\"creditCode\":\"" + other + "\",\"facts\":[" + GOOD + "]}";

        assertThat(refused(TAX.sends(body)).code()).isEqualTo("unknown-enterprise");
        accepted(TAX.withRegistered(other).sends(body));
    }

    @Test
    void refuses_a_record_key_that_names_another_enterprise_and_accepts_its_own_or_none() {
        FactRejected refusal = refused(TAX.withKey("91110113MA0HE99993").reports(GOOD));

        assertThat(refusal.code()).isEqualTo("wrong-key");
        assertThat(refusal.field()).isEqualTo("creditCode");
        assertThat(refusal.text().en()).contains("91110113MA0HE0001W").contains("91110113MA0HE99993");
        accepted(TAX.withKey("91110113MA0HE0001W").reports(GOOD));
        accepted(TAX.withKey(null).reports(GOOD));
    }

    // ---- one fact ----

    @Test
    void a_refused_fact_does_not_stop_the_others_of_its_message() {
        // When
        List<Verdict> verdicts = TAX.reports(
                GOOD,
                fact("nonsense", "2025Q3", "1", "万元"),
                "{\"quantity\":\"taxPaid\"}",
                fact("taxPaid", "2025Q2", "9", "万元"));

        // Then
        assertThat(verdicts).hasSize(4);
        assertThat(verdicts.get(0)).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdicts.get(1)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.event().code()).isEqualTo("unknown-quantity");
            assertThat(refused.event().factIndex()).isEqualTo(1);
            assertThat(refused.event().quantity()).isEqualTo("nonsense");
            assertThat(refused.event().quarter()).isEqualTo("2025Q3");
        });
        assertThat(verdicts.get(2)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.event().code()).isEqualTo("breaks-schema");
            assertThat(refused.event().field()).startsWith("facts[2].");
            assertThat(refused.event().factIndex()).isEqualTo(2);
            assertThat(new String(refused.event().raw(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"quantity\":\"taxPaid\"}");
        });
        assertThat(verdicts.get(3)).isInstanceOf(Verdict.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"revision\":1 | \"revision\":0 | revision",
                "\"revision\":1 | \"revision\":1.0 | revision",
                "\"revision\":1 | \"revision\":1e400 | revision",
                "\"revision\":1 | \"revision\":1e31 | revision",
                "\"revision\":1 | \"revision\":1,\"correction\":1e31,\"correctionOrder\":\"CO-1\" | correction",
                "\"revision\":1 | \"revision\":\"1\" | revision",
                "\"revision\":1 | \"revision\":9999999999999 | revision",
                "\"revision\":1 | \"revision\":1,\"correction\":1 | correction",
                "\"revision\":1 | \"revision\":1,\"withdrawn\":true | ''",
                "\"revision\":1 | \"revision\":1,\"withdrawn\":false | withdrawn",
                "\"value\":\"123.45\" | \"value\":123.45 | value",
                "\"revision\":1 | \"revision\":1,\"correction\":1,\"correctionOrder\":\"CO-1\\n\" | correctionOrder",
                "\"taxPaid\" | \"taxPaid\\n\" | quantity",
                "\"basis\":\"own\" | \"basis\":\"year\" | basis",
                "\"quarter\":\"2025Q3\" | \"quarter\":\"2025-Q3\" | quarter",
                "\"unit\":\"万元\", | '' | unit"
            })
    void refuses_a_fact_that_breaks_the_contract(String part, String replacement, String field) {
        FactRejected refusal = refused(TAX.reports(GOOD.replace(part, replacement)));

        assertThat(refusal.code()).isEqualTo("breaks-schema");
        assertThat(refusal.field()).isEqualTo(field.isEmpty() ? "facts[0]" : "facts[0]." + field);
        assertThat(refusal.factIndex()).isZero();
    }

    @Test
    void refuses_a_quantity_of_another_bureau() {
        FactRejected refusal = refused(TAX.reports(fact("electricity", "2025Q3", "1", "kWh")));

        assertThat(refusal.code()).isEqualTo("quantity-not-owned");
        assertThat(refusal.text().en()).contains("power").contains("tax");
        accepted(bureau("power").reports(fact("electricity", "2025Q3", "1", "kWh")));
        accepted(bureau("statistics").reports(fact("electricity", "2025Q3", "1", "kWh")));
    }

    @Test
    void refuses_a_quantity_that_the_catalogue_does_not_hold() {
        assertThat(refused(TAX.reports(fact("taxpaid", "2025Q3", "1", "万元"))).code())
                .isEqualTo("unknown-quantity");
    }

    @Test
    void accepts_the_running_quarter_and_refuses_one_that_has_not_begun_by_the_record_time_in_Beijing() {
        String fourth = fact("taxPaid", "2025Q4", "1", "万元");

        accepted(TAX.recordedAt("2025-09-30T16:00:00Z").reports(fourth)); // midnight of 1 October in Beijing
        assertThat(refused(TAX.recordedAt("2025-09-30T15:59:59.999Z").reports(fourth))
                        .code())
                .isEqualTo("future-quarter");
    }

    @Test
    void refuses_a_year_outside_the_calendar() {
        assertThat(refused(TAX.reports(fact("taxPaid", "1948Q4", "1", "万元"))).code())
                .isEqualTo("invalid-quarter");
        accepted(TAX.reports(fact("taxPaid", "1949Q1", "1", "万元")));
    }

    @Test
    void refuses_a_unit_that_the_quantity_does_not_accept() {
        FactRejected refusal = refused(TAX.reports(fact("taxPaid", "2025Q3", "1", "kWh")));

        assertThat(refusal.code()).isEqualTo("unknown-unit");
        assertThat(refusal.field()).isEqualTo("facts[0].unit");
        assertThat(refusal.wayOut().zh()).contains("万元、元、亿元");
    }

    @Test
    void refuses_a_unit_whose_conversion_does_not_apply_to_the_quarter() {
        assertThat(refused(TAX.reports(fact("taxPaid", "1999Q4", "1", "亿元"))).code())
                .isEqualTo("unknown-unit");
        accepted(TAX.reports(fact("taxPaid", "2000Q1", "1", "亿元")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "1,234", "1e3", "+5", ".5", "5.", "１２", " 1", "0x1", "--1", "NaN", "1\\n", "\\ud800"})
    void refuses_what_is_no_plain_decimal(String value) {
        FactRejected refusal = refused(TAX.reports(fact("taxPaid", "2025Q3", value, "万元")));

        assertThat(refusal.code()).isEqualTo("not-a-decimal");
        assertThat(refusal.field()).isEqualTo("facts[0].value");
        assertThat(FactRejected.decode(refusal.encode())).isEqualTo(refusal);
    }

    @Test
    void accepts_six_decimals_and_refuses_seven() {
        accepted(TAX.reports(fact("taxPaid", "2025Q3", "1.123456", "万元")));
        assertThat(refused(TAX.reports(fact("taxPaid", "2025Q3", "1.1234567", "万元")))
                        .code())
                .isEqualTo("too-many-decimals");
    }

    @Test
    void accepts_twelve_digits_and_refuses_thirteen() {
        accepted(TAX.reports(fact("taxPaid", "2025Q3", "999999999999.999999", "万元")));
        assertThat(refused(TAX.reports(fact("taxPaid", "2025Q3", "1000000000000", "万元")))
                        .code())
                .isEqualTo("too-many-digits");
    }

    @Test
    void refuses_a_value_that_is_too_large_after_conversion() {
        assertThat(refused(TAX.reports(fact("taxPaid", "2025Q3", "100000000", "亿元")))
                        .code())
                .isEqualTo("too-many-digits");
        accepted(TAX.reports(fact("taxPaid", "2025Q3", "99999999.9999", "亿元")));
    }

    @Test
    void accepts_a_negative_tax_and_refuses_a_negative_output() {
        accepted(TAX.reports(fact("taxPaid", "2025Q3", "-1", "万元")));
        assertThat(refused(bureau("statistics").reports(fact("output", "2025Q3", "-0.000001", "万元")))
                        .code())
                .isEqualTo("negative-not-allowed");
        accepted(bureau("statistics").reports(fact("output", "2025Q3", "-0.0", "万元")));
    }

    @Test
    void refuses_year_to_date_for_a_stock_and_accepts_it_for_a_flow() {
        assertThat(refused(bureau("human-resources").reports(fact("staff", "2025Q3", "5", "人", "yearToDate")))
                        .code())
                .isEqualTo("year-to-date-for-stock");
        assertThat(accepted(TAX.reports(fact("taxPaid", "2025Q3", "5", "万元", "yearToDate")))
                        .cell()
                        .basis())
                .isEqualTo(Basis.YEAR_TO_DATE);
    }

    // ---- laws ----

    @Test
    void the_first_broken_rule_of_the_order_is_reported() {
        // Given a fact that breaks every rule about facts, mended from the front one rule at a time
        Sender statistics = bureau("statistics");
        String fact = fact("nothing", "0001Q1", "-1234567890123.1234567x", "$", "yearToDate");
        List<String> codes = new java.util.ArrayList<>();
        List<UnaryOperator<String>> mendings = List.of(
                text -> text.replace("nothing", "landArea"),
                text -> text.replace("landArea", "staff"),
                text -> text.replace("0001Q1", "2026Q1"),
                text -> text.replace("2026Q1", "2025Q1"),
                text -> text.replace("$", "人"),
                text -> text.replace("x\"", "\""),
                text -> text.replace(".1234567", ".1"),
                text -> text.replace("1234567890123", "1"),
                text -> text.replace("-1.1", "1.1"),
                text -> text.replace("yearToDate", "own"));

        // When
        for (UnaryOperator<String> mending : mendings) {
            codes.add(refused(statistics.reports(fact)).code());
            fact = mending.apply(fact);
        }

        // Then
        assertThat(codes)
                .containsExactly(
                        "unknown-quantity",
                        "quantity-not-owned",
                        "invalid-quarter",
                        "future-quarter",
                        "unknown-unit",
                        "not-a-decimal",
                        "too-many-decimals",
                        "too-many-digits",
                        "negative-not-allowed",
                        "year-to-date-for-stock");
        accepted(statistics.reports(fact));
    }

    @Test
    void the_same_message_gives_the_same_bytes() {
        String[] facts = {GOOD, fact("taxPaid", "2025Q3", "x", "元"), "{\"zzz\":1,\"aaa\":2}", "7"};

        List<byte[]> first = TAX.reports(facts).stream()
                .map(verdict -> verdict.event().encode())
                .toList();
        List<byte[]> again = TAX.reports(facts).stream()
                .map(verdict -> verdict.event().encode())
                .toList();

        assertThat(first).hasSize(4);
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i)).isEqualTo(first.get(i));
        }
    }

    @Test
    void keeps_the_first_64_KiB_of_a_message_it_cannot_read() {
        // Given
        String body = "{" + " ".repeat(100_000);

        // When
        FactRejected refusal = refused(TAX.sends(body));

        // Then
        assertThat(refusal.raw()).hasSize(64 * 1024);
        assertThat(refusal.rawSizeBytes()).isEqualTo(100_001);
    }

    private static CloudEventAttributes changed(String header, String value) {
        CloudEventAttributes good = TAX.attributes();
        return new CloudEventAttributes(
                header.equals("ce_specversion") ? value : good.specVersion(),
                header.equals("ce_id") ? value : good.id(),
                header.equals("ce_source") ? value : good.source(),
                header.equals("ce_type") ? value : good.type(),
                header.equals("ce_time") ? value : good.time(),
                header.equals("content-type") ? value : good.contentType(),
                header.equals("ce_batch") ? value : good.batch());
    }
}
