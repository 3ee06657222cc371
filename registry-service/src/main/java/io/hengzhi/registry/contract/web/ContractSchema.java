package io.hengzhi.registry.contract.web;

import io.hengzhi.contract.facts.FactsContract;
import io.hengzhi.contract.facts.FactsMessage;
import io.hengzhi.kernel.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of one bureau's messages: the schema that every message is judged by, narrowed to what the
 * bureau may report. It refuses nothing that ingestion accepts; what only ingestion knows, whether the enterprise is
 * registered and the quarter has begun, it cannot say.
 */
final class ContractSchema {

    private static final String COMMON = "facts.v1.schema.json";

    /** At most 12 digits before the point and 6 after it, zeros at either end not counted. */
    private static final String DECIMAL = "0*[0-9]{1,12}(\\.[0-9]{1,6}0*)?";

    private static final String ANY_SIGN = "^-?" + DECIMAL + "$";

    /** Minus nothing is nothing. */
    private static final String NOT_NEGATIVE = "^(" + DECIMAL + "|-0+(\\.0+)?)$";

    private final JsonMapper json;
    private final ObjectNode common;

    ContractSchema(JsonMapper json) {
        this.json = json;
        try (InputStream file = Objects.requireNonNull(
                ContractSchema.class.getResourceAsStream(FactsMessage.SCHEMA_RESOURCE), FactsMessage.SCHEMA_RESOURCE)) {
            this.common = (ObjectNode) json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode of(FactsContract contract) {
        ObjectNode schema = common.deepCopy();
        schema.put("$id", schema.get("$id").stringValue().replace(COMMON, contract.topic() + ".schema.json"));
        schema.put("title", contract.title().zh() + " / " + contract.title().en());
        schema.put(
                "description",
                contract.description().zh() + contract.description().en());
        ((ObjectNode) schema.at("/properties/creditCode")).put("pattern", "^[0-9A-HJ-NPQRTUWXY]{18}$");
        ObjectNode fact = (ObjectNode) schema.at("/$defs/fact");
        ObjectNode quantity = (ObjectNode) fact.at("/properties/quantity");
        quantity.remove("pattern");
        ArrayNode codes = quantity.putArray("enum");
        contract.quantities().forEach(one -> codes.add(one.code().value()));
        ((ObjectNode) fact.at("/properties/value")).put("pattern", ANY_SIGN);
        ArrayNode rules = fact.putArray("allOf");
        contract.quantities().forEach(one -> rules.add(rule(one)));
        return schema;
    }

    private ObjectNode rule(Quantity quantity) {
        ObjectNode rule = json.createObjectNode();
        ObjectNode condition = rule.putObject("if");
        condition
                .putObject("properties")
                .putObject("quantity")
                .put("const", quantity.code().value());
        condition.putArray("required").add("quantity");
        ObjectNode demands = rule.putObject("then").putObject("properties");
        ArrayNode units = demands.putObject("unit").putArray("enum");
        quantity.acceptedUnits().forEach(units::add);
        if (!quantity.mayBeNegative()) {
            demands.putObject("value").put("pattern", NOT_NEGATIVE);
        }
        if (quantity.kind() == Quantity.Kind.STOCK) {
            demands.putObject("basis").put("const", "own");
        }
        return rule;
    }
}
