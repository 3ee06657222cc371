package io.hengzhi.bureau;

import io.hengzhi.bureau.contract.Contracts;
import io.hengzhi.bureau.gateway.CityGateway;
import io.hengzhi.bureau.outbox.Outbox;
import io.hengzhi.bureau.outbox.OutboxLimits;
import io.hengzhi.bureau.sending.Sender;
import io.hengzhi.bureau.sending.TopicLogin;
import io.hengzhi.kernel.BureauCode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a client needs to know; {@link #open} names what is missing. */
public final class BureauClientBuilder {

    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(30);

    private final BureauCode bureau;
    private @Nullable URI gateway;
    private @Nullable String kafka;
    private @Nullable URI tokenEndpoint;
    private @Nullable String clientId;
    private @Nullable Supplier<String> secret;
    private @Nullable Path outbox;
    private OutboxLimits limits = OutboxLimits.DEFAULT;
    private Duration closePatience = CLOSE_PATIENCE;
    private Clock clock = Clock.systemUTC();
    private final Map<String, String> kafkaSettings = new HashMap<>();

    BureauClientBuilder(String bureau) {
        this.bureau = BureauCode.parse(bureau).orElseThrow();
    }

    /** The city's gateway, without a path. */
    public BureauClientBuilder gateway(URI address) {
        this.gateway = address;
        return this;
    }

    /** Host and port of one broker or several, separated by commas. */
    public BureauClientBuilder kafka(String bootstrap) {
        this.kafka = bootstrap;
        return this;
    }

    public BureauClientBuilder tokenEndpoint(URI address) {
        this.tokenEndpoint = address;
        return this;
    }

    /** @param clientSecret asked for at each login; see {@link Secrets} */
    public BureauClientBuilder credentials(String id, Supplier<String> clientSecret) {
        this.clientId = id;
        this.secret = clientSecret;
        return this;
    }

    /** A directory on a local disk; no other process may use it. */
    public BureauClientBuilder outbox(Path directory) {
        this.outbox = directory;
        return this;
    }

    public BureauClientBuilder outboxLimits(OutboxLimits most) {
        this.limits = most;
        return this;
    }

    /** How long {@code close} tries to send the rest; 30 s unless said otherwise. */
    public BureauClientBuilder closePatience(Duration patience) {
        this.closePatience = patience;
        return this;
    }

    public BureauClientBuilder clock(Clock other) {
        this.clock = other;
        return this;
    }

    /** A setting of the Kafka producer that goes before ours, such as {@code security.protocol=SASL_SSL}. */
    public BureauClientBuilder kafkaSetting(String name, String value) {
        kafkaSettings.put(name, value);
        return this;
    }

    /** REST alone, without an outbox. */
    public CityGateway openGateway() {
        return new CityGateway(
                given(gateway, "gateway"),
                given(tokenEndpoint, "tokenEndpoint"),
                given(clientId, "credentials"),
                given(secret, "credentials"));
    }

    /** Opens the outbox, fetches the contract and begins to send what waits. */
    public BureauClient open() {
        TopicLogin login = new TopicLogin(
                given(kafka, "kafka"),
                given(tokenEndpoint, "tokenEndpoint"),
                given(clientId, "credentials"),
                given(secret, "credentials"),
                kafkaSettings);
        Path directory = given(outbox, "outbox");
        CityGateway rest = openGateway();
        Outbox opened = Outbox.open(directory, limits);
        String topic = "facts." + bureau + ".v1";
        return new BureauClient(
                opened,
                new Contracts(topic, rest, directory),
                rest,
                new Sender(opened, bureau.value(), topic, login),
                new MessageIds(bureau.value()),
                clock,
                closePatience);
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("BureauClient: " + name + " is missing");
        }
        return value;
    }
}
