package io.hengzhi.contract.facts;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one message type of every bureau's topic: facts of one enterprise, as a CloudEvents 1.0 event in binary mode. */
public final class FactsMessage {

    /** CloudEvents {@code type}. */
    public static final String TYPE = "io.hengzhi.facts.reported.v1";

    public static final String CONTENT_TYPE = "application/json";

    /** On the class path: what every body must satisfy, whoever sends it. */
    public static final String SCHEMA_RESOURCE = "/schemas/facts.v1.schema.json";

    /** The major version that topic, type and schema share. */
    public static final String VERSION = "v1";

    /**
     * A header of the Kafka record.
     *
     * @param value what every message carries; null where the sender says it
     */
    public record Header(
            String name, boolean required, @Nullable String value, BilingualText meaning) {}

    /**
     * A field of the body.
     *
     * @param path for example {@code facts[].value}
     * @param type of JSON
     * @param required whether it stands in every message, or at least in every fact that is not withdrawn
     */
    public record Field(String path, String type, boolean required, BilingualText meaning) {}

    private static final List<Field> FIELDS = List.of(
            field(
                    "creditCode",
                    "string",
                    true,
                    "统一社会信用代码（GB 32100-2015）。",
                    "The enterprise's unified social credit code; also the record key."),
            field("facts[]", "array", true, "同一企业的一条或多条数据。", "One or many facts of the enterprise."),
            field("facts[].quantity", "string", true, "数据项代码，如 taxPaid。", "The quantity's code in the catalogue."),
            field(
                    "facts[].quarter",
                    "string",
                    true,
                    "季度，如 2025Q4；年度数据写第四季度。",
                    "The quarter, 2025Q4; an annual value names the fourth."),
            field(
                    "facts[].value",
                    "string",
                    true,
                    "十进制字符串，小数最多 6 位、整数最多 12 位。",
                    "A decimal string, at most 6 decimals and 12 digits before the point."),
            field("facts[].unit", "string", true, "计量单位，如 万元。", "One of the quantity's accepted units."),
            field(
                    "facts[].basis",
                    "string",
                    true,
                    "own 当季值；yearToDate 年初至本季累计。",
                    "The quarter's own value or the year to date."),
            field(
                    "facts[].revision",
                    "integer",
                    true,
                    "本单位对该数据的修订号，自 1 起。",
                    "The bureau's own revision of this value, from 1."),
            field(
                    "facts[].withdrawn",
                    "boolean",
                    false,
                    "撤回该数据；此时不写 value、unit、basis。",
                    "Withdraws the value; then value, unit and basis are left out."),
            field(
                    "facts[].correction",
                    "integer",
                    false,
                    "异议成立后的更正号，自 1 起，须同时写 correctionOrder。",
                    "The number of the correction after an upheld objection."),
            field(
                    "facts[].correctionOrder",
                    "string",
                    false,
                    "更正单编号。",
                    "The id of the correction order that is carried out."));

    private FactsMessage() {}

    /** CloudEvents {@code source}. */
    public static String source(BureauCode bureau) {
        return "/bureaus/" + bureau;
    }

    public static List<Field> fields() {
        return FIELDS;
    }

    public static List<Header> headers(BureauCode bureau) {
        return List.of(
                new Header(
                        "ce_specversion", true, "1.0", BilingualText.of("CloudEvents 版本。", "The CloudEvents version.")),
                new Header(
                        "ce_id",
                        true,
                        null,
                        BilingualText.of(
                                "消息编号，本单位内唯一，1 至 200 个字符；重发同一消息用同一编号。",
                                "The message's id, unique within the bureau, 1 to 200 characters; sent again it keeps its id.")),
                new Header(
                        "ce_source",
                        true,
                        source(bureau),
                        BilingualText.of("消息来源，即本单位。", "Where the message comes from: the bureau.")),
                new Header("ce_type", true, TYPE, BilingualText.of("消息类型。", "The message type.")),
                new Header(
                        "ce_time",
                        true,
                        null,
                        BilingualText.of(
                                "本单位形成数据的时间，带时区，如 2025-10-15T09:30:00+08:00；同一修订号下，时间晚者为准。",
                                "When the bureau made the facts, with its zone, 2025-10-15T09:30:00+08:00; of one revision the later time counts.")),
                new Header("content-type", true, CONTENT_TYPE, BilingualText.of("消息体格式。", "The format of the body.")),
                new Header(
                        "ce_batch",
                        false,
                        null,
                        BilingualText.of(
                                "所属批次的编号；不属于批次的不写。",
                                "The id of the batch it belongs to; left out where there is none.")));
    }

    private static Field field(String path, String type, boolean required, String zh, String en) {
        return new Field(path, type, required, BilingualText.of(zh, en));
    }
}
