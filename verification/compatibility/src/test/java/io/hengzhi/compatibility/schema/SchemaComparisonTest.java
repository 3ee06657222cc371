package io.hengzhi.compatibility.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.compatibility.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaComparisonTest {

    private static final String SCHEMA = """
            {"$id": "x", "type": "object", "additionalProperties": false, "required": ["creditCode", "facts"],
             "properties": {
               "creditCode": {"type": "string", "minLength": 18, "maxLength": 18},
               "facts": {"type": "array", "minItems": 1, "maxItems": 200, "items": {"$ref": "#/$defs/fact"}}},
             "$defs": {"fact": {"type": "object", "additionalProperties": false, "required": ["quantity"],
               "properties": {
                 "quantity": {"enum": ["staff", "output"]},
                 "value": {"type": "string", "pattern": "^[0-9]+$"},
                 "unit": {"type": "string"},
                 "basis": {"enum": ["own", "yearToDate"]},
                 "correction": {"type": "integer", "minimum": 1, "maximum": 99},
                 "correctionOrder": {"type": "string"}},
               "dependentRequired": {"correction": ["correctionOrder"]},
               "if": {"required": ["withdrawn"]}, "then": {"not": {"required": ["value"]}},
               "allOf": [
                 {"if": {"properties": {"quantity": {"const": "staff"}}},
                  "then": {"properties": {"unit": {"enum": ["人"]}, "basis": {"const": "own"}}}},
                 {"if": {"properties": {"quantity": {"const": "output"}}},
                  "then": {"properties": {"unit": {"enum": ["万元", "元"]}}}}]}}}
            """;

    private static List<Finding> changed(String part, String replacement) {
        assertThat(SCHEMA).contains(part);
        return SchemaComparison.compare(
                "facts.statistics.v1",
                List.of("bureau-statistics"),
                read(SCHEMA),
                read(SCHEMA.replace(part, replacement)));
    }

    private static JsonNode read(String schema) {
        return JsonMapper.shared().readTree(schema);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            # what stood there; what stands there now; where it breaks; what is said
            ["quantity"]; ["quantity", "unit"]; facts[].unit; is required now
            ["creditCode", "facts"]; ["creditCode", "facts", "sender"]; sender; is required now
            "unit": {"type": "string"},; ; facts[].unit; removed
            ["staff", "output"]; ["output"]; facts[].quantity; "staff" is no longer valid
            ["own", "yearToDate"]; ["own"]; facts[].basis; "yearToDate" is no longer valid
            ["万元", "元"]; ["万元"]; facts[](output).unit; "元" is no longer valid
            "unit": {"enum": ["人"]}, "basis"; "value": {"pattern": "^[1-9]"}, "unit": {"enum": ["人"]}, "basis"; facts[](staff).value; pattern
            {"unit": {"enum": ["万元", "元"]}}; {"unit": {"enum": ["万元", "元"]}, "basis": {"const": "own"}}; facts[](output).basis; const
            ^[0-9]+$; ^[0-9]{1,3}$; facts[].value; pattern
            "minItems": 1; "minItems": 2; facts; minItems
            "maxItems": 200; "maxItems": 100; facts; maxItems
            "maximum": 99; "maximum": 9; facts[].correction; maximum
            "minimum": 1; "minimum": 2; facts[].correction; minimum
            "unit": {"type": "string"}; "unit": {"type": "integer"}; facts[].unit; the type is
            "unit": {"type": "string"}; "unit": {"type": "string", "format": "uri"}; facts[].unit; format
            "unit": {"type": "string"}; "unit": {"type": "string", "enum": ["人"]}; facts[].unit; only ["人"]
            ["correctionOrder"]; ["correctionOrder", "unit"]; facts[].unit; beside correction
            {"not": {"required": ["value"]}}; {"not": {"required": ["unit"]}}; facts[]; then
            """)
    void what_a_producer_could_send_and_no_longer_can_is_found(
            String part, String replacement, String place, String change) {
        assertThat(changed(part, replacement == null ? "" : replacement))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place()).isEqualTo(place);
                    assertThat(finding.change()).contains(change);
                    assertThat(finding.breaks()).containsExactly("bureau-statistics");
                    assertThat(finding.wayOut()).contains("next major version");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "$id": "x"; "$id": "y", "title": "another title"
            "unit": {"type": "string"}; "unit": {"type": "string", "description": "said better"}
            "unit": {"type": "string"}; "unit": {"type": "string"}, "note": {"type": "string"}
            ["creditCode", "facts"]; ["facts"]
            ["staff", "output"]; ["staff", "output", "revenue"]
            ["own", "yearToDate"]; ["own", "yearToDate", "cumulated"]
            ["万元", "元"]; ["万元", "元", "亿元"]
            , "basis": {"const": "own"};
            "minItems": 1; "minItems": 0
            "maxItems": 200; "maxItems": 500
            , "pattern": "^[0-9]+$";
            "correction": {"type": "integer"; "correction": {"type": ["integer", "string"]
            "type": "integer", "minimum"; "type": "number", "minimum"
            "additionalProperties": false, "required": ["quantity"]; "required": ["quantity"]
            "dependentRequired": {"correction": ["correctionOrder"]},;
            """)
    void what_only_allows_more_or_says_it_better_is_harmless(String part, String replacement) {
        assertThat(changed(part, replacement == null ? "" : replacement)).isEmpty();
    }

    /** A new quantity comes with a condition of its own, which restrains nobody. */
    @ParameterizedTest
    @CsvSource({"revenue, 0", "output, 1"})
    void a_condition_on_a_quantity_restrains_those_who_could_send_it(String quantity, int findings) {
        JsonNode now = read(SCHEMA.replace(
                "\"allOf\": [",
                "\"allOf\": [{\"if\": {\"properties\": {\"quantity\": {\"const\": \"%s\"}}, \"required\": [\"unit\"]}, \"then\": {\"properties\": {\"unit\": {\"enum\": [\"元\"]}}}},"
                        .formatted(quantity)));
        assertThat(SchemaComparison.compare("facts.statistics.v1", List.of("bureau-statistics"), read(SCHEMA), now))
                .hasSize(findings);
    }
}
