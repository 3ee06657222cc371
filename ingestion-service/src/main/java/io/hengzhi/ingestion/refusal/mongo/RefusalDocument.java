package io.hengzhi.ingestion.refusal.mongo;

import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.refusal.Refusal;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A refusal as an entry of a page. */
final class RefusalDocument {

    private RefusalDocument() {}

    static Document write(Refusal refusal) {
        return new Document("topic", refusal.place().topic())
                .append("partition", refusal.place().partition())
                .append("offset", refusal.place().offset())
                .append("factIndex", refusal.factIndex())
                .append("code", refusal.code())
                .append("field", refusal.field())
                .append("zh", refusal.text().zh())
                .append("en", refusal.text().en())
                .append("wayOutZh", refusal.wayOut().zh())
                .append("wayOutEn", refusal.wayOut().en())
                .append("creditCode", refusal.creditCode())
                .append("quantity", refusal.quantity())
                .append("quarter", refusal.quarter())
                .append("messageId", refusal.messageId())
                .append(
                        "batch",
                        refusal.batch() == null ? null : refusal.batch().value())
                .append("receivedAt", refusal.receivedAt().toEpochMilli());
    }

    static Refusal read(Document stored, BureauCode bureau, boolean replayed, @Nullable String resolvedBy) {
        String batch = stored.getString("batch");
        return new Refusal(
                new RecordPlace(stored.getString("topic"), stored.getInteger("partition"), stored.getLong("offset")),
                stored.getInteger("factIndex"),
                bureau,
                stored.getString("code"),
                stored.getString("field"),
                BilingualText.of(stored.getString("zh"), stored.getString("en")),
                BilingualText.of(stored.getString("wayOutZh"), stored.getString("wayOutEn")),
                stored.getString("creditCode"),
                stored.getString("quantity"),
                stored.getString("quarter"),
                stored.getString("messageId"),
                Instant.ofEpochMilli(stored.getLong("receivedAt")),
                batch == null ? null : new BatchId(batch),
                replayed,
                resolvedBy);
    }
}
