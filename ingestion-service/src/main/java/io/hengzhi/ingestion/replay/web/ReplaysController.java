package io.hengzhi.ingestion.replay.web;

import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.ingestion.replay.application.ReplayRefusal;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A bureau has its refused messages judged again, or sends them corrected. */
@RestController
@RequestMapping("/api/v1/rejections/replays")
final class ReplaysController {

    private static final int ITEMS_MAX = 100;

    private final Refusals refusals;
    private final ReplayRefusal replayRefusal;
    private final JsonMapper json = JsonMapper.shared();

    ReplaysController(Refusals refusals, ReplayRefusal replayRefusal) {
        this.refusals = refusals;
        this.replayRefusal = replayRefusal;
    }

    /** Each refusal once, at most 100. */
    record Replays(@Nullable List<Item> items) {}

    /**
     * With the id alone the message, or the one fact, is judged again as it stands. With anything else a new message goes
     * down the bureau's topic.
     *
     * @param creditCode the right enterprise; left out: the refused message's
     * @param fact the corrected fact as in the contract facts.v1; with a credit code alone the facts stay as they were
     */
    record Item(
            @Nullable String id,
            @Nullable String creditCode,
            @Nullable JsonNode fact) {}

    /** A verdict for each item, in their order. */
    record Verdicts(List<ReplayView> items) {}

    /** What is to be done once all items have been looked up. */
    private record Work(Refusal refusal, byte @Nullable [] body) {}

    @PostMapping
    @Permitted(Operation.REPLAY_REJECTIONS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Disclosed<Verdicts> replay(@RequestBody Replays asked, Caller caller) {
        List<Item> items = asked.items() == null ? List.of() : asked.items();
        Set<String> ids = new HashSet<>();
        if (items.isEmpty()
                || items.size() > ITEMS_MAX
                || !items.stream().allMatch(item -> item != null && item.id() != null && ids.add(item.id()))) {
            throw invalidBody(
                    "items",
                    "items 应有 1 至 " + ITEMS_MAX + " 条，各写一个不重复的退回编号 id。",
                    "There are 1 to " + ITEMS_MAX + " items, each with the id of another refusal.");
        }
        // all are looked up before anything is done: one that is not the bureau's own stops the request
        List<Refusal> found = items.stream()
                .map(item -> refusals.find(String.valueOf(item.id()))
                        .filter(refusal -> caller.scope().coversBureau(refusal.bureau()))
                        .orElseThrow(Problems::notFound))
                .toList();
        List<Work> work = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Refusal refusal = found.get(index);
            work.add(new Work(refusal, body(items.get(index), refusal, "items[" + index + "]")));
        }
        List<ReplayView> verdicts =
                work.stream().map(each -> done(each, caller.actor())).toList();
        return Disclosed.of(
                new Verdicts(verdicts),
                Stream.concat(
                                found.stream().flatMap(ReplaysController::enterprise),
                                verdicts.stream()
                                        .flatMap(verdict -> verdict.facts().stream())
                                        .map(fact ->
                                                FactId.parse(fact).orElseThrow().enterprise()))
                        .toList(),
                verdicts.size());
    }

    private ReplayView done(Work work, String by) {
        byte[] body = work.body();
        return ReplayView.of(
                work.refusal(),
                body == null
                        ? replayRefusal.asItStands(work.refusal(), by)
                        : replayRefusal.corrected(work.refusal(), body, by));
    }

    /** The corrected message; null where it is to be judged as it stands. */
    private byte @Nullable [] body(Item item, Refusal refusal, String path) {
        JsonNode fact = item.fact() == null || item.fact().isNull() ? null : item.fact();
        if (fact == null && item.creditCode() == null) {
            return null;
        }
        String creditCode = item.creditCode() == null ? refusal.creditCode() : item.creditCode();
        if (creditCode == null) {
            throw invalidBody(
                    path + ".creditCode",
                    "退回的消息没有可读的统一社会信用代码，请写明。",
                    "The refused message has no credit code that could be read: give it.");
        }
        ObjectNode body = json.createObjectNode();
        body.put("creditCode", creditCode);
        if (fact == null) {
            body.set("facts", factsAsTheyWere(refusal, path));
        } else {
            body.putArray("facts").add(fact);
        }
        return json.writeValueAsBytes(body);
    }

    private JsonNode factsAsTheyWere(Refusal refusal, String path) {
        Refusals.Kept kept = refusals.listKept(List.of(refusal.id())).get(refusal.id());
        try {
            JsonNode read = kept == null ? json.nullNode() : json.readTree(kept.raw());
            JsonNode facts = refusal.factIndex() < 0
                    ? read.path("facts")
                    : json.createArrayNode().add(read);
            if (facts.isArray()) {
                return facts;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw invalidBody(
                path + ".fact",
                "退回的消息读不出数据，请写明更正后的数据。",
                "No facts could be read from the refused message: give the corrected fact.");
    }

    private static Stream<CreditCode> enterprise(Refusal refusal) {
        return refusal.creditCode() != null
                        && CreditCode.parse(refusal.creditCode()) instanceof Parsed.Valid<CreditCode>(CreditCode code)
                ? Stream.of(code)
                : Stream.empty();
    }

    private static RuntimeException invalidBody(String field, String zh, String en) {
        return Problem.of(ProblemType.INVALID_BODY).field(field).detail(zh, en).exception();
    }
}
