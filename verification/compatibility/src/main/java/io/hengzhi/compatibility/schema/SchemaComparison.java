package io.hengzhi.compatibility.schema;

import io.hengzhi.compatibility.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds what a producer sent validly under one JSON Schema and could no longer send under the next. Where containment
 * cannot be seen from the text (a changed pattern, another {@code not}), the change counts as breaking: whoever knows
 * better moves the baseline and says why.
 */
public final class SchemaComparison {

    /** Say nothing about what is valid. */
    private static final Set<String> PROSE =
            Set.of("$id", "$schema", "$comment", "title", "description", "examples", "default", "deprecated");

    private static final Set<String> LEAST = Set.of("minLength", "minimum", "minItems", "minProperties");
    private static final Set<String> MOST = Set.of("maxLength", "maximum", "maxItems", "maxProperties");

    private final String contract;
    private final List<String> producers;
    private final JsonNode before;
    private final JsonNode after;
    private final List<Finding> findings = new ArrayList<>();

    private SchemaComparison(String contract, List<String> producers, JsonNode before, JsonNode after) {
        this.contract = contract;
        this.producers = producers;
        this.before = before;
        this.after = after;
    }

    /**
     * @param contract for example {@code facts.tax.v1}
     * @param producers who sends under it
     */
    public static List<Finding> compare(String contract, List<String> producers, JsonNode before, JsonNode after) {
        SchemaComparison comparison = new SchemaComparison(contract, producers, before, after);
        comparison.compare("", before, after);
        return List.copyOf(comparison.findings);
    }

    private void compare(String place, JsonNode old, JsonNode now) {
        Set<String> keywords = new TreeSet<>(old.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(PROSE);
        keywords.remove("$defs"); // met where they are referred to
        for (String keyword : keywords) {
            keyword(place, keyword, old, now);
        }
    }

    private void keyword(String place, String keyword, JsonNode old, JsonNode now) {
        JsonNode was = old.path(keyword);
        JsonNode is = now.path(keyword);
        if (is.isMissingNode() && !keyword.equals("properties")) {
            return; // one demand less
        }
        switch (keyword) {
            case "properties" -> properties(place, was, is, closed(old), closed(now));
            case "items" -> compare(place + "[]", was, is);
            case "$ref" -> reference(place, was, is);
            case "required" -> fewerOf(place, is, was, "is required now");
            case "enum" -> values(place, was, is);
            case "type" -> types(place, was, is);
            case "additionalProperties" -> additional(place, was, is);
            case "dependentRequired" -> dependent(place, was, is);
            case "allOf" -> rules(place, was, is);
            default -> limits(place, keyword, was, is);
        }
    }

    private void properties(String place, JsonNode was, JsonNode is, boolean wasClosed, boolean isClosed) {
        was.propertyStream().forEach(property -> {
            String name = property.getKey();
            if (is.has(name)) {
                compare(inside(place, name), property.getValue(), is.get(name));
            } else if (isClosed) {
                found(inside(place, name), "the field is removed, and unknown fields are refused");
            }
        });
        if (!wasClosed) {
            // a field that could be anything before is told what to be
            is.propertyStream()
                    .filter(property -> !was.has(property.getKey()))
                    .forEach(property ->
                            compare(inside(place, property.getKey()), MissingNode.getInstance(), property.getValue()));
        }
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static boolean closed(JsonNode schema) {
        JsonNode additional = schema.path("additionalProperties");
        return additional.isBoolean() && !additional.booleanValue();
    }

    private void reference(String place, JsonNode was, JsonNode is) {
        if (was.isMissingNode()) {
            found(place, "must satisfy " + is.asString() + " now");
            return;
        }
        compare(place, before.at(pointer(was)), after.at(pointer(is)));
    }

    private static String pointer(JsonNode reference) {
        return reference.asString().substring(1);
    }

    private void fewerOf(String place, JsonNode demanded, JsonNode before, String change) {
        Set<String> known = texts(before);
        texts(demanded).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> found(inside(place, name), change));
    }

    private void values(String place, JsonNode was, JsonNode is) {
        if (was.isMissingNode()) {
            found(place, "only " + is + " is valid now");
            return;
        }
        Set<String> left = texts(is);
        texts(was).stream()
                .filter(value -> !left.contains(value))
                .forEach(value -> found(place, "\"" + value + "\" is no longer valid"));
    }

    private void types(String place, JsonNode was, JsonNode is) {
        Set<String> left = texts(is);
        boolean narrower = was.isMissingNode()
                || !texts(was).stream()
                        .allMatch(type -> left.contains(type) || type.equals("integer") && left.contains("number"));
        if (narrower) {
            found(place, "the type is " + is + " now, it was " + (was.isMissingNode() ? "open" : was));
        }
    }

    private void additional(String place, JsonNode was, JsonNode is) {
        boolean refusedBefore = was.isBoolean() && !was.booleanValue();
        boolean refusedNow = is.isBoolean() && !is.booleanValue();
        if (refusedNow && !refusedBefore) {
            found(place, "unknown fields are refused now");
        } else if (is.isObject() && !is.equals(was)) {
            found(place, "unknown fields must satisfy another schema now");
        }
    }

    private void dependent(String place, JsonNode was, JsonNode is) {
        is.propertyStream()
                .forEach(entry -> fewerOf(
                        place, entry.getValue(), was.path(entry.getKey()), "is required now beside " + entry.getKey()));
    }

    /** Conditions are told apart by their {@code if}: the units and signs of one quantity. */
    private void rules(String place, JsonNode was, JsonNode is) {
        Map<JsonNode, JsonNode> before = new LinkedHashMap<>();
        was.forEach(rule -> before.put(rule.path("if"), rule));
        for (JsonNode rule : is) {
            JsonNode known = before.get(rule.path("if"));
            String quantity = rule.at("/if/properties/quantity/const").asString("");
            String inside = quantity.isEmpty() ? place : place + "(" + quantity + ")";
            if (known != null) {
                compare(inside, known.path("then"), rule.path("then"));
            } else if (quantity.isEmpty() || couldBeSent(quantity)) {
                found(inside, "a new condition applies: " + rule);
            }
        }
    }

    /** A condition on a quantity that nobody could send before restrains nobody. */
    private boolean couldBeSent(String quantity) {
        JsonNode codes = before.at("/$defs/fact/properties/quantity/enum");
        return codes.isMissingNode() || texts(codes).contains(quantity);
    }

    private void limits(String place, String keyword, JsonNode was, JsonNode is) {
        boolean looser = was.isNumber()
                && is.isNumber()
                && (LEAST.contains(keyword) && is.decimalValue().compareTo(was.decimalValue()) <= 0
                        || MOST.contains(keyword) && is.decimalValue().compareTo(was.decimalValue()) >= 0);
        if (!is.equals(was) && !looser) {
            found(place, keyword + " is " + is + " now, it was " + (was.isMissingNode() ? "absent" : was));
        }
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(value -> texts.add(value.asString()));
        } else if (!node.isMissingNode()) {
            texts.add(node.asString());
        }
        return texts;
    }

    private void found(String place, String change) {
        findings.add(new Finding(
                contract,
                place.isEmpty() ? "(whole message)" : place,
                change,
                producers,
                "keep " + contract + " as it is and offer the change as the next major version of topic and schema;"
                        + " retire the old one when nobody sends by it"));
    }
}
