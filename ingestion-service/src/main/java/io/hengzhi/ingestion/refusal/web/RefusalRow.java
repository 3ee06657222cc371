package io.hengzhi.ingestion.refusal.web;

import io.hengzhi.ingestion.refusal.Refusal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal as a row of a download: first what a fact is made of, as it was written, so that it can be corrected in place;
 * then why it was refused and where it stands; last the whole text.
 *
 * @param cells as many as {@link #COLUMNS}
 */
record RefusalRow(List<String> cells) {

    static final List<String> COLUMNS = List.of(
            "统一社会信用代码 creditCode",
            "数据项 quantity",
            "季度 quarter",
            "数值 value",
            "单位 unit",
            "口径 basis",
            "修订号 revision",
            "撤回 withdrawn",
            "更正号 correction",
            "更正单 correctionOrder",
            "退回编号 id",
            "退回原因代码 code",
            "字段 field",
            "原因 reason",
            "reason (English)",
            "怎么办 wayOut",
            "wayOut (English)",
            "收到时间 receivedAt",
            "消息编号 messageId",
            "主题 topic",
            "分区 partition",
            "位移 offset",
            "序号 factIndex",
            "已处理 replayed",
            "原文 raw");

    /** What a cell of a workbook may hold. */
    private static final int CELL_LENGTH_MAX = 32_000;

    private static final List<String> WRITTEN_FIELDS =
            List.of("value", "unit", "basis", "revision", "withdrawn", "correction", "correctionOrder");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    static RefusalRow of(Refusal refusal, byte[] raw) {
        String text = KeptText.read(raw).orElse("");
        JsonNode fact = refusal.factIndex() < 0 ? null : json(text);
        Stream<String> written = Stream.concat(
                Stream.of(
                        shown(refusal.creditCode()),
                        fact == null ? shown(refusal.quantity()) : shown(fact, "quantity"),
                        fact == null ? shown(refusal.quarter()) : shown(fact, "quarter")),
                WRITTEN_FIELDS.stream().map(name -> fact == null ? "" : shown(fact, name)));
        Stream<String> why = Stream.of(
                refusal.id(),
                refusal.code(),
                refusal.field(),
                refusal.text().zh(),
                refusal.text().en(),
                refusal.wayOut().zh(),
                refusal.wayOut().en(),
                TIME.format(refusal.receivedAt()),
                shown(refusal.messageId()),
                refusal.place().topic(),
                Integer.toString(refusal.place().partition()),
                Long.toString(refusal.place().offset()),
                refusal.factIndex() < 0 ? "" : Integer.toString(refusal.factIndex()),
                Boolean.toString(refusal.replayed()),
                text.length() > CELL_LENGTH_MAX ? text.substring(0, CELL_LENGTH_MAX) : text);
        return new RefusalRow(Stream.concat(written, why).toList());
    }

    private static @Nullable JsonNode json(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException cutOff) {
            return null;
        }
    }

    private static String shown(JsonNode fact, String name) {
        JsonNode found = fact.get(name);
        return found == null ? "" : found.isString() ? found.stringValue() : found.toString();
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
