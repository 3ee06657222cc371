package io.hengzhi.verification.client;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A bureau's system: logs in with its own client and writes to its own topic, as an integrator would. */
public final class BureauProducer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final String bureau;

    /** @param bureau the code, for example {@code tax}; the Keycloak client is {@code bureau-tax} */
    public BureauProducer(Surroundings surroundings, Accounts accounts, String bureau) {
        this.bureau = bureau;
        Map<String, Object> settings =
                loginSettings(surroundings, "bureau-" + bureau, accounts.secret("bureau-" + bureau));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "5");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "60000");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** What any Kafka client of the backbone needs to log in by client credentials. */
    public static Map<String, Object> loginSettings(Surroundings surroundings, String clientId, String secret) {
        System.setProperty(
                "org.apache.kafka.sasl.oauthbearer.allowed.urls",
                surroundings.tokenEndpoint().toString());
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, surroundings.kafka());
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
        settings.put(
                SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL,
                surroundings.tokenEndpoint().toString());
        settings.put(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID, clientId);
        settings.put(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET, secret);
        return settings;
    }

    public String topic() {
        return "facts." + bureau + ".v1";
    }

    /**
     * Sends one message with the CloudEvents attributes the contract asks for.
     *
     * @param id unique per message; the same id and body twice is a duplicate
     * @param key the credit code
     */
    public Future<RecordMetadata> send(String id, Instant time, String key, byte[] json) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/bureaus/" + bureau))
                .withType("io.hengzhi.facts.reported.v1")
                .withSubject(key)
                .withTime(time.atOffset(ZoneOffset.UTC))
                .withData("application/json", json)
                .build();
        return producer.send(KafkaMessageFactory.<byte[]>createWriter(topic(), key.getBytes(StandardCharsets.UTF_8))
                .writeBinary(event));
    }

    /** As {@link #send}, and waits until the broker has it on disk. */
    public RecordMetadata publish(String id, Instant time, String key, String json) {
        return await(send(id, time, key, json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends bytes as they are, for what breaks the contract. */
    public Future<RecordMetadata> sendRaw(ProducerRecord<byte[], byte[]> raw) {
        return producer.send(raw);
    }

    public static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
