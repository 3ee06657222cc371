package io.hengzhi.registry.bureau.kafka;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.messaging.MessagingFault;
import io.hengzhi.registry.bureau.application.BureauAccess;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The only place that changes the broker's access list while the city runs, and one row is all it knows: a bureau writes its
 * own topic. The connection is made for each call and closed: it is needed some times a year and could do much.
 */
final class BrokerAccess implements BureauAccess {

    private final KafkaClients clients;
    private final short copies;

    /** @param clients those of the administering identity */
    BrokerAccess(KafkaClients clients, int copies) {
        this.clients = clients;
        this.copies = (short) copies;
    }

    @Override
    public void makeTopic(BureauCode code) {
        Topic topic = Topics.facts(code);
        change(admin -> {
            try {
                get(admin.createTopics(List.of(
                                new NewTopic(topic.name(), topic.partitions(), copies).configs(topic.settings(copies))))
                        .all());
            } catch (TopicExistsException made) {
                // by an earlier try, with the same settings: nobody else may make one of this name
            }
        });
    }

    @Override
    public void grant(BureauCode code) {
        change(admin -> get(admin.createAcls(List.of(right(code))).all()));
    }

    @Override
    public void withdraw(BureauCode code) {
        change(admin -> get(admin.deleteAcls(List.of(right(code).toFilter())).all()));
    }

    private static AclBinding right(BureauCode code) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, Topics.facts(code).name(), PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + Topics.clientOf(code), "*", AclOperation.WRITE, AclPermissionType.ALLOW));
    }

    private interface Call {
        void make(Admin admin) throws ExecutionException, InterruptedException;
    }

    private void change(Call call) {
        try (Admin admin = Admin.create(clients.admin("bureaus"))) {
            call.make(admin);
        } catch (KafkaException | ExecutionException e) {
            throw new MessagingFault("the broker did not take a change of a bureau's access", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingFault("interrupted while the broker worked", e);
        }
    }

    private static void get(KafkaFuture<?> future) throws ExecutionException, InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException refusal) {
                throw refusal;
            }
            throw e;
        }
    }
}
