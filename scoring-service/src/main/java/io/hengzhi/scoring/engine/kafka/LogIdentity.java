package io.hengzhi.scoring.engine.kafka;

import io.hengzhi.contract.Topic;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.scoring.engine.domain.Positions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Tells one log from another that has the same names: the broker gives a topic another id when it is made anew. */
final class LogIdentity {

    private LogIdentity() {}

    /** The topics the state is made from, with their ids. */
    static String read(KafkaClients clients) {
        try (Admin admin = Admin.create(clients.admin("log-identity"))) {
            Map<String, TopicDescription> described = admin.describeTopics(
                            Positions.TOPICS.stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get();
            Map<String, String> ids = new TreeMap<>();
            described.forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            return ids.toString();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("the topics cannot be described", e.getCause());
        }
    }
}
