package io.hengzhi.bureau.sending;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;

/**
 * How the bureau's client reaches and logs in to the broker.
 *
 * @param secret asked for at each new connection, so that a rotated secret is taken up without a restart
 * @param more settings of the Kafka producer that go before ours, such as {@code ssl.truststore.location}
 */
public record TopicLogin(
        String bootstrap, URI tokenEndpoint, String clientId, Supplier<String> secret, Map<String, String> more) {

    private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    private static final int BATCH_BYTES = 256 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024 * 1024;

    public TopicLogin {
        more = Map.copyOf(more);
    }

    /** What Kafka's producer is given. */
    Map<String, Object> producerSettings() {
        allow(tokenEndpoint);
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
        settings.put(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID, clientId);
        settings.put(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET, secret.get());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        // a message is never given up: it would overtake itself when it is sent again
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        settings.putAll(more);
        return settings;
    }

    /** Kafka asks for token endpoints only where this property names them; those of others stay. */
    private static synchronized void allow(URI endpoint) {
        String known = System.getProperty(ALLOWED_URLS, "");
        System.setProperty(
                ALLOWED_URLS,
                Stream.concat(Arrays.stream(known.split(",")), Stream.of(endpoint.toString()))
                        .map(String::strip)
                        .filter(url -> !url.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(",")));
    }
}
