package io.hengzhi.ingestion.messaging;

import io.hengzhi.contract.UnreadableEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Events out of a poll of an internal topic. */
public final class ReadableEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableEvents.class);

    private ReadableEvents() {}

    /**
     * Those that can be read. One that cannot was written by a faulty program of the backbone: it stays in its topic, its
     * place is logged for a person, and it does not block those behind it.
     */
    public static <E> List<E> of(List<ConsumerRecord<byte[], byte[]>> polled, Function<byte[], E> decode) {
        List<E> events = new ArrayList<>(polled.size());
        for (ConsumerRecord<byte[], byte[]> found : polled) {
            try {
                events.add(decode.apply(found.value()));
            } catch (UnreadableEvent e) {
                LOG.atError()
                        .addKeyValue("topic", found.topic())
                        .addKeyValue("partition", found.partition())
                        .addKeyValue("offset", found.offset())
                        .setCause(e)
                        .log("unreadable event left out");
            }
        }
        return events;
    }
}
