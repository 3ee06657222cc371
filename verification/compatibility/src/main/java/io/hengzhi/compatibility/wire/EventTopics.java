package io.hengzhi.compatibility.wire;

import com.google.protobuf.Descriptors.Descriptor;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.wire.AccessRecorded;
import io.hengzhi.contract.wire.AgreementChanged;
import io.hengzhi.contract.wire.AppealDecided;
import io.hengzhi.contract.wire.CatalogueChanged;
import io.hengzhi.contract.wire.ClassChanged;
import io.hengzhi.contract.wire.EnterpriseChanged;
import io.hengzhi.contract.wire.FactAccepted;
import io.hengzhi.contract.wire.FactRejected;
import io.hengzhi.contract.wire.GuidanceChanged;
import io.hengzhi.contract.wire.Hengzhi;
import io.hengzhi.contract.wire.SchemePublished;
import io.hengzhi.contract.wire.ScoreChanged;
import java.util.Map;

/** Which Protobuf message travels on which topic; a test holds it to the events. */
public final class EventTopics {

    private static final Map<Topic, Descriptor> MESSAGES = Map.ofEntries(
            Map.entry(Topics.FACT_ACCEPTED, FactAccepted.getDescriptor()),
            Map.entry(Topics.FACT_REJECTED, FactRejected.getDescriptor()),
            Map.entry(Topics.ENTERPRISE, EnterpriseChanged.getDescriptor()),
            Map.entry(Topics.SCHEME, SchemePublished.getDescriptor()),
            Map.entry(Topics.CATALOGUE, CatalogueChanged.getDescriptor()),
            Map.entry(Topics.AGREEMENT, AgreementChanged.getDescriptor()),
            Map.entry(Topics.SCORE_CHANGED, ScoreChanged.getDescriptor()),
            Map.entry(Topics.CLASS_CHANGED, ClassChanged.getDescriptor()),
            Map.entry(Topics.APPEAL_DECIDED, AppealDecided.getDescriptor()),
            Map.entry(Topics.GUIDANCE_CHANGED, GuidanceChanged.getDescriptor()),
            Map.entry(Topics.ACCESS, AccessRecorded.getDescriptor()));

    private EventTopics() {}

    public static Map<Topic, Descriptor> messages() {
        return MESSAGES;
    }

    /** What the code promises today. */
    public static WireModel today() {
        return WireModel.of(Topics.all(), MESSAGES, Hengzhi.getDescriptor());
    }
}
