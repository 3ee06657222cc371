package io.hengzhi.verification.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.accesslog.KafkaAccessLog;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Accounts;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Surroundings;
import io.hengzhi.verification.client.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/**
 * The broker's door, tried with real tokens of the real Keycloak. Every refusal has a control beside it that is accepted
 * by the same way, or a broken set-up would pass for a strict one.
 */
class BrokerAccessIT {

    private static final String TAX_TOPIC = "facts.tax.v1";
    private static final String POWER_TOPIC = "facts.power.v1";
    private static final String ACCESS_LOG = "audit.access.v1";
    private static final byte[] BODY = "{\"written-by\":\"BrokerAccessIT\"}".getBytes(StandardCharsets.UTF_8);
    private static final Duration REFRESH_MAX = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Surroundings stack = Surroundings.fromEnvironment();
    private final Accounts accounts = new Accounts(stack, http);

    @Test
    void a_bureau_writes_its_own_topic() throws Exception {
        assertThat(write(login("bureau-tax"), TAX_TOPIC).hasOffset()).isTrue();
        assertThat(write(login("bureau-power"), POWER_TOPIC).hasOffset()).isTrue();
    }

    @Test
    void a_bureau_is_refused_at_the_topic_of_another() {
        assertThatThrownBy(() -> write(login("bureau-tax"), POWER_TOPIC))
                .isInstanceOf(TopicAuthorizationException.class)
                .hasMessageContaining(POWER_TOPIC);
    }

