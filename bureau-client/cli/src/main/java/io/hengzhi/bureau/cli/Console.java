package io.hengzhi.bureau.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where the command line reads and writes: results to {@code out}, what accompanies them to {@code err}. */
final class Console {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Texts texts;
    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    Console(Texts texts, Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {
        this.texts = texts;
        this.environment = environment;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    Texts texts() {
        return texts;
    }

    Map<String, String> environment() {
        return environment;
    }

    InputStream in() {
        return in;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** A line of the result in words. */
    void say(String key, Object... values) {
        out.println(texts.get(key, values));
        out.flush();
    }

    /** A line that is no result. */
    void remark(String key, Object... values) {
        err.println(texts.get(key, values));
        err.flush();
    }

    /** The one JSON document of a command. */
    void json(JsonNode document) {
        out.println(PRETTY.writeValueAsString(document));
        out.flush();
    }

    /** One of many JSON documents, on a line of its own. */
    void jsonLine(JsonNode document) {
        out.println(document);
        out.flush();
    }

    static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }
}
