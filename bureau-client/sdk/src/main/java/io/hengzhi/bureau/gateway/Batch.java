package io.hengzhi.bureau.gateway;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A batch as the city counts it: accepted + duplicate + refused = declared when it is complete.
 *
 * @param state {@code open} or {@code closed}
 * @param outcome {@code complete} or {@code incomplete}; null while it is open
 * @param missing declared and not seen yet
 * @param document as served
 */
public record Batch(
        String id,
        String state,
        @Nullable String outcome,
        long declared,
        long accepted,
        long duplicate,
        long refused,
        long missing,
        JsonNode document) {

    static Batch of(JsonNode node) {
        long declared = node.path("declared").asLong(0);
        long accepted = node.path("accepted").asLong(0);
        long duplicate = node.path("duplicate").asLong(0);
        long refused = node.path("refused").asLong(0);
        return new Batch(
                node.path("id").asString(""),
                node.path("state").asString(""),
                node.path("outcome").isString() ? node.path("outcome").stringValue() : null,
                declared,
                accepted,
                duplicate,
                refused,
                node.path("missing").asLong(Math.max(0, declared - accepted - duplicate - refused)),
                node);
    }

    /** Whether every declared fact has its verdict. */
    public boolean isCounted() {
        return accepted + duplicate + refused >= declared;
    }
}
