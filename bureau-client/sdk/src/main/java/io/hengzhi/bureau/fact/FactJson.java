package io.hengzhi.bureau.fact;

import io.hengzhi.kernel.Basis;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A fact in the form of the contract, to and fro. */
public final class FactJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FactJson() {}

    /** The body of a message: the facts of one enterprise. */
    public static ObjectNode body(String creditCode, List<Fact> facts) {
        ObjectNode body = JSON.createObjectNode();
        body.put("creditCode", creditCode);
        ArrayNode list = body.putArray("facts");
        facts.forEach(fact -> list.add(write(fact)));
        return body;
    }

    /** One fact without its enterprise. */
    public static ObjectNode write(Fact fact) {
        ObjectNode node = JSON.createObjectNode();
        node.put("quantity", fact.quantity());
        node.put("quarter", fact.quarter());
        Fact.Value value = fact.value();
        if (value == null) {
            node.put("withdrawn", true);
        } else {
            node.put("value", value.decimal());
            node.put("unit", value.unit());
            node.put("basis", value.basis() == Basis.OWN ? "own" : "yearToDate");
        }
        node.put("revision", fact.revision());
        Fact.Correction correction = fact.correction();
        if (correction != null) {
            node.put("correction", correction.number());
            node.put("correctionOrder", correction.order());
        }
        return node;
    }

    /**
     * A fact out of the contract's form; a revision that is left out is 1.
     *
     * @throws IllegalArgumentException naming the field that is missing or of the wrong kind
     */
    public static Fact read(String creditCode, JsonNode node) {
        String quantity = text(node, "quantity");
        String quarter = text(node, "quarter");
        boolean withdrawn = node.path("withdrawn").asBoolean(false);
        Fact.Value value =
                withdrawn ? null : new Fact.Value(text(node, "value"), text(node, "unit"), basis(text(node, "basis")));
        JsonNode order = node.path("correctionOrder");
        return new Fact(
                creditCode,
                quantity,
                quarter,
                value,
                node.has("revision") ? whole(node, "revision") : 1,
                order.isString() ? new Fact.Correction(order.stringValue(), (int) whole(node, "correction")) : null);
    }

    private static Basis basis(String text) {
        return switch (text) {
            case "own" -> Basis.OWN;
            case "yearToDate" -> Basis.YEAR_TO_DATE;
            default -> throw new IllegalArgumentException("basis");
        };
    }

    private static String text(JsonNode node, String field) {
        JsonNode found = node.path(field);
        if (!found.isString()) {
            throw new IllegalArgumentException(field);
        }
        return found.stringValue();
    }

    private static long whole(JsonNode node, String field) {
        JsonNode found = node.path(field);
        if (!found.isIntegralNumber() || !found.canConvertToLong()) {
            throw new IllegalArgumentException(field);
        }
        return found.longValue();
    }
}
