package io.hengzhi.incentive.guidance.kafka;

import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.scoring.ClassChanged;
import io.hengzhi.incentive.guidance.application.FollowClassChanges;
import io.hengzhi.incentive.guidance.application.FollowClassChanges.Said;
import io.hengzhi.incentive.guidance.domain.Standing;
import io.hengzhi.incentive.guidance.domain.Standing.HeldClass;
import io.hengzhi.incentive.policy.domain.PlaceNames;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.scoringmodel.scheme.Place;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Follows the class changes that scoring publishes. */
@Component
final class ClassChangesListener {

    private static final Logger LOG = LoggerFactory.getLogger(ClassChangesListener.class);

    private final FollowClassChanges following;

    ClassChangesListener(FollowClassChanges following) {
        this.following = following;
    }

    @KafkaListener(
            id = "class-changes",
            topics = "#{T(io.hengzhi.contract.Topics).CLASS_CHANGED.name()}",
            groupId = "svc-incentive-class-changes",
            containerFactory = "retryForEverBatch")
    void listen(List<ConsumerRecord<byte[], byte[]>> records) {
        following.follow(records.stream().flatMap(ClassChangesListener::read).toList());
    }

    /** What cannot be read says nothing about anybody; the next word about the same place sets it right. */
    private static Stream<Said> read(ConsumerRecord<byte[], byte[]> stored) {
        try {
            ClassChanged changed = ClassChanged.decode(stored.value());
            return Stream.of(new Said(
                    changed.creditCode(),
                    changed.period(),
                    new Standing(
                            changed.district(),
                            changed.list(),
                            heldClass(changed),
                            Standing.sumOf(changed.positions()),
                            changed.schemeVersion(),
                            changed.changedAt())));
        } catch (UnreadableEvent | IllegalArgumentException e) {
            LOG.atError()
                    .addKeyValue("partition", stored.partition())
                    .addKeyValue("offset", stored.offset())
                    .setCause(e)
                    .log("class change unreadable");
            return Stream.empty();
        }
    }

    private static @Nullable HeldClass heldClass(ClassChanged changed) {
        String code = changed.toClass();
        if (code == null) {
            return null;
        }
        BilingualText name = changed.className();
        String place = changed.place();
        if (place == null || !(PlaceNames.parse(place) instanceof Parsed.Valid<Place>(Place known))) {
            throw new IllegalArgumentException("class " + code + " without a place");
        }
        return new HeldClass(code, name == null ? new BilingualText(code, code) : name, known);
    }
}
