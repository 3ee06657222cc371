package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message is a CloudEvents 1.0 event in binary mode with JSON content. */
public record NotCloudEvent() implements MessageRule {

    private static final int ID_LENGTH_MAX = 200;
    private static final Pattern ID = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\p{Cn}]{1," + ID_LENGTH_MAX + "}");
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern JSON =
            Pattern.compile("application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Breach> check(ReceivedMessage message, Predicate<CreditCode> isRegistered) {
        CloudEventAttributes given = message.attributes();
        if (!"1.0".equals(given.specVersion())) {
            return breach("ce_specversion", "应为 1.0", "should be 1.0", given.specVersion());
        }
        if (given.id() == null || !ID.matcher(given.id()).matches()) {
            return breach(
                    "ce_id",
                    "应为 1 至 " + ID_LENGTH_MAX + " 个可见字符",
                    "should have 1 to " + ID_LENGTH_MAX + " visible characters",
                    given.id());
        }
        if (given.source() == null) {
            return breach("ce_source", "应为 /bureaus/<委办局代码>", "should be /bureaus/<code>", null);
        }
        if (!CloudEventAttributes.FACTS_REPORTED.equals(given.type())) {
            return breach(
                    "ce_type",
                    "应为 " + CloudEventAttributes.FACTS_REPORTED,
                    "should be " + CloudEventAttributes.FACTS_REPORTED,
                    given.type());
        }
        if (given.time() == null || !isTime(given.time())) {
            return breach(
                    "ce_time",
                    "应为带时区的时间，如 2025-10-15T09:30:00+08:00",
                    "should be a time with its zone, such as 2025-10-15T09:30:00+08:00",
                    given.time());
        }
        if (given.contentType() == null || !JSON.matcher(given.contentType()).matches()) {
            return breach("content-type", "应为 application/json", "should be application/json", given.contentType());
        }
        return Optional.empty();
    }

    private static boolean isTime(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Optional<Breach> breach(String header, String zh, String en, @Nullable String given) {
        return Optional.of(new Breach(
                this,
                header,
                given == null
                        ? BilingualText.of(
                                "缺少消息头 " + header + "，" + zh + "。", "Header " + header + " is missing; it " + en + ".")
                        : BilingualText.of(
                                "消息头 " + header + " " + zh + "，实为“" + Excerpt.of(given) + "”。",
                                "Header " + header + " " + en + ", this is \"" + Excerpt.of(given) + "\"."),
                wayOut()));
    }

    @Override
    public String code() {
        return "not-cloudevent";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of(
                "消息应为 CloudEvents 1.0 二进制模式，内容为 JSON。",
                "A message is a CloudEvents 1.0 event in binary mode with JSON content.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请在 Kafka 消息头中写全 ce_specversion、ce_id、ce_source、ce_type、ce_time 与 content-type，再以新消息发送。",
                "Set the record headers ce_specversion, ce_id, ce_source, ce_type, ce_time and content-type, and send it as a new message.");
    }

    @Override
    public Example example() {
        CloudEventAttributes faultless = Example.faultless();
        return Example.ofAttributes(new CloudEventAttributes(
                faultless.specVersion(),
                faultless.id(),
                faultless.source(),
                faultless.type(),
                "2025/10/15 09:30",
                faultless.contentType()));
    }
}
