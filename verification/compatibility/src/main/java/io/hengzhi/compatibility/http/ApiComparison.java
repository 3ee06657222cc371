package io.hengzhi.compatibility.http;

import io.hengzhi.compatibility.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what a caller of a service's REST interface did yesterday and could not do, or not read, tomorrow; from two OpenAPI
 * 3.1 documents as our services write them.
 */
public final class ApiComparison {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String ADD = "add what is new beside it and keep what is there, until /api/v2";

    private final String contract;
    private final JsonNode before;
    private final JsonNode after;
    private final List<String> callers;
    private final List<Finding> findings = new ArrayList<>();

    private ApiComparison(String contract, JsonNode before, JsonNode after, List<String> callers) {
        this.contract = contract;
        this.before = before;
        this.after = after;
        this.callers = callers;
    }

    /**
     * @param service for example {@code registry}
     * @param callersOf who calls a path
     */
    public static List<Finding> compare(
            String service, JsonNode before, JsonNode after, Function<String, List<String>> callersOf) {
        List<Finding> findings = new ArrayList<>();
        before.path("paths").propertyStream().forEach(path -> {
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (!operation.isMissingNode()) {
                    String contract = service + " " + method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                    ApiComparison comparison =
                            new ApiComparison(contract, before, after, callersOf.apply(path.getKey()));
                    comparison.operation(
                            operation, after.path("paths").path(path.getKey()).path(method));
                    findings.addAll(comparison.findings);
                }
            }
        });
        return List.copyOf(findings);
    }

    private void operation(JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            found("operation", "the operation is removed");
            return;
        }
        parameters(byName(was.path("parameters")), byName(is.path("parameters")));
        requestBody(was.path("requestBody"), is.path("requestBody"));
        responses(was.path("responses"), is.path("responses"));
    }

    private static Map<String, JsonNode> byName(JsonNode parameters) {
        Map<String, JsonNode> byName = new TreeMap<>();
        parameters.forEach(parameter -> byName.put(
                parameter.path("in").asString() + " " + parameter.path("name").asString(), parameter));
        return byName;
    }

    private void parameters(Map<String, JsonNode> was, Map<String, JsonNode> is) {
        is.forEach((name, parameter) -> {
            JsonNode known = was.get(name);
            boolean required = parameter.path("required").asBoolean(false);
            if (required && (known == null || !known.path("required").asBoolean(false))) {
                found(name, "the parameter is required now");
            }
        });
        was.forEach((name, parameter) -> {
            JsonNode now = is.get(name);
            if (now == null) {
                found(name, "the parameter is removed: it would be ignored without a word");
            } else {
                new Shapes(true).compare(name, parameter.path("schema"), now.path("schema"));
            }
        });
    }

    private void requestBody(JsonNode was, JsonNode is) {
        if (is.path("required").asBoolean(false) && !was.path("required").asBoolean(false)) {
            found("request", "a body is required now");
        }
        contents("request", was.path("content"), is.path("content"), true);
    }

    private void responses(JsonNode was, JsonNode is) {
        was.propertyStream().forEach(response -> {
            String status = response.getKey();
            if (!is.has(status)) {
                found("response " + status, "the answer is removed");
            } else {
                contents(
                        "response " + status,
                        response.getValue().path("content"),
                        is.path(status).path("content"),
                        false);
            }
        });
    }

    private void contents(String place, JsonNode was, JsonNode is, boolean sent) {
        was.propertyStream().forEach(content -> {
            JsonNode now = is.path(content.getKey());
            if (now.isMissingNode()) {
                found(place, "the media type " + content.getKey() + " is removed");
            } else {
                new Shapes(sent).compare(place, content.getValue().path("schema"), now.path("schema"));
            }
        });
    }

    private void found(String place, String change) {
        findings.add(new Finding(contract, place, change, callers, ADD));
    }

    /** The shapes of one request or answer; a shape that holds itself is looked at once. */
    private final class Shapes {

        private final boolean sent;
        private final Set<String> seen = new TreeSet<>();

        /** @param sent by the caller; otherwise read by it */
        Shapes(boolean sent) {
            this.sent = sent;
        }

        void compare(String place, JsonNode was, JsonNode is) {
            String reference = reference(was);
            if (reference != null && !seen.add(reference)) {
                return;
            }
            JsonNode old = resolved(before, was);
            JsonNode now = resolved(after, is);
            if (now.isEmpty() && !old.isEmpty()) {
                found(place, "is not there any more");
                return;
            }
            types(place, old, now);
            values(place, old.path("enum"), now.path("enum"));
            fields(place, old, now);
            if (old.has("items")) {
                compare(place + "[]", old.path("items"), now.path("items"));
            }
            if (old.path("additionalProperties").isObject()) {
                compare(place + ".*", old.path("additionalProperties"), now.path("additionalProperties"));
            }
            if (reference != null) {
                seen.remove(reference);
            }
        }

        private static @Nullable String reference(JsonNode schema) {
            return schema.has("$ref") ? schema.get("$ref").asString() : null;
        }

        private static JsonNode resolved(JsonNode document, JsonNode schema) {
            String reference = reference(schema);
            return reference == null ? schema : document.at(reference.substring(1));
        }

        private void types(String place, JsonNode was, JsonNode is) {
            for (String keyword : List.of("type", "format")) {
                JsonNode old = was.path(keyword);
                JsonNode now = is.path(keyword);
                boolean freed = sent && now.isMissingNode();
                if (!old.equals(now) && !freed && !(old.isMissingNode() && keyword.equals("format"))) {
                    found(place, "the " + keyword + " is " + shown(now) + " now, it was " + shown(old));
                }
            }
        }

        private static String shown(JsonNode node) {
            return node.isMissingNode() ? "open" : node.toString();
        }

        /** A caller may not send what is gone; a reader may not know what is new, but must expect that of any text. */
        private void values(String place, JsonNode was, JsonNode is) {
            if (!sent) {
                return;
            }
            Set<String> left = new TreeSet<>();
            is.forEach(value -> left.add(value.asString()));
            was.forEach(value -> {
                if (!is.isMissingNode() && !left.contains(value.asString())) {
                    found(place, "\"" + value.asString() + "\" is no longer valid");
                }
            });
        }

        private void fields(String place, JsonNode was, JsonNode is) {
            Set<String> wasRequired = names(was.path("required"));
            Set<String> isRequired = names(is.path("required"));
            was.path("properties").propertyStream().forEach(property -> {
                String inside = place + "." + property.getKey();
                JsonNode now = is.path("properties").path(property.getKey());
                if (now.isMissingNode()) {
                    found(inside, "the field is removed");
                    return;
                }
                if (!sent && wasRequired.contains(property.getKey()) && !isRequired.contains(property.getKey())) {
                    found(inside, "the field may be absent or null now");
                }
                compare(inside, property.getValue(), now);
            });
            if (sent) {
                isRequired.stream()
                        .filter(name -> !wasRequired.contains(name))
                        .forEach(name -> found(place + "." + name, "the field is required now"));
            }
        }

        private static Set<String> names(JsonNode required) {
            Set<String> names = new TreeSet<>();
            required.forEach(name -> names.add(name.asString()));
            return names;
        }
    }
}
