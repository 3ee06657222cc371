package io.hengzhi.verification.faults.fuzzing;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to the operations that the services document, with parameters, headers and bodies that nobody documents. */
final class RequestMutations {

    private static final List<String> SERVICES =
            List.of("registry", "ingestion", "scoring", "appeal", "incentive", "audit");
    private static final List<String> ACCOUNTS = List.of(
            "city-officer",
            "district-officer",
            "park-officer",
            "enterprise",
            "auditor",
            "bureau-human-resources",
            "bureau-reader",
            "district-platform",
            "system-admin");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final List<String> TEXTS = List.of(
            Stack.HERO,
            "110113",
            Stack.PERIOD,
            "2025",
            "above-scale",
            "1",
            "",
            " ",
            "-1",
            "0",
            "999999999999999999999",
            "2147483648",
            "1e9",
            "NaN",
            "null",
            "true",
            "..",
            "../../etc/passwd",
            "%",
            "%s%n",
            "'; DROP",
            "<b>",
            "企业",
            "\uD83D\uDE00",
            "\u202E",
            "\u0001",
            "a/b",
            "a.b.c.d.e",
            "${jndi}",
            "$where",
            "2025Q5",
            "0000Q0",
            "x".repeat(3_000));

    private record Operation(
            String service,
            String method,
            String path,
            List<String> query,
            @Nullable JsonNode body) {}

    /** A request as it was made, to be told when its answer is wrong. */
    record Request(
            @Nullable String account,
            @Nullable String service,
            String method,
            String path,
            Map<String, String> headers,
            byte[] body,
            @Nullable String contentType) {

        Answer send() {
            Api api = service == null ? Stack.gateway() : Stack.service(service);
            if (account != null) {
                api = api.as(account);
            }
            for (Map.Entry<String, String> header : headers.entrySet()) {
                api = api.with(header.getKey(), header.getValue());
            }
            return api.request(method, path, body, contentType);
        }

        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return "%s at %s: %s %s %s %s %s"
                    .formatted(
                            account,
                            service == null ? "gateway" : service,
                            method,
                            path.length() > 300 ? path.substring(0, 300) + "..." : path,
                            headers.toString().length() > 300 ? headers.keySet() : headers,
                            contentType,
                            text.length() > 300 ? text.substring(0, 300) + "..." : text);
        }
    }

    private final Random random;
    private final List<Operation> operations;

    RequestMutations(long seed) {
        this.random = new Random(seed);
        this.operations = documented();
    }

    int operations() {
        return operations.size();
    }

    private static List<Operation> documented() {
        List<Operation> all = new ArrayList<>();
        for (String service : SERVICES) {
            JsonNode document = JsonMapper.shared().readTree(Stack.text(service, "/v3/api-docs"));
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        List<String> query = new ArrayList<>();
                        for (JsonNode parameter : method.getValue().path("parameters")) {
                            if (parameter.get("in").asString().equals("query")) {
                                query.add(parameter.get("name").asString());
                            }
                        }
                        JsonNode schema = method.getValue().at("/requestBody/content/application~1json/schema/$ref");
                        JsonNode body = schema.isString()
                                ? document.at(schema.asString().substring(1))
                                : null;
                        all.add(new Operation(
                                service,
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                query,
                                body));
                    }));
        }
        return all;
    }

    Request next() {
        Operation operation = any(operations);
        String path = operation.path();
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", encoded(oddText()).replace("$", "\\$"));
        }
        StringBuilder query = new StringBuilder();
        for (String name : operation.query()) {
            if (random.nextInt(3) > 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(encoded(oddText()));
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        if (random.nextInt(5) > 0) {
            headers.put("Access-Purpose", random.nextInt(4) > 0 ? "guidance" : oddHeader());
        }
        for (String name : List.of("If-Match", "Idempotency-Key", "On-Behalf-Of", "Accept", "traceparent", "Range")) {
            if (random.nextInt(5) == 0) {
                headers.put(name, oddHeader());
            }
        }
        String account = any(ACCOUNTS);
        if (random.nextInt(25) == 0) {
            account = null;
            headers.put("Authorization", "Bearer " + oddHeader());
        }
        boolean asDocumented = random.nextInt(8) > 0;
        String method = asDocumented ? operation.method() : any(METHODS);
        boolean hasBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        return new Request(
                account,
                random.nextBoolean() ? null : operation.service(),
                method,
                path + query,
                headers,
                hasBody ? body(operation.body()) : new byte[0],
                hasBody ? contentType() : null);
    }

    private @Nullable String contentType() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "text/csv";
            case 2 -> "multipart/form-data; boundary=x";
            case 3 -> "application/xml";
            case 4 -> "not a type";
            default -> "application/json";
        };
    }

    private byte[] body(@Nullable JsonNode schema) {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> randomBytes(random.nextInt(500));
            case 2 -> bytes("[".repeat(1 + random.nextInt(20_000)));
            case 3 -> bytes("{\"reason\":\"" + "x".repeat(1 + random.nextInt(300_000)) + "\"}");
            case 4 -> bytes(oddValue(3));
            default -> bytes(schema == null ? oddValue(3) : likeTheSchema(schema));
        };
    }

    /** The right fields with wrong contents: this far most faults come. */
    private String likeTheSchema(JsonNode schema) {
        StringBuilder object = new StringBuilder("{");
        schema.path("properties").propertyNames().forEach(name -> {
            if (random.nextInt(5) > 0) {
                object.append(object.length() == 1 ? "" : ",")
                        .append('"')
                        .append(name)
                        .append("\":")
                        .append(random.nextInt(3) > 0 ? quoted(oddText()) : oddValue(2));
            }
        });
        return object.append('}').toString();
    }

    private String oddValue(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "1e400";
            case 3 -> Long.toString(random.nextLong());
            case 4 -> "-0.5";
            case 5, 6 -> quoted(oddText());
            case 7 -> "[" + oddValue(depth - 1) + "," + oddValue(depth - 1) + "]";
            default -> "{" + quoted(oddText()) + ":" + oddValue(depth - 1) + "}";
        };
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private String oddText() {
        return random.nextInt(6) == 0
                ? new String(randomBytes(random.nextInt(30)), StandardCharsets.ISO_8859_1)
                : any(TEXTS);
    }

    /** What HTTP lets a header hold. */
    private String oddHeader() {
        return switch (random.nextInt(5)) {
            case 0 -> "x".repeat(1 + random.nextInt(2_000));
            case 1 -> HexFormat.of().formatHex(randomBytes(1 + random.nextInt(40)));
            case 2 -> "\"" + random.nextInt(100) + "\"";
            case 3 -> "%FF%00%E5";
            default -> ";,=/\\ {}[]";
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
