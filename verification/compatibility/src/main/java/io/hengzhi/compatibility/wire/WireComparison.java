package io.hengzhi.compatibility.wire;

import io.hengzhi.compatibility.Finding;
import io.hengzhi.compatibility.wire.WireModel.Field;
import io.hengzhi.compatibility.wire.WireModel.TopicPromise;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a reader that was built yesterday would read wrongly tomorrow. It still runs while the producer is already
 * new, and the log holds the events of all years, so both directions count.
 */
public final class WireComparison {

    private static final String NEW_FIELD = "add a field with a number never used, write both, and reserve the old one";
    private static final String NEW_TOPIC =
            "publish on a topic of the next version beside it until every reader has moved";

    private final WireModel before;
    private final WireModel after;
    private final Function<String, List<String>> readersOf;
    private final List<Finding> findings = new ArrayList<>();

    private WireComparison(WireModel before, WireModel after, Function<String, List<String>> readersOf) {
        this.before = before;
        this.after = after;
        this.readersOf = readersOf;
    }

    /** @param readersOf who reads a topic */
    public static List<Finding> compare(WireModel before, WireModel after, Function<String, List<String>> readersOf) {
        WireComparison comparison = new WireComparison(before, after, readersOf);
        before.topics().forEach(comparison::topic);
        before.messages().forEach(comparison::message);
        return List.copyOf(comparison.findings);
    }

    private void topic(String name, TopicPromise was) {
        TopicPromise is = after.topics().get(name);
        if (is == null) {
            ofTopic(name, "the topic is removed", NEW_TOPIC);
            return;
        }
        if (!is.message().equals(was.message())) {
            ofTopic(name, "carries " + is.message() + " now, it was " + was.message(), NEW_TOPIC);
        }
        if (is.partitions() != was.partitions()) {
            ofTopic(
                    name,
                    "has " + is.partitions() + " partitions now, it was " + was.partitions()
                            + ": a key's events would lie on two of them, without an order",
                    NEW_TOPIC);
        }
        if (is.compacted() && !was.compacted()) {
            ofTopic(name, "is compacted now: readers that rebuild from offset 0 lose history", NEW_TOPIC);
        }
    }

    private void ofTopic(String topic, String change, String wayOut) {
        findings.add(new Finding(topic, "topic", change, readersOf.apply(topic), wayOut));
    }

    private void message(String name, SortedMap<Integer, Field> fields) {
        SortedMap<Integer, Field> now = after.messages().get(name);
        if (now == null) {
            ofMessage(name, "message", "the message is removed", NEW_TOPIC);
            return;
        }
        fields.forEach((number, was) -> field(name, number, was, now.get(number), now));
    }

    private void field(String message, int number, Field was, @Nullable Field is, SortedMap<Integer, Field> now) {
        String place = was.name() + " = " + number;
        if (is == null) {
            String moved = now.entrySet().stream()
                    .filter(entry -> entry.getValue().name().equals(was.name()))
                    .map(entry -> "the field has number " + entry.getKey() + " now")
                    .findFirst()
                    .orElse("the field is removed");
            ofMessage(message, place, moved, NEW_FIELD);
            return;
        }
        if (!is.name().equals(was.name())) {
            ofMessage(message, place, "the number is used again, for " + is.name(), NEW_FIELD);
        }
        if (!is.type().equals(was.type())) {
            ofMessage(message, place, "the type is " + is.type() + " now, it was " + was.type(), NEW_FIELD);
        }
        if (is.repeated() != was.repeated()) {
            ofMessage(message, place, is.repeated() ? "there may be many now" : "there is only one now", NEW_FIELD);
        }
        if (was.optional() && !is.optional() && !is.repeated()) {
            ofMessage(message, place, "absent cannot be told from the default any more", NEW_FIELD);
        }
    }

    private void ofMessage(String message, String place, String change, String wayOut) {
        TreeSet<String> topics = new TreeSet<>(before.topicsHolding(message));
        TreeSet<String> readers = new TreeSet<>();
        topics.forEach(topic -> readers.addAll(readersOf.apply(topic)));
        findings.add(
                new Finding(String.join(", ", topics), message + " " + place, change, List.copyOf(readers), wayOut));
    }
}
