package io.hengzhi.compatibility.wire;

import com.google.protobuf.Descriptors.Descriptor;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.wire.AccessRecorded;
import io.hengzhi.contract.wire.AgreementChanged;
import io.hengzhi.contract.wire.AppealDecided;
import io.hengzhi.contract.wire.CatalogueChanged;
import io.hengzhi.contract.wire.ClassChanged;
import io.hengzhi.contract.wire.DeliveryAlarm;
import io.hengzhi.contract.wire.EnterpriseChanged;
import io.hengzhi.contract.wire.FactAccepted;
import io.hengzhi.contract.wire.FactRejected;
import io.hengzhi.contract.wire.GuidanceChanged;
import io.hengzhi.contract.wire.Hengzhi;
import io.hengzhi.contract.wire.ResultFrozen;
import io.hengzhi.contract.wire.SchemePublished;
import io.hengzhi.contract.wire.ScoreChanged;
import io.hengzhi.kernel.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which Protobuf message travels on which topic, and what it says; a test holds it to the events. */
public final class EventTopics {

    /**
     * An event inside the backbone.
     *
     * @param key what its record key is
     */
    public record Event(Topic topic, Descriptor message, BilingualText meaning, BilingualText key) {}

    private static final BilingualText CREDIT_CODE = BilingualText.of("统一社会信用代码", "the enterprise's credit code");
    private static final BilingualText BUREAU_CODE = BilingualText.of("委办局代码", "the bureau's code");

    private static final List<Event> EVENTS = List.of(
            new Event(
                    Topics.FACT_ACCEPTED,
                    FactAccepted.getDescriptor(),
                    BilingualText.of(
                            "受理的数据：标准单位的值、换算与来源。",
                            "An accepted fact: canonical value, conversion, where it came from."),
                    CREDIT_CODE),
            new Event(
                    Topics.FACT_REJECTED,
                    FactRejected.getDescriptor(),
                    BilingualText.of("被退回的数据或消息及其原因。", "A refused fact or message, with the reason."),
                    BUREAU_CODE),
            new Event(
                    Topics.DELIVERY_ALARM,
                    DeliveryAlarm.getDescriptor(),
                    BilingualText.of(
                            "报送告警：过了报送日期仍缺数据，或所缺已报齐。",
                            "Reports are missing after their reporting date, or those that were missing have come."),
                    BUREAU_CODE),
            new Event(
                    Topics.ENTERPRISE,
                    EnterpriseChanged.getDescriptor(),
                    BilingualText.of(
                            "登记中的企业及其名单归属，一个版本。", "A registered enterprise with its list memberships, at one version."),
                    CREDIT_CODE),
            new Event(
                    Topics.SCHEME,
                    SchemePublished.getDescriptor(),
                    BilingualText.of("审定发布的评价方案。", "A scheme that was approved and published."),
                    BilingualText.of("区与年度", "district and year")),
            new Event(
                    Topics.CATALOGUE,
                    CatalogueChanged.getDescriptor(),
                    BilingualText.of("基础目录，一个版本。", "The catalogue, at one version."),
                    BilingualText.of("固定键", "one fixed key")),
            new Event(
                    Topics.AGREEMENT,
                    AgreementChanged.getDescriptor(),
                    BilingualText.of("数据共享协议，一个版本。", "A sharing agreement, at one version."),
                    BilingualText.of("协议编号", "the agreement's id")),
            new Event(
                    Topics.SCORE_CHANGED,
                    ScoreChanged.getDescriptor(),
                    BilingualText.of("企业某期间的得分有变。", "An enterprise's score of a period changed."),
                    CREDIT_CODE),
            new Event(
                    Topics.CLASS_CHANGED,
                    ClassChanged.getDescriptor(),
                    BilingualText.of("企业在区内的类别有变。", "An enterprise's class in its district changed."),
                    BilingualText.of("区划代码", "the district's code")),
            new Event(
                    Topics.RESULT,
                    ResultFrozen.getDescriptor(),
                    BilingualText.of(
                            "年度结果的一个冻结版本（初步、确认、最终），行数多时分段。",
                            "A frozen version of an annual result (preliminary, confirmed, final), in parts where it has many lines."),
                    BilingualText.of("区划代码", "the district's code")),
            new Event(
                    Topics.APPEAL_DECIDED,
                    AppealDecided.getDescriptor(),
                    BilingualText.of(
                            "异议已决定；成立的带更正单。", "An objection was decided; an upheld one has a correction order."),
                    CREDIT_CODE),
            new Event(
                    Topics.GUIDANCE_CHANGED,
                    GuidanceChanged.getDescriptor(),
                    BilingualText.of("企业的指导有变。", "An enterprise's guidance changed."),
                    CREDIT_CODE),
            new Event(
                    Topics.ACCESS,
                    AccessRecorded.getDescriptor(),
                    BilingualText.of("一次读取或拒绝的记录。", "The record of a read or a denial."),
                    BilingualText.of("账号", "the account")));

    private EventTopics() {}

    public static List<Event> events() {
        return EVENTS;
    }

    public static Optional<Event> findEventOn(Topic topic) {
        return EVENTS.stream().filter(event -> event.topic().equals(topic)).findFirst();
    }

    /** What the code promises today. */
    public static WireModel today() {
        return WireModel.of(
                Topics.all(),
                EVENTS.stream().collect(Collectors.toMap(Event::topic, Event::message)),
                Hengzhi.getDescriptor());
    }
}
