package io.hengzhi.contract.registry;

import static io.hengzhi.contract.WireText.textOrEmpty;
import static io.hengzhi.contract.WireText.textOrNull;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.WireText;
import io.hengzhi.contract.wire.ClassEntry;
import io.hengzhi.contract.wire.ClassRule;
import io.hengzhi.contract.wire.SchemeIndicator;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheme came into force for its district and year; the greatest version counts.
 *
 * @param version rises with every publication of the district and year
 * @param approvedBy the second officer
 */
public record SchemePublished(SchemeDocument scheme, long version, Instant publishedAt, String approvedBy)
        implements WireEvent {

    private static SchemeDocument.Indicator indicator(SchemeIndicator entry) {
        return new SchemeDocument.Indicator(
                entry.getCode(),
                entry.hasName() ? WireText.read(entry.getName()) : null,
                textOrNull(entry.getFormula()),
                textOrNull(entry.getNumerator()),
                textOrNull(entry.getDenominator()),
                textOrNull(entry.getUnit()),
                textOrNull(entry.getDirection()),
                entry.getWeight(),
                entry.getBaseline(),
                WireText.read(entry.getBaselineSource()),
                textOrNull(entry.getGrowthForm()),
                List.copyOf(entry.getNotApplicableIndustriesList()));
    }

    private static ClassRule write(SchemeDocument.Classes classes) {
        var rule = ClassRule.newBuilder().setBy(classes.by());
        for (SchemeDocument.ClassEntry entry : classes.classes()) {
            rule.addClasses(ClassEntry.newBuilder()
                    .setCode(entry.code())
                    .setName(WireText.write(entry.name()))
                    .setUpTo(textOrEmpty(entry.upTo()))
                    .setFloor(textOrEmpty(entry.floor()))
                    .setPlace(entry.place()));
        }
        return rule.build();
    }

    private static SchemeDocument.Classes read(ClassRule rule) {
        return new SchemeDocument.Classes(
                rule.getBy(),
                rule.getClassesList().stream()
                        .map(entry -> new SchemeDocument.ClassEntry(
                                entry.getCode(),
                                WireText.read(entry.getName()),
                                textOrNull(entry.getUpTo()),
                                textOrNull(entry.getFloor()),
                                entry.getPlace()))
                        .toList());
    }

    @Override
    public Topic topic() {
        return Topics.SCHEME;
    }

    @Override
    public String key() {
        return scheme.district() + "-" + scheme.year();
    }

    @Override
    public String id() {
        return scheme.id() + "-" + version;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Instant time() {
        return publishedAt;
    }

    @Override
    public byte[] encode() {
        var wire = io.hengzhi.contract.wire.SchemePublished.newBuilder()
                .setDistrict(scheme.district())
                .setYear(scheme.year())
                .setVersion(version)
                .setFramework(scheme.framework())
                .setWindow(scheme.window())
                .setMissing(scheme.missing())
                .setTransitionYears(scheme.transitionYears())
                .setClassesAbove(write(scheme.classesAbove()))
                .setPublishedAtMillis(publishedAt.toEpochMilli())
                .setApprovedBy(approvedBy);
        if (scheme.classesBelow() != null) {
            wire.setClassesBelow(write(scheme.classesBelow()));
        }
        for (SchemeDocument.Indicator indicator : scheme.indicators()) {
            var entry = SchemeIndicator.newBuilder()
                    .setCode(indicator.code())
                    .setFormula(textOrEmpty(indicator.formula()))
                    .setNumerator(textOrEmpty(indicator.numerator()))
                    .setDenominator(textOrEmpty(indicator.denominator()))
                    .setUnit(textOrEmpty(indicator.unit()))
                    .setDirection(textOrEmpty(indicator.direction()))
                    .setWeight(indicator.weight())
                    .setBaseline(indicator.baseline())
                    .setBaselineSource(WireText.write(indicator.baselineSource()))
                    .setGrowthForm(textOrEmpty(indicator.growthForm()))
                    .addAllNotApplicableIndustries(indicator.notApplicableIndustries());
            if (indicator.name() != null) {
                entry.setName(WireText.write(indicator.name()));
            }
            wire.addIndicators(entry);
        }
        return wire.build().toByteArray();
    }

    public static SchemePublished decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.SchemePublished.parseFrom(bytes);
            return new SchemePublished(
                    new SchemeDocument(
                            wire.getDistrict(),
                            wire.getYear(),
                            wire.getFramework(),
                            wire.getWindow(),
                            wire.getMissing(),
                            wire.getTransitionYears(),
                            wire.getIndicatorsList().stream()
                                    .map(SchemePublished::indicator)
                                    .toList(),
                            read(wire.getClassesAbove()),
                            wire.hasClassesBelow() ? read(wire.getClassesBelow()) : null),
                    wire.getVersion(),
                    Instant.ofEpochMilli(wire.getPublishedAtMillis()),
                    wire.getApprovedBy());
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("scheme", e);
        }
    }
}
