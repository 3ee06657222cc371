package io.hengzhi.bureau;

import io.hengzhi.bureau.contract.Contract;
import io.hengzhi.bureau.contract.FactCheck;
import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.bureau.fact.FactJson;
import io.hengzhi.bureau.fact.FactMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts facts into messages of one enterprise each, and leaves out those that break the contract. */
final class MessageWriting {

    private static final int FACTS_MAX = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Place(int index, Fact fact) {}

    private final FactCheck check;
    private final MessageIds ids;

    MessageWriting(Contract contract, MessageIds ids) {
        this.check = new FactCheck(contract);
        this.ids = ids;
    }

    /** @param faults filled with those that are left out, in the order of the facts */
    List<FactMessage> write(Collection<Fact> facts, @Nullable String batch, Instant now, List<FactFault> faults) {
        Map<String, List<Place>> byEnterprise = new LinkedHashMap<>();
        int index = 0;
        for (Fact fact : facts) {
            byEnterprise
                    .computeIfAbsent(fact.creditCode(), any -> new ArrayList<>())
                    .add(new Place(index++, fact));
        }
        List<FactMessage> messages = new ArrayList<>();
        byEnterprise.forEach((creditCode, places) -> {
            for (int from = 0; from < places.size(); from += FACTS_MAX) {
                FactMessage message = message(
                        creditCode,
                        places.subList(from, Math.min(places.size(), from + FACTS_MAX)),
                        batch,
                        now,
                        faults);
                if (message != null) {
                    messages.add(message);
                }
            }
        });
        faults.sort(java.util.Comparator.comparingInt(FactFault::index));
        return messages;
    }

    private @Nullable FactMessage message(
            String creditCode, List<Place> places, @Nullable String batch, Instant now, List<FactFault> faults) {
        List<Fact> facts = places.stream().map(Place::fact).toList();
        ObjectNode body = FactJson.body(creditCode, facts);
        Map<Integer, FactFault> found = check.check(facts, body);
        if (found.size() == facts.size()) {
            found.values().forEach(fault -> faults.add(placed(fault, places)));
            return null;
        }
        if (!found.isEmpty()) {
            found.values().forEach(fault -> faults.add(placed(fault, places)));
            ArrayNode list = (ArrayNode) body.get("facts");
            for (int i = facts.size() - 1; i >= 0; i--) {
                if (found.containsKey(i)) {
                    list.remove(i);
                }
            }
        }
        return new FactMessage(
                ids.next(), creditCode, now, batch, facts.size() - found.size(), JSON.writeValueAsBytes(body));
    }

    private static FactFault placed(FactFault fault, List<Place> places) {
        Place place = places.get(fault.index());
        return new FactFault(place.index(), fault.fact(), fault.field(), fault.rule(), fault.text(), fault.wayOut());
    }
}
