package io.hengzhi.compatibility.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.compatibility.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiComparisonTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "paths": {
               "/api/v1/scores/{code}": {
                 "get": {"parameters": [
                     {"name": "code", "in": "path", "required": true, "schema": {"type": "string"}},
                     {"name": "period", "in": "query", "required": false, "schema": {"type": "string"}}],
                   "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Score"}}}}}}},
               "/api/v1/appeals": {
                 "post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Filing"}}}},
                   "responses": {"201": {"description": "filed"}}}}},
             "components": {"schemas": {
               "Score": {"type": "object", "required": ["score", "terms"], "properties": {
                 "score": {"type": "string"},
                 "rank": {"type": "integer", "format": "int32"},
                 "terms": {"type": "array", "items": {"$ref": "#/components/schemas/Term"}}}},
               "Term": {"type": "object", "properties": {
                 "points": {"type": "string"}, "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Term"}}}},
               "Filing": {"type": "object", "required": ["reason"], "properties": {
                 "reason": {"type": "string"}, "kind": {"type": "string", "enum": ["fact", "result"]}, "note": {"type": "string"}}}}}}
            """;

    private static List<Finding> changed(String part, String replacement) {
        assertThat(DOCUMENT).contains(part);
        return ApiComparison.compare(
                "scoring", read(DOCUMENT), read(DOCUMENT.replace(part, replacement)), path -> List.of("portal"));
    }

    private static JsonNode read(String document) {
        return JsonMapper.shared().readTree(document);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            # what stood there; what stands there now; where it breaks; what is said
            "/api/v1/appeals": {; "/api/v1/objections": {; operation; removed
            "get": {"parameters"; "put": {"parameters"; operation; removed
            "in": "query", "required": false; "in": "query", "required": true; query period; required now
            "name": "period"; "name": "quarter"; query period; removed
            "required": false, "schema": {"type": "string"}; "required": false, "schema": {"type": "integer"}; query period; type
            "requestBody": {"content"; "requestBody": {"required": true, "content"; request; required now
            ["reason"]; ["reason", "note"]; request.note; required now
            , "note": {"type": "string"}; ; request.note; the field is removed
            ["fact", "result"]; ["fact"]; request.kind; "result" is no longer valid
            "201"; "202"; response 201; the answer is removed
            {"200": {"content": {"application/json"; {"200": {"content": {"application/xml"; response 200; media type
            "score": {"type": "string"},; ; response 200.score; the field is removed
            "score": {"type": "string"}; "score": {"type": "number"}; response 200.score; the type is "number" now
            "format": "int32"; "format": "int64"; response 200.rank; format
            ["score", "terms"]; ["terms"]; response 200.score; may be absent
            "points": {"type": "string"}; "points": {"type": "integer"}; response 200.terms[].points; the type
            "points": {"type": "string"},; ; response 200.terms[].points; the field is removed
            """)
    void what_a_caller_could_do_and_no_longer_can_is_found(
            String part, String replacement, String place, String change) {
        assertThat(changed(part, replacement == null ? "" : replacement))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.contract()).startsWith("scoring ").contains(" /api/v1/");
                    assertThat(finding.place()).isEqualTo(place);
                    assertThat(finding.change()).contains(change);
                    assertThat(finding.breaks()).containsExactly("portal");
                    assertThat(finding.wayOut()).contains("/api/v2");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "/api/v1/appeals": {; "/api/v1/batches": {"get": {}}, "/api/v1/appeals": {
            {"name": "period"; {"name": "list", "in": "query", "required": false, "schema": {"type": "string"}}, {"name": "period"
            "note": {"type": "string"}; "note": {"type": "string"}, "more": {"type": "string"}
            ["reason"]; []
            ["fact", "result"]; ["fact", "result", "class"]
            "201"; "409": {"description": "conflict"}, "201"
            "score": {"type": "string"}; "score": {"type": "string", "description": "10 decimals"}, "scoreShown": {"type": "string"}
            ["score", "terms"]; ["score", "terms", "rank"]
            {"200": {"content": {"application/json"; {"200": {"content": {"text/csv": {"schema": {}}, "application/json"
            """)
    void what_is_only_added_or_asked_less_is_harmless(String part, String replacement) {
        assertThat(changed(part, replacement)).isEmpty();
    }

    @Test
    void the_portal_is_named_where_it_calls_a_path_and_the_outside_always() throws IOException {
        Callers callers = new Callers(Path.of("../.."));
        assertThat(callers.of("/api/v1/scores/{creditCode}")).hasSize(2).contains("portal");
        assertThat(callers.of("/api/v1/no-such-thing"))
                .singleElement()
                .asString()
                .startsWith("callers outside");
    }
}
