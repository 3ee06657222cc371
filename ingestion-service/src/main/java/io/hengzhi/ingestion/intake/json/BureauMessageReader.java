package io.hengzhi.ingestion.intake.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import io.hengzhi.ingestion.intake.domain.Excerpt;
import io.hengzhi.ingestion.intake.domain.MessageContent;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a message's body: UTF-8, JSON, the contract's schema. What it cannot read it describes; it never throws for a
 * body. Thread-safe.
 */
public final class BureauMessageReader {

    private static final String SCHEMA = "/schemas/facts.v1.schema.json";
    private static final List<String> WHOLE_NUMBERS = List.of("revision", "correction");

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final Schema schema;

    public BureauMessageReader() {
        try (InputStream file = BureauMessageReader.class.getResourceAsStream(SCHEMA)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + SCHEMA);
            }
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(file.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            schema.initializeValidators();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param body null for a record without a value */
    public MessageContent read(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            return notJson("消息体为空。", "The body is empty.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return notJson("消息体不是 UTF-8 编码。", "The body is not encoded in UTF-8.");
        }
        JsonNode document;
        try {
            document = json.readTree(text);
        } catch (JacksonException e) {
            return notJson(e);
        }
        if (document.isMissingNode()) {
            return notJson("消息体为空。", "The body is empty.");
        }
        return read(document);
    }

    private static MessageContent notJson(JacksonException fault) {
        var where = fault.getLocation();
        return where == null || where.getLineNr() < 0
                ? notJson("消息体不是有效的 JSON。", "The body is not valid JSON.")
                : notJson(
                        "消息体不是有效的 JSON：第 " + where.getLineNr() + " 行第 " + where.getColumnNr() + " 列有误。",
                        "The body is not valid JSON: see line " + where.getLineNr() + ", column " + where.getColumnNr()
                                + ".");
    }

    private static MessageContent notJson(String zh, String en) {
        return new MessageContent.NotJson(BilingualText.of(zh, en));
    }

    private MessageContent read(JsonNode document) {
        MessageContent.SchemaFault ofWhole = null;
        Map<Integer, MessageContent.SchemaFault> ofFacts = new HashMap<>();
        List<Error> errors = new ArrayList<>(schema.validate(withFractionsAsText(document)));
        // the first by place and keyword is reported, whatever order the validator found them in
        errors.sort(Comparator.comparing((Error error) -> "not".equals(error.getKeyword()))
                .thenComparing(SchemaFaultText::field)
                .thenComparing(error -> String.valueOf(error.getKeyword())));
        for (Error error : errors) {
            Integer index = factIndex(error.getInstanceLocation());
            if (index != null) {
                ofFacts.computeIfAbsent(index, any -> SchemaFaultText.of(error));
            } else if (ofWhole == null) {
                ofWhole = SchemaFaultText.of(error);
            }
        }
        if (ofWhole != null) {
            return new MessageContent.BrokenEnvelope(
                    ofWhole,
                    textOf(document, "creditCode"),
                    document.path("facts").size());
        }
        List<MessageContent.Entry> entries = new ArrayList<>();
        JsonNode facts = document.get("facts");
        for (int index = 0; index < facts.size(); index++) {
            entries.add(entry(facts.get(index), index, ofFacts.get(index)));
        }
        return new MessageContent.Facts(document.get("creditCode").stringValue(), entries);
    }

    /** The validator throws on 1e31 where the schema asks for an integer; as a text it is refused like any other fraction. */
    private static JsonNode withFractionsAsText(JsonNode document) {
        JsonNode copy = document.deepCopy();
        for (JsonNode fact : copy.path("facts")) {
            for (String name : WHOLE_NUMBERS) {
                if (fact instanceof ObjectNode members && members.path(name).isFloatingPointNumber()) {
                    members.put(name, members.get(name).toString());
                }
            }
        }
        return copy;
    }

    private static @Nullable Integer factIndex(NodePath path) {
        return path.getNameCount() >= 2
                        && "facts".equals(path.getElement(0))
                        && path.getElement(1) instanceof Integer index
                ? index
                : null;
    }

    private static MessageContent.Entry entry(
            JsonNode node, int index, MessageContent.@Nullable SchemaFault schemaFault) {
        MessageContent.SchemaFault stricter = stricter(node, index);
        MessageContent.SchemaFault fault = stricter == null ? schemaFault : stricter;
        return fault == null
                ? new MessageContent.Entry.Readable(fact(node), node.toString())
                : new MessageContent.Entry.Broken(
                        fault, textOf(node, "quantity"), textOf(node, "quarter"), node.toString());
    }

    /** JSON Schema takes 1.0 and 1e0 for integers; a revision is written as one, so that no digit can get lost. */
    private static MessageContent.@Nullable SchemaFault stricter(JsonNode node, int index) {
        for (String name : WHOLE_NUMBERS) {
            if (node.path(name).isFloatingPointNumber()) {
                return new MessageContent.SchemaFault(
                        "facts[" + index + "]." + name,
                        BilingualText.of(
                                name + " 应写作不带小数点与指数的整数。",
                                name + " is written as a whole number without point or exponent."));
            }
        }
        return null;
    }

    private static ReportedFact fact(JsonNode node) {
        return new ReportedFact(
                node.get("quantity").stringValue(),
                node.get("quarter").stringValue(),
                node.has("withdrawn") ? null : value(node),
                node.get("revision").longValue(),
                node.has("correction") ? node.get("correction").intValue() : 0,
                textOf(node, "correctionOrder"));
    }

    private static ReportedFact.Value value(JsonNode node) {
        return new ReportedFact.Value(
                node.get("value").stringValue(),
                node.get("unit").stringValue(),
                node.get("basis").stringValue().equals("own") ? Basis.OWN : Basis.YEAR_TO_DATE);
    }

    private static @Nullable String textOf(JsonNode node, String name) {
        JsonNode found = node.get(name);
        return found != null
                        && found.isString()
                        && !Excerpt.of(found.stringValue()).isBlank()
                ? found.stringValue()
                : null;
    }
}
