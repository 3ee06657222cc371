package io.hengzhi.compatibility.wire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import io.hengzhi.contract.Topic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is promised inside the backbone: topics, and the messages on them.
 *
 * @param topics by name
 * @param messages by name, their fields by number
 */
public record WireModel(SortedMap<String, TopicPromise> topics, SortedMap<String, SortedMap<Integer, Field>> messages) {

    /**
     * What readers build on.
     *
     * @param message the name of the Protobuf message; {@code json} at the bureaus' edge
     */
    public record TopicPromise(String message, int partitions, boolean compacted) {}

    /**
     * A field of a message.
     *
     * @param type of Protobuf, or the name of a message
     * @param repeated whether there may be many
     * @param optional whether absence can be told from the default
     */
    public record Field(String name, String type, boolean repeated, boolean optional) {}

    /** The body of the bureaus' topics. */
    public static final String JSON = "json";

    /**
     * @param messageOf which message travels on a topic; topics it does not name carry JSON
     */
    public static WireModel of(List<Topic> topics, Map<Topic, Descriptor> messageOf, FileDescriptor file) {
        SortedMap<String, TopicPromise> promises = new TreeMap<>();
        for (Topic topic : topics) {
            Descriptor message = messageOf.get(topic);
            promises.put(
                    topic.name(),
                    new TopicPromise(
                            message == null ? JSON : message.getName(), topic.partitions(), topic.compacted()));
        }
        SortedMap<String, SortedMap<Integer, Field>> messages = new TreeMap<>();
        for (Descriptor message : file.getMessageTypes()) {
            SortedMap<Integer, Field> fields = new TreeMap<>();
            message.getFields().forEach(field -> fields.put(field.getNumber(), field(field)));
            messages.put(message.getName(), fields);
        }
        return new WireModel(promises, messages);
    }

    private static Field field(FieldDescriptor field) {
        boolean message = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
        return new Field(
                field.getName(),
                message
                        ? field.getMessageType().getName()
                        : field.getType().name().toLowerCase(Locale.ROOT),
                field.isRepeated(),
                !message && field.hasPresence());
    }

    /** The topics whose events hold the message, at whatever depth. */
    Set<String> topicsHolding(String message) {
        Set<String> holding = new LinkedHashSet<>();
        topics.forEach((name, promise) -> {
            if (holds(promise.message(), message)) {
                holding.add(name);
            }
        });
        return holding;
    }

    private boolean holds(String outer, String inner) {
        return outer.equals(inner)
                || messages.getOrDefault(outer, new TreeMap<>()).values().stream()
                        .map(Field::type)
                        .filter(messages::containsKey)
                        .anyMatch(type -> holds(type, inner));
    }
}
