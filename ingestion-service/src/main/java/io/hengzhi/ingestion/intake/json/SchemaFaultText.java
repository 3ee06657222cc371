package io.hengzhi.ingestion.intake.json;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.hengzhi.ingestion.intake.domain.Excerpt;
import io.hengzhi.ingestion.intake.domain.MessageContent;
import io.hengzhi.kernel.BilingualText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the schema's validator found, in words a sender can act on. */
final class SchemaFaultText {

    private SchemaFaultText() {}

    static MessageContent.SchemaFault of(Error error) {
        String field = field(error);
        return new MessageContent.SchemaFault(field, text(error, field.isEmpty() ? "$" : field));
    }

    /** The field that is wrong, missing or too many: {@code facts[0].unit}. */
    static String field(Error error) {
        StringBuilder field = new StringBuilder();
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            if (element instanceof Integer index) {
                field.append('[').append(index).append(']');
            } else {
                appendName(field, String.valueOf(element));
            }
        }
        if (error.getProperty() != null) {
            appendName(field, error.getProperty());
        }
        return field.toString();
    }

    private static void appendName(StringBuilder field, String name) {
        if (!field.isEmpty()) {
            field.append('.');
        }
        field.append(Excerpt.of(name));
    }

    private static BilingualText text(Error error, String field) {
        JsonNode demanded = error.getSchemaNode();
        String keyword = String.valueOf(error.getKeyword());
        return switch (keyword) {
            case "required" -> BilingualText.of("缺少字段 " + field + "。", "The field " + field + " is missing.");
            case "additionalProperties" ->
                BilingualText.of("契约中没有字段 " + field + "。", "The contract has no field " + field + ".");
            case "type" ->
                BilingualText.of(
                        field + " 的类型应为 " + shown(demanded) + "。",
                        field + " should be of type " + shown(demanded) + ".");
            case "enum" ->
                BilingualText.of(
                        field + " 应为 " + shown(demanded) + " 之一。",
                        field + " should be one of " + shown(demanded) + ".");
            case "const" -> BilingualText.of(field + " 只能为 true。", field + " can only be true.");
            case "pattern" ->
                BilingualText.of(
                        field + " 的写法应符合 " + shown(demanded) + "。",
                        field + " should have the form " + shown(demanded) + ".");
            case "minimum" ->
                BilingualText.of(
                        field + " 不能小于 " + shown(demanded) + "。",
                        field + " cannot be less than " + shown(demanded) + ".");
            case "maximum" ->
                BilingualText.of(
                        field + " 不能大于 " + shown(demanded) + "。",
                        field + " cannot be greater than " + shown(demanded) + ".");
            case "minLength" ->
                BilingualText.of(
                        field + " 至少 " + shown(demanded) + " 个字符。",
                        field + " has at least " + shown(demanded) + " characters.");
            case "maxLength" ->
                BilingualText.of(
                        field + " 最多 " + shown(demanded) + " 个字符。",
                        field + " has at most " + shown(demanded) + " characters.");
            case "minItems" ->
                BilingualText.of(
                        field + " 至少 " + shown(demanded) + " 条。",
                        field + " has at least " + shown(demanded) + " items.");
            case "maxItems" ->
                BilingualText.of(
                        field + " 最多 " + shown(demanded) + " 条。",
                        field + " has at most " + shown(demanded) + " items.");
            case "dependentRequired" ->
                BilingualText.of(
                        "correction 与 correctionOrder 应同时填写。", "correction and correctionOrder are given together.");
            case "not" ->
                BilingualText.of(
                        field + "：撤回（withdrawn）时不写 value、unit、basis。",
                        field + ": with withdrawn, value, unit and basis are left out.");
            default ->
                BilingualText.of(field + " 不符合契约（" + keyword + "）。", field + " breaks the contract (" + keyword + ").");
        };
    }

    private static String shown(JsonNode demanded) {
        if (!demanded.isArray()) {
            return demanded.isString() ? demanded.stringValue() : demanded.toString();
        }
        List<String> elements = new ArrayList<>();
        demanded.forEach(element -> elements.add(element.isString() ? element.stringValue() : element.toString()));
        return String.join(", ", elements);
    }
}
