package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.fact.FactJson;
import io.hengzhi.kernel.BilingualText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON Lines: each line one fact with its {@code creditCode}, or a whole message as in the contract. */
final class JsonLineFacts {

    private static final BilingualText WAY_OUT = BilingualText.of(
            "每行一个 JSON 对象，字段见 bureau contract show。",
            "One JSON object per line; bureau contract show tells the fields.");

    private JsonLineFacts() {}

    static void read(Reader reader, Consumer<FactLine> consumer) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                read(line, number, consumer);
            }
        }
    }

    private static void read(String line, long number, Consumer<FactLine> consumer) {
        JsonNode node;
        try {
            node = JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            consumer.accept(FactLine.flawed(
                    number,
                    "json",
                    column,
                    BilingualText.of(
                            "不是有效的 JSON：第 " + column + " 个字符处有误。", "Not valid JSON: see character " + column + "."),
                    WAY_OUT));
            return;
        }
        JsonNode creditCode = node.path("creditCode");
        if (!creditCode.isString()) {
            consumer.accept(flawed(number, "creditCode"));
            return;
        }
        Iterable<JsonNode> facts = node.path("facts").isArray() ? node.path("facts") : List.of(node);
        for (JsonNode fact : facts) {
            try {
                consumer.accept(FactLine.of(number, FactJson.read(creditCode.stringValue(), fact)));
            } catch (IllegalArgumentException e) {
                consumer.accept(flawed(number, String.valueOf(e.getMessage())));
            }
        }
    }

    private static FactLine flawed(long number, String field) {
        return FactLine.flawed(
                number,
                field,
                0,
                BilingualText.of(
                        "字段 " + field + " 缺失或类型不对。", "The field " + field + " is missing or of the wrong type."),
                WAY_OUT);
    }
}
