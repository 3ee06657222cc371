package io.hengzhi.recomputation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads whole topics as the principal {@code svc-verification}, which may read facts and registry and write nothing. */
final class LogReader implements AutoCloseable {

    static final String PRINCIPAL = "svc-verification";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;

    LogReader(String bootstrap, URI tokenEndpoint, String secret) {
        System.setProperty("org.apache.kafka.sasl.oauthbearer.allowed.urls", tokenEndpoint.toString());
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SASL_PLAINTEXT");
        settings.put(SaslConfigs.SASL_MECHANISM, "OAUTHBEARER");
        settings.put(
                SaslConfigs.SASL_JAAS_CONFIG,
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
        settings.put(
                SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS,
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put(
                SaslConfigs.SASL_OAUTHBEARER_JWT_RETRIEVER_CLASS,
                "org.apache.kafka.common.security.oauthbearer.ClientCredentialsJwtRetriever");
        settings.put(SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL, tokenEndpoint.toString());
        settings.put(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID, PRINCIPAL);
        settings.put(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET, secret);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Everything that the topics of facts and of the registry hold now. */
    List<RawMessage> readAll() {
        List<TopicPartition> partitions = consumer.listTopics(PATIENCE).entrySet().stream()
                .filter(topic ->
                        topic.getKey().startsWith("facts.") || topic.getKey().startsWith("registry."))
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        List<RawMessage> records = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (partitions.stream().anyMatch(one -> consumer.position(one, PATIENCE) < ends.getOrDefault(one, 0L))) {
            var polled = consumer.poll(Duration.ofMillis(500));
            polled.forEach(found -> records.add(raw(found)));
            if (!polled.isEmpty()) {
                deadline = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the broker gave no record for " + PATIENCE.toSeconds() + " s");
            }
        }
        return records;
    }

    private static RawMessage raw(ConsumerRecord<byte[], byte[]> found) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : found.headers()) {
            if (header.value() == null) {
                headers.remove(header.key());
            } else {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return new RawMessage(
                found.topic(),
                found.partition(),
                found.offset(),
                found.timestamp(),
                found.key() == null ? null : new String(found.key(), StandardCharsets.UTF_8),
                headers,
                found.value());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
