package io.hengzhi.compatibility.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.compatibility.Finding;
import io.hengzhi.compatibility.wire.WireModel.Field;
import io.hengzhi.compatibility.wire.WireModel.TopicPromise;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WireComparisonTest {

    private static final String ACCEPTED = "ingestion.fact-accepted.v1";
    private static final String SCHEME = "registry.scheme.v1";

    private static WireModel published() {
        SortedMap<String, TopicPromise> topics = new TreeMap<>();
        topics.put(ACCEPTED, new TopicPromise("FactAccepted", 6, false));
        topics.put(SCHEME, new TopicPromise("SchemePublished", 3, true));
        SortedMap<String, SortedMap<Integer, Field>> messages = new TreeMap<>();
        messages.put(
                "FactAccepted",
                fields(
                        new Field("credit_code", "string", false, false),
                        new Field("value_micros", "sint64", false, true),
                        new Field("source", "Place", false, false)));
        messages.put("Place", fields(new Field("topic", "string", false, false)));
        messages.put("SchemePublished", fields(new Field("indicators", "string", true, false)));
        return new WireModel(topics, messages);
    }

    private static SortedMap<Integer, Field> fields(Field... fields) {
        SortedMap<Integer, Field> byNumber = new TreeMap<>();
        for (Field field : fields) {
            byNumber.put(byNumber.size() + 1, field);
        }
        return byNumber;
    }

    private static List<String> readersOf(String topic) {
        return topic.equals(SCHEME) ? List.of("svc-scoring") : List.of("svc-appeal", "svc-scoring");
    }

    private static List<Finding> after(Consumer<WireModel> change) {
        WireModel now = published();
        change.accept(now);
        return WireComparison.compare(published(), now, WireComparisonTest::readersOf);
    }

    private static void breaks(Consumer<WireModel> planted, String contract, String change, String... readers) {
        assertThat(after(planted)).singleElement().satisfies(finding -> {
            assertThat(finding.contract()).isEqualTo(contract);
            assertThat(finding.change()).contains(change);
            assertThat(finding.breaks()).containsExactly(readers);
            assertThat(finding.wayOut()).isNotBlank();
        });
    }

    private static SortedMap<Integer, Field> message(WireModel model, String name) {
        return Objects.requireNonNull(model.messages().get(name));
    }

    @Test
    void a_removed_topic_breaks_its_readers() {
        breaks(now -> now.topics().remove(SCHEME), SCHEME, "the topic is removed", "svc-scoring");
    }

    @Test
    void another_message_on_a_topic_breaks_its_readers() {
        breaks(
                now -> now.topics().put(SCHEME, new TopicPromise("FactAccepted", 3, true)),
                SCHEME,
                "carries FactAccepted now",
                "svc-scoring");
    }

    @Test
    void another_number_of_partitions_breaks_the_order_per_key() {
        breaks(
                now -> now.topics().put(ACCEPTED, new TopicPromise("FactAccepted", 12, false)),
                ACCEPTED,
                "12 partitions now",
                "svc-appeal",
                "svc-scoring");
    }

    @Test
    void compaction_takes_history_from_readers_that_rebuild() {
        breaks(
                now -> now.topics().put(ACCEPTED, new TopicPromise("FactAccepted", 6, true)),
                ACCEPTED,
                "lose history",
                "svc-appeal",
                "svc-scoring");
    }

    @Test
    void a_removed_field_breaks_readers_and_a_moved_one_is_said_to_have_moved() {
        breaks(now -> message(now, "SchemePublished").remove(1), SCHEME, "the field is removed", "svc-scoring");
        breaks(
                now -> {
                    Field moved = Objects.requireNonNull(
                            message(now, "SchemePublished").remove(1));
                    message(now, "SchemePublished").put(9, moved);
                },
                SCHEME,
                "has number 9 now",
                "svc-scoring");
    }

    @Test
    void a_number_used_again_breaks_readers() {
        breaks(
                now -> message(now, "SchemePublished").put(1, new Field("weights", "string", true, false)),
                SCHEME,
                "used again, for weights",
                "svc-scoring");
    }

    @Test
    void another_type_breaks_readers_even_where_the_bytes_look_alike() {
        breaks(
                now -> message(now, "FactAccepted").put(2, new Field("value_micros", "int64", false, true)),
                ACCEPTED,
                "the type is int64 now, it was sint64",
                "svc-appeal",
                "svc-scoring");
    }

    @Test
    void one_in_place_of_many_breaks_readers() {
        breaks(
                now -> message(now, "SchemePublished").put(1, new Field("indicators", "string", false, false)),
                SCHEME,
                "only one now",
                "svc-scoring");
    }

    @Test
    void a_zero_that_could_be_an_absence_breaks_readers() {
        breaks(
                now -> message(now, "FactAccepted").put(2, new Field("value_micros", "sint64", false, false)),
                ACCEPTED,
                "absent cannot be told",
                "svc-appeal",
                "svc-scoring");
    }

    @Test
    void a_change_in_a_part_breaks_the_readers_of_the_whole() {
        breaks(
                now -> message(now, "Place").put(1, new Field("topic", "bytes", false, false)),
                ACCEPTED,
                "the type is bytes now",
                "svc-appeal",
                "svc-scoring");
    }

    @Test
    void a_removed_message_breaks_the_readers_of_what_held_it() {
        breaks(now -> now.messages().remove("Place"), ACCEPTED, "message is removed", "svc-appeal", "svc-scoring");
    }

    @Test
    void additions_are_harmless() {
        assertThat(after(now -> {
                    message(now, "FactAccepted").put(4, new Field("batch", "string", false, true));
                    now.messages().put("BatchClosed", fields(new Field("id", "string", false, false)));
                    now.topics().put("ingestion.batch-closed.v1", new TopicPromise("BatchClosed", 1, false));
                    now.topics().put(SCHEME, new TopicPromise("SchemePublished", 3, false));
                }))
                .isEmpty();
    }
}
