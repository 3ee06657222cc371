package io.hengzhi.verification.load;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.BureauProducer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Sends a load as a careful system would: what the broker did not acknowledge is sent again until it does, whatever happens
 * to the broker. One message in a hundred is sent twice.
 */
public final class LoadSender implements AutoCloseable {

    private static final int IN_FLIGHT_MAX = 4_000;
    private static final int REPEATED = 100;

    private record Sending(int message, Future<RecordMetadata> answer) {}

    private final FactLoad load;
    private final Deque<Sending> inFlight = new ArrayDeque<>();
    private BureauProducer producer;
    private volatile int acknowledged;
    private volatile int sentTwice;
    private volatile int notAcknowledged;

    public LoadSender(FactLoad load) {
        this.load = load;
        this.producer = open();
    }

    private static BureauProducer open() {
        return new BureauProducer(Stack.surroundings(), Stack.accounts(), FactLoad.BUREAU);
    }

    /** Sends the messages from one to before the other; returns when each is acknowledged. */
    public void send(int from, int to) {
        for (int message = from; message < to; message++) {
            put(message);
            if (message % REPEATED == 1) {
                sentTwice++;
                put(message);
            }
            while (inFlight.size() >= IN_FLIGHT_MAX) {
                settleOldest();
            }
        }
        while (!inFlight.isEmpty()) {
            settleOldest();
        }
    }

    private void put(int message) {
        inFlight.addLast(new Sending(
                message,
                producer.send(
                        load.messageId(message),
                        load.timeOf(message),
                        load.enterpriseOf(message).value(),
                        load.body(message))));
    }

    private void settleOldest() {
        Sending oldest = inFlight.removeFirst();
        try {
            BureauProducer.await(oldest.answer());
            acknowledged++;
        } catch (IllegalStateException refused) {
            notAcknowledged++;
            put(oldest.message());
        }
    }

    /** How many sendings the broker has acknowledged so far. */
    public int acknowledged() {
        return acknowledged;
    }

    /** How many messages were sent twice on purpose. */
    public int sentTwice() {
        return sentTwice;
    }

    /** How many sendings were not acknowledged and repeated; each may be in the topic all the same. */
    public int notAcknowledged() {
        return notAcknowledged;
    }

    @Override
    public void close() {
        producer.close();
    }
}
