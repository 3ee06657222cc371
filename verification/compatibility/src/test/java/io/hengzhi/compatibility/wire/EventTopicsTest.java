package io.hengzhi.compatibility.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.wire.Hengzhi;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventTopicsTest {

    @Test
    void every_topic_but_the_bureaus_carries_a_message() {
        assertThat(EventTopics.events())
                .extracting(EventTopics.Event::topic)
                .as("a new topic names its message in EventTopics")
                .containsExactlyInAnyOrderElementsOf(Topics.all().stream()
                        .filter(topic -> Topics.findBureauOf(topic.name()).isEmpty())
                        .toList());
    }

    @Test
    void every_message_that_no_other_holds_is_an_event_on_a_topic() {
        Set<Descriptor> held = Hengzhi.getDescriptor().getMessageTypes().stream()
                .flatMap(message -> message.getFields().stream())
                .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                .map(FieldDescriptor::getMessageType)
                .collect(Collectors.toSet());
        assertThat(EventTopics.events())
                .extracting(event -> event.message().getName())
                .as("a new event names its topic in EventTopics")
                .containsExactlyInAnyOrderElementsOf(Hengzhi.getDescriptor().getMessageTypes().stream()
                        .filter(message -> !held.contains(message))
                        .map(Descriptor::getName)
                        .toList());
    }

    /** An event and its message have one name, in the package of the service whose topic it is. */
    @Test
    void every_message_travels_where_its_event_says() throws ReflectiveOperationException {
        for (EventTopics.Event entry : EventTopics.events()) {
            Topic topic = entry.topic();
            String service = topic.name().substring(0, topic.name().indexOf('.'));
            Class<?> event = Class.forName(
                    "io.hengzhi.contract." + service + "." + entry.message().getName());
            assertThat(event.getMethod("decode", byte[].class).getReturnType()).isEqualTo(event);
        }
    }

    @Test
    void readers_and_writers_come_from_the_brokers_access_table() {
        assertThat(Readership.readersOf(Topics.FACT_REJECTED)).containsExactly("svc-ingestion");
        assertThat(Readership.readersOf(Topics.FACT_ACCEPTED))
                .contains("svc-scoring", "svc-ingestion", "svc-appeal", "svc-registry")
                .doesNotContain("bureau-tax");
        assertThat(Readership.writersOf(Topics.facts(Topics.PUBLISHERS.get(4))))
                .containsExactly("bureau-tax", "svc-ingestion");
    }
}
