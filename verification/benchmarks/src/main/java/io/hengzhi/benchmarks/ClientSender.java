package io.hengzhi.benchmarks;

import io.hengzhi.bureau.BureauClient;
import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Surroundings;
import io.hengzhi.verification.load.FactLoad;
import io.hengzhi.verification.load.LoadSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends a load as a bureau does, by the client with its outbox on disk, some thousand facts at a time. A message that breaks
 * a rule never passes the client's own check: it is sent without it. One message in a hundred is given twice.
 */
final class ClientSender implements AutoCloseable {

    private static final int MESSAGES_AT_ONCE = 125;
    private static final int REPEATED = 100;
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final FactLoad load;
    private final Map<String, Integer> messages = new HashMap<>();
    private final LoadSender withoutCheck;
    private final BureauClient client;
    private int sentTwice;

    ClientSender(FactLoad load) {
        this.load = load;
        this.withoutCheck = new LoadSender(load);
        Surroundings stack = Stack.surroundings();
        String id = "bureau-" + FactLoad.BUREAU;
        this.client = BureauClient.builder(FactLoad.BUREAU)
                .gateway(stack.gateway())
                .kafka(stack.kafka())
                .tokenEndpoint(stack.tokenEndpoint())
                .credentials(id, () -> Stack.accounts().secret(id))
                .kafkaSetting("security.protocol", "SASL_PLAINTEXT")
                .outbox(stack.data().resolve("outbox-of-the-benchmark"))
                .open();
    }

    /** Sends the messages from one to before the other; returns when each is acknowledged. */
    void send(int from, int to) {
        for (int first = from; first < to; first += MESSAGES_AT_ONCE) {
            List<Integer> checked = new ArrayList<>();
            List<Integer> again = new ArrayList<>();
            for (int message = first; message < Math.min(to, first + MESSAGES_AT_ONCE); message++) {
                if (FactLoad.isBroken(message)) {
                    withoutCheck.send(message, message + 1);
                } else {
                    checked.add(message);
                    if (message % REPEATED == 1) {
                        again.add(message);
                    }
                }
            }
            accept(checked);
            accept(again);
            sentTwice += again.size();
        }
        if (!client.flush(PATIENCE)) {
            throw new IllegalStateException("not sent: " + client.state());
        }
    }

    private void accept(List<Integer> numbers) {
        List<String> ids = client.acceptAll(numbers.stream()
                        .flatMap(message -> load.factsOf(message).stream()
                                .map(fact -> Fact.own(
                                                load.enterpriseOf(message).value(),
                                                fact.quantity(),
                                                fact.quarter(),
                                                fact.value(),
                                                fact.unit())
                                        .revision(fact.revision())))
                        .toList())
                .orElseThrow()
                .messageIds();
        if (ids.size() != numbers.size()) {
            throw new IllegalStateException(numbers.size() + " messages became " + ids.size());
        }
        for (int i = 0; i < ids.size(); i++) {
            messages.put(ids.get(i), numbers.get(i));
        }
    }

    /** The number of the load's message that went out under an id; -1 for another's. */
    int findMessage(String id) {
        return messages.getOrDefault(id, load.findMessage(id));
    }

    int sentTwice() {
        return sentTwice;
    }

    @Override
    public void close() {
        client.close();
        withoutCheck.close();
    }
}
