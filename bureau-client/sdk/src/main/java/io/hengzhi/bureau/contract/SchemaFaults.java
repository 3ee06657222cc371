package io.hengzhi.bureau.contract;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import io.hengzhi.kernel.BilingualText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the schema's validator found in a fact, in words its author can act on. */
final class SchemaFaults {

    private static final int BEFORE_FIELD = 2;

    private SchemaFaults() {}

    /** The place of the fact; null for what is wrong with the message around it. */
    static @Nullable Integer factIndex(Error error) {
        NodePath path = error.getInstanceLocation();
        return path.getNameCount() >= BEFORE_FIELD
                        && "facts".equals(path.getElement(0))
                        && path.getElement(1) instanceof Integer index
                ? index
                : null;
    }

    /** The field within the fact that is wrong, missing or too many. */
    static String field(Error error) {
        NodePath path = error.getInstanceLocation();
        if (error.getProperty() != null) {
            return error.getProperty();
        }
        return path.getNameCount() > BEFORE_FIELD ? String.valueOf(path.getElement(BEFORE_FIELD)) : "fact";
    }

    static BilingualText text(Error error) {
        String field = field(error);
        JsonNode demanded = error.getSchemaNode();
        String shown = demanded.isString() ? demanded.stringValue() : demanded.toString();
        return switch (String.valueOf(error.getKeyword())) {
            case "required" -> BilingualText.of("缺少字段 " + field + "。", "The field " + field + " is missing.");
            case "enum" ->
                BilingualText.of(field + " 应为 " + shown + " 之一。", field + " should be one of " + shown + ".");
            case "pattern" ->
                BilingualText.of(field + " 的写法应符合 " + shown + "。", field + " should have the form " + shown + ".");
            case "minimum" ->
                BilingualText.of(field + " 不能小于 " + shown + "。", field + " cannot be less than " + shown + ".");
            case "maximum" ->
                BilingualText.of(field + " 不能大于 " + shown + "。", field + " cannot be greater than " + shown + ".");
            case "minLength" ->
                BilingualText.of(field + " 至少 " + shown + " 个字符。", field + " has at least " + shown + " characters.");
            case "maxLength" ->
                BilingualText.of(field + " 最多 " + shown + " 个字符。", field + " has at most " + shown + " characters.");
            default ->
                BilingualText.of(
                        field + " 不符合契约（" + error.getKeyword() + "）。",
                        field + " breaks the contract (" + error.getKeyword() + ").");
        };
    }
}
