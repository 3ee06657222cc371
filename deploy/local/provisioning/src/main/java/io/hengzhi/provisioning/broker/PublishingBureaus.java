package io.hengzhi.provisioning.broker;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The bureaus of a city and which of them publish: those of the first day, and what administrators made of them since.
 *
 * @param all every bureau that has a topic
 * @param publishing those of them that are not suspended
 */
record PublishingBureaus(Set<BureauCode> all, Set<BureauCode> publishing) {

    private static final Duration POLL = Duration.ofMillis(500);

    static PublishingBureaus ofTheFirstDay() {
        Set<BureauCode> all = new LinkedHashSet<>(Topics.PUBLISHERS);
        return new PublishingBureaus(all, all);
    }

    static PublishingBureaus of(List<Bureau> catalogue) {
        PublishingBureaus first = ofTheFirstDay();
        Set<BureauCode> all = new LinkedHashSet<>(first.all());
        Set<BureauCode> publishing = new LinkedHashSet<>(first.publishing());
        for (Bureau bureau : catalogue) {
            all.add(bureau.code());
            if (bureau.suspended()) {
                publishing.remove(bureau.code());
            } else {
                publishing.add(bureau.code());
            }
        }
        return new PublishingBureaus(all, publishing);
    }

    /** As the newest catalogue on the broker says; those of the first day where none was published yet. */
    static PublishingBureaus read(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("enable.auto.commit", "false");
        TopicPartition partition = new TopicPartition(Topics.CATALOGUE.name(), 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            CatalogueChanged newest = null;
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
                    newest = newer(newest, CatalogueChanged.decode(found.value()));
                }
            }
            return newest == null ? ofTheFirstDay() : of(newest.catalogue().bureaus());
        }
    }

    private static CatalogueChanged newer(@Nullable CatalogueChanged before, CatalogueChanged found) {
        return before == null
                        || found.catalogue().version() >= before.catalogue().version()
                ? found
                : before;
    }
}
