package io.hengzhi.platform.messaging;

import io.hengzhi.platform.HengzhiSettings;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Settings of every Kafka client of a service: it logs in with its Keycloak client and never skips a record. */
public final class KafkaClients {

    private static final String ALLOWED_URLS = "org.apache.kafka.sasl.oauthbearer.allowed.urls";
    private static final String LOGIN_MODULE =
            "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required";

    private final HengzhiSettings settings;

    public KafkaClients(HengzhiSettings settings) {
        this.settings = settings;
        // Kafka refuses to fetch a token from a URL that is not listed in this system property
        System.setProperty(ALLOWED_URLS, settings.tokenUri().toString());
        // what is made later tries for ever: settings that can never work stop the start
        new ConsumerConfig(consumer("settings"));
    }

    /** @param use a short word that tells one client of the service from another in the broker's logs */
    public Map<String, Object> producer(String use) {
        Map<String, Object> map = common(use);
        map.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        map.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        map.put(ProducerConfig.ACKS_CONFIG, "all");
        map.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        map.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "2097152");
        map.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "20000");
        map.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "8000");
        map.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
        map.put(ProducerConfig.LINGER_MS_CONFIG, "2");
        return map;
    }

    /** A lost position fails loudly: the caller decides where a group without one begins. */
    public Map<String, Object> consumer(String use) {
        Map<String, Object> map = common(use);
        map.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        map.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        map.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        map.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        map.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // after a kill nobody reads the partitions of the dead for this long; Kafka's own default is 45 s
        map.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "12000");
        return map;
    }

    /** Of an identity that makes topics and grants rights: an answer within 15 s, or a fault. */
    public Map<String, Object> admin(String use) {
        Map<String, Object> map = common(use);
        map.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        map.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "15000");
        return map;
    }

    /**
     * The settings with a login of its own. Clients of one process share a login, and with it a token that the broker may
     * refuse until it is renewed, as after a signing key was taken away; Kafka tells logins apart by this text.
     *
     * @param number tells this login from the others of the process
     */
    public static Map<String, Object> withOwnLogin(Map<String, Object> settings, int number) {
        Map<String, Object> own = new HashMap<>(settings);
        own.put(SaslConfigs.SASL_JAAS_CONFIG, "%s login=\"%d\";".formatted(LOGIN_MODULE, number));
        return own;
    }

    private Map<String, Object> common(String use) {
        Map<String, Object> map = new HashMap<>();
        map.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.kafka());
        map.put(CommonClientConfigs.CLIENT_ID_CONFIG, settings.clientId() + "-" + use);
        map.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, settings.kafkaSecurityProtocol());
        map.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        map.put(SaslConfigs.SASL_MECHANISM, "OAUTHBEARER");
        map.put(SaslConfigs.SASL_JAAS_CONFIG, LOGIN_MODULE + ";");
        map.put(
                SaslConfigs.SASL_LOGIN_CALLBACK_HANDLER_CLASS,
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        map.put(
                SaslConfigs.SASL_OAUTHBEARER_JWT_RETRIEVER_CLASS,
                "org.apache.kafka.common.security.oauthbearer.ClientCredentialsJwtRetriever");
        map.put(
                SaslConfigs.SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL,
                settings.tokenUri().toString());
        map.put(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_ID, settings.clientId());
        map.put(SaslConfigs.SASL_OAUTHBEARER_CLIENT_CREDENTIALS_CLIENT_SECRET, settings.clientSecret());
        map.put(SaslConfigs.SASL_LOGIN_CONNECT_TIMEOUT_MS, "3000");
        map.put(SaslConfigs.SASL_LOGIN_READ_TIMEOUT_MS, "5000");
        return map;
    }
}
