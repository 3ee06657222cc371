package io.hengzhi.ingestion.reference.kafka;

import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.platform.messaging.TopicReplica;
import java.time.Duration;

/** Both replicas as one. */
record FollowedTopics(TopicReplica catalogue, TopicReplica enterprises, CityReference reference)
        implements ReferenceTopics {

    @Override
    public boolean isReady() {
        return catalogue.isCaughtUp() && enterprises.isCaughtUp() && reference.hasCatalogue();
    }

    @Override
    public boolean catchUpNow(Duration patience) {
        return catalogue.catchUpNow(patience) && enterprises.catchUpNow(patience);
    }
}
