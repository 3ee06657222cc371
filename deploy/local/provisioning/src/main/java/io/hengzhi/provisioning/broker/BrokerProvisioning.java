package io.hengzhi.provisioning.broker;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Makes one broker hold the topics of the contract and the access table, and nothing of ours that is not in them. Which
 * bureaus there are and which are suspended, the broker's own topic of the catalogue says: an administrator adds and
 * suspends them while the city runs.
 */
public final class BrokerProvisioning implements AutoCloseable {

    private static final short SINGLE_COPY = 1;

    private final Map<String, Object> connection;
    private final Admin admin;

    /** @param connection how to reach and log in to the broker */
    BrokerProvisioning(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
        this.admin = Admin.create(this.connection);
    }

    /**
     * @param bootstrap the broker's internal listener
     * @param secret of the identity that only provisioning uses
     */
    public static BrokerProvisioning at(String bootstrap, String secret) {
        return new BrokerProvisioning(Map.of(
                "bootstrap.servers", bootstrap,
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required"
                                + " username=\"kafka-provisioning\" password=\"" + secret + "\";",
                "default.api.timeout.ms", "60000",
                "reconnect.backoff.max.ms", "500"));
    }

    /** Applies both tables. What was changed, one line each; nothing when all was right. */
    public List<String> apply() {
        List<String> changes = new ArrayList<>();
        Set<String> present = get(admin.listTopics().names());
        PublishingBureaus bureaus = present.contains(Topics.CATALOGUE.name())
                ? PublishingBureaus.read(connection)
                : PublishingBureaus.ofTheFirstDay();
        applyTopics(present, bureaus, changes);
        applyAccess(bureaus, changes);
        return changes;
    }

    private void applyTopics(Set<String> present, PublishingBureaus bureaus, List<String> changes) {
        List<Topic> missing = new ArrayList<>();
        List<Topic> kept = new ArrayList<>();
        Topics.all(bureaus.all()).forEach(topic -> (present.contains(topic.name()) ? kept : missing).add(topic));

        List<NewTopic> creations = missing.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), SINGLE_COPY)
                        .configs(topic.singleBrokerSettings()))
                .toList();
        get(admin.createTopics(creations).all());
        missing.forEach(topic -> changes.add("topic created: " + topic + ", " + topic.partitions() + " partitions"));

        widen(kept, changes);
        settle(kept, changes);
    }

    private void widen(List<Topic> topics, List<String> changes) {
        Map<String, TopicDescription> found =
                get(admin.describeTopics(names(topics)).allTopicNames());
        Map<String, NewPartitions> wider = new HashMap<>();
        for (Topic topic : topics) {
            int now = described(found, topic.name()).partitions().size();
            if (now < topic.partitions()) {
                wider.put(topic.name(), NewPartitions.increaseTo(topic.partitions()));
                changes.add("topic widened: " + topic + ", " + now + " to " + topic.partitions() + " partitions");
            } else if (now > topic.partitions()) {
                changes.add(
                        "topic kept at " + now + " partitions, the contract says " + topic.partitions() + ": " + topic);
            }
        }
        get(admin.createPartitions(wider).all());
    }

    private void settle(List<Topic> topics, List<String> changes) {
        Map<ConfigResource, Config> found = get(admin.describeConfigs(
                        topics.stream().map(BrokerProvisioning::resource).toList())
                .all());
        Map<ConfigResource, Collection<AlterConfigOp>> alterations = new HashMap<>();
        for (Topic topic : topics) {
            Config now = described(found, resource(topic));
            topic.singleBrokerSettings().forEach((name, value) -> {
                ConfigEntry entry = now.get(name);
                if (entry == null || !value.equals(entry.value())) {
                    alterations
                            .computeIfAbsent(resource(topic), _ -> new ArrayList<>())
                            .add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
                    changes.add("topic setting: " + topic + " " + name + "=" + value);
                }
            });
        }
        get(admin.incrementalAlterConfigs(alterations).all());
    }

    private void applyAccess(PublishingBureaus bureaus, List<String> changes) {
        Set<AclBinding> wanted = AccessTable.rows(bureaus.publishing());
        Set<AclBinding> present =
                new HashSet<>(get(admin.describeAcls(AclBindingFilter.ANY).values()));

        List<AclBinding> missing =
                wanted.stream().filter(row -> !present.contains(row)).toList();
        get(admin.createAcls(missing).all());
        missing.forEach(row -> changes.add("access granted: " + AccessTable.line(row)));

        List<AclBinding> extra = present.stream()
                .filter(row -> AccessTable.governs(row.entry().principal()) && !wanted.contains(row))
                .toList();
        get(admin.deleteAcls(extra.stream().map(AclBinding::toFilter).toList()).all());
        extra.forEach(row -> changes.add("access withdrawn: " + AccessTable.line(row)));
    }

    private static <K, V> V described(Map<K, V> descriptions, K key) {
        V description = descriptions.get(key);
        if (description == null) {
            throw new IllegalStateException("the broker did not describe " + key);
        }
        return description;
    }

    private static List<String> names(List<Topic> topics) {
        return topics.stream().map(Topic::name).toList();
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker worked", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