    @Test
    void a_bureau_reads_neither_the_topic_of_another_nor_the_access_log() {
        assertThatThrownBy(() -> read(login("bureau-tax"), POWER_TOPIC))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read(login("bureau-tax"), ACCESS_LOG)).isInstanceOf(TopicAuthorizationException.class);
        // the control
        read(login("svc-audit"), ACCESS_LOG);
    }

    @Test
    void a_service_reads_in_groups_of_its_own_name_only() {
        joinGroup(login("svc-audit"), "svc-audit-system-test", ACCESS_LOG);

        assertThatThrownBy(() -> joinGroup(login("svc-audit"), "svc-scoring", ACCESS_LOG))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void a_bureau_creates_no_topic_and_grants_itself_no_right() {
        try (Admin admin = Admin.create(patient(login("bureau-tax")))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("facts.mine.v1", 1, (short) 1)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> admin.createAcls(List.of(writeRight("bureau-tax", POWER_TOPIC)))
                            .all()
                            .get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void a_wrong_secret_gets_no_token() {
        assertThatThrownBy(() -> write(
                        BureauProducer.loginSettings(stack, "bureau-tax", "not-the-secret-of-the-tax-bureau"),
                        TAX_TOPIC))
                .isInstanceOf(KafkaException.class)
                .hasStackTraceContaining("401");
    }

    @Test
    void a_genuine_token_is_accepted_and_a_forged_one_is_not() throws Exception {
        // Given the control: this token opens the door as it is
        String genuine = accounts.token("bureau-tax");
        assertThat(write(loginWith(genuine), TAX_TOPIC).hasOffset()).isTrue();
        String[] parts = genuine.split("\\.");
        PrivateKey foreign = foreignKey();

        // Then
        String otherBureau = parts[0] + "." + encoded(decoded(parts[1]).replace("bureau-tax", "bureau-power"));
        assertRefused(otherBureau + "." + parts[2], POWER_TOPIC);
        assertRefused(otherBureau + "." + signed(otherBureau, foreign), POWER_TOPIC);
        String same = parts[0] + "." + parts[1];
        assertRefused(same + "." + signed(same, foreign), TAX_TOPIC);
        String unknownKey = encoded(decoded(parts[0]).replaceFirst("\"kid\" ?: ?\"[^\"]+\"", "\"kid\":\"unknown\""))
                + "." + parts[1];
        assertRefused(unknownKey + "." + signed(unknownKey, foreign), TAX_TOPIC);
        assertRefused(encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".", TAX_TOPIC);
    }

    @Test
    void a_token_that_is_not_meant_for_the_broker_is_refused() {
        assertRefused(accounts.token("district-platform"), TAX_TOPIC);
        assertRefused(accounts.token("district-officer"), TAX_TOPIC);
    }

    @Test
    void keycloak_may_rotate_its_key_while_bureaus_write() throws Exception {
        // Given a bureau that is connected, and a token of the old key
        KeycloakAdministration keycloak = new KeycloakAdministration(stack, accounts, http);
        String oldKey = keycloak.signingKey();
        String oldToken = accounts.token("bureau-tax");
        assertThat(keyOf(oldToken)).isEqualTo(oldKey);
        KafkaClients service = new KafkaClients(settings("svc-registry"));
        try (KafkaProducer<byte[], byte[]> connected = producer(login("bureau-tax"));
                KafkaAccessLog log = new KafkaAccessLog(service)) {
            assertThat(send(connected, TAX_TOPIC).hasOffset()).isTrue();
            log.append(access());

            // When Keycloak signs with a new one
            String newKey = keycloak.addSigningKey();
            awaitBrokerKeys(newKey, true);

            // Then tokens of both are good, and the connection lives on
            String newToken = new Accounts(stack, http).token("bureau-tax");
            assertThat(keyOf(newToken)).isEqualTo(newKey);
            assertThat(write(loginWith(newToken), TAX_TOPIC).hasOffset()).isTrue();
            assertThat(write(loginWith(oldToken), TAX_TOPIC).hasOffset()).isTrue();
            assertThat(send(connected, TAX_TOPIC).hasOffset()).isTrue();

            // When the old key is taken away
            keycloak.removeKey(oldKey);
            // what the other tests still hold was signed by it
            Stack.accounts().forgetTokens();
            awaitBrokerKeys(oldKey, false);

            // Then what it signed opens no door any more
            assertRefused(oldToken, TAX_TOPIC);
            assertThat(write(loginWith(newToken), TAX_TOPIC).hasOffset()).isTrue();
            assertThatThrownBy(() -> write(loginWith(newToken), POWER_TOPIC))
                    .isInstanceOf(TopicAuthorizationException.class);

            // and a service that must connect anew, with the login it has, goes on serving: it logs in again
            assertThatThrownBy(() -> {
                        try (KafkaProducer<byte[], byte[]> again =
                                new KafkaProducer<>(KafkaClients.withOwnLogin(service.producer("again"), 0))) {
                            send(again, ACCESS_LOG);
                        }
                    })
                    .isInstanceOf(SaslAuthenticationException.class);
            try (KafkaAccessLog another = new KafkaAccessLog(service)) {
                another.append(access());
            }
        }
    }

    private HengzhiSettings settings(String client) {
        return new HengzhiSettings(
                stack.issuer(),
                stack.issuer(),
                stack.kafka(),
                "SASL_PLAINTEXT",
                "mongodb://not-used-here",
                client,
                accounts.secret(client));
    }

    private static AccessRecorded access() {
        return new AccessRecorded(
                UUID.randomUUID().toString(),
                Instant.now(),
                "registry",
                "svc-registry",
                "BrokerAccessIT",
                "",
                "service",
                null,
                "guidance",
                "broker-access.tried",
                "BrokerAccessIT",
                List.of(),
                0,
                "",
                true,
                200,
                "");
    }

    private void awaitBrokerKeys(String keyId, boolean there) {
        Waiting.untilTrue("key " + keyId + (there ? "" : " gone") + " at the broker", REFRESH_MAX, () -> {
            try {
                return Files.readString(stack.data().resolve("jwks.json")).contains(keyId) == there;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void assertRefused(String jwt, String topic) {
        assertThatThrownBy(() -> write(loginWith(jwt), topic)).isInstanceOf(SaslAuthenticationException.class);
    }

    private Map<String, Object> login(String client) {
        return BureauProducer.loginSettings(stack, client, accounts.secret(client));
    }

    private Map<String, Object> loginWith(String jwt) {
        return GivenToken.loginWith(jwt, BureauProducer.loginSettings(stack, "as-the-token-says", "none"));
    }

    private static Map<String, Object> patient(Map<String, Object> login) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put("request.timeout.ms", "8000");
        settings.put("default.api.timeout.ms", "15000");
        return settings;
    }

    private static KafkaProducer<byte[], byte[]> producer(Map<String, Object> login) {
        Map<String, Object> settings = patient(login);
        settings.remove("default.api.timeout.ms");
        settings.put("max.block.ms", "15000");
        settings.put("delivery.timeout.ms", "15000");
        settings.put("linger.ms", "0");
        settings.put("acks", "all");
        settings.put("sasl.login.retry.backoff.max.ms", "500");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static RecordMetadata write(Map<String, Object> login, String topic) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(login)) {
            return send(producer, topic);
        }
    }

    private static RecordMetadata send(KafkaProducer<byte[], byte[]> producer, String topic) throws Exception {
        try {
            return producer.send(new ProducerRecord<>(topic, BODY)).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException refusal ? refusal : e;
        }
    }

    private static void read(Map<String, Object> login, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(login)) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            consumer.poll(Duration.ofSeconds(5));
        }
    }

    private static void joinGroup(Map<String, Object> login, String group, String topic) {
        Map<String, Object> settings = new HashMap<>(login);
        settings.put("group.id", group);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(settings)) {
            consumer.subscribe(List.of(topic));
            consumer.poll(Duration.ofSeconds(10));
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> login) {
        Map<String, Object> settings = patient(login);
        settings.put("enable.auto.commit", "false");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static AclBinding writeRight(String principal, String topic) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:" + principal, "*", AclOperation.WRITE, AclPermissionType.ALLOW));
    }

    private static PrivateKey foreignKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }

    private static String signed(String headerAndPayload, PrivateKey key) throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(headerAndPayload.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String keyOf(String jwt) {
        String header = decoded(jwt.substring(0, jwt.indexOf('.')));
        return header.replaceFirst(".*\"kid\" ?: ?\"([^\"]+)\".*", "$1");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
