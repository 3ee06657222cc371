package io.hengzhi.bureau.gateway;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Batches: how many facts a bureau will send, and the closing answer. */
public final class Batches {

    private static final String PATH = "/batches";

    private final CityGateway gateway;

    Batches(CityGateway gateway) {
        this.gateway = gateway;
    }

    /** @param declared how many facts will be sent */
    public Batch open(long declared, @Nullable String note) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("declared", declared);
        if (note != null) {
            body.put("note", note);
        }
        return Batch.of(gateway.post(PATH, body, UUID.randomUUID().toString()));
    }

    public Batch get(String id) {
        return Batch.of(gateway.get(PATH + "/" + Query.encoded(id)));
    }

    /** The bureau says that it has sent everything; the answer says what is missing. */
    public Batch close(String id) {
        return Batch.of(gateway.post(
                PATH + "/" + Query.encoded(id) + "/closure", JsonMapper.shared().createObjectNode(), "close-" + id));
    }

    /** A page of the bureau's batches, newest first, as served: {@code items}, {@code next}. */
    public JsonNode list(int limit, @Nullable String cursor) {
        return gateway.get(PATH + new Query().and("limit", limit).and("cursor", cursor));
    }
}
