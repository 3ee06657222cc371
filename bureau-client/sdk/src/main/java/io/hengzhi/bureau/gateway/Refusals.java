package io.hengzhi.bureau.gateway;

import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the city refused of this bureau's facts, and sending it again. */
public final class Refusals {

    private static final String PATH = "/rejections";

    /**
     * Which refusals.
     *
     * @param code of the rule; null for all
     * @param day such as {@code 2026-01-15}; null for all
     * @param batch the id of a batch; null for all
     */
    public record Filter(
            @Nullable String code,
            @Nullable String day,
            @Nullable String batch) {

        public static final Filter ALL = new Filter(null, null, null);

        private Query query() {
            return new Query().and("code", code).and("day", day).and("batch", batch);
        }
    }

    /**
     * A refusal to be judged again.
     *
     * @param creditCode the right enterprise; null for the one that was named
     * @param fact the corrected fact as in the contract; null to judge what was sent as it is
     */
    public record Replay(
            String id,
            @Nullable String creditCode,
            @Nullable ObjectNode fact) {

        public static Replay asItStands(String id) {
            return new Replay(id, null, null);
        }

        public static Replay corrected(String id, Fact fact) {
            return new Replay(id, fact.creditCode(), FactJson.write(fact));
        }
    }

    private final CityGateway gateway;

    Refusals(CityGateway gateway) {
        this.gateway = gateway;
    }

    /** A page, newest first, as served: {@code items}, {@code next}. */
    public JsonNode list(Filter filter, int limit, @Nullable String cursor) {
        return gateway.get(PATH + filter.query().and("limit", limit).and("cursor", cursor));
    }

    public JsonNode get(String id) {
        return gateway.get(PATH + "/" + Query.encoded(id));
    }

    /** @param format {@code xlsx} or {@code csv} */
    public void download(Filter filter, String format, Path target) {
        gateway.download(PATH + "." + format + filter.query(), target);
    }

    /** A verdict per item, as served; the same items again are the same request. */
    public JsonNode replay(List<Replay> replays) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        ArrayNode items = body.putArray("items");
        for (Replay replay : replays) {
            ObjectNode item = items.addObject().put("id", replay.id());
            if (replay.creditCode() != null) {
                item.put("creditCode", replay.creditCode());
            }
            if (replay.fact() != null) {
                item.set("fact", replay.fact());
            }
        }
        return gateway.post(
                PATH + "/replays",
                body,
                "replay-" + UUID.nameUUIDFromBytes(body.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
