package io.hengzhi.compatibility.wire;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.provisioning.broker.AccessTable;
import java.util.List;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Who writes and who reads a topic: the broker's access table, which is the one that counts. */
public final class Readership {

    private static final String USER = "User:";

    private Readership() {}

    /** Client ids such as {@code svc-scoring}, each once, in order. */
    public static List<String> readersOf(String topic) {
        return who(topic, AclOperation.READ);
    }

    public static List<String> readersOf(Topic topic) {
        return readersOf(topic.name());
    }

    public static List<String> writersOf(Topic topic) {
        return who(topic.name(), AclOperation.WRITE);
    }

    private static List<String> who(String topic, AclOperation operation) {
        return AccessTable.rows(Topics.PUBLISHERS).stream()
                .filter(row -> row.entry().operation() == operation && covers(row.pattern(), topic))
                .map(row -> row.entry().principal().substring(USER.length()))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean covers(ResourcePattern pattern, String topic) {
        return pattern.resourceType() == ResourceType.TOPIC
                && (pattern.patternType() == PatternType.PREFIXED
                        ? topic.startsWith(pattern.name())
                        : topic.equals(pattern.name()));
    }
}
