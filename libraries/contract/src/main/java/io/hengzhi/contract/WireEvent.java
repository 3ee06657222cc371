package io.hengzhi.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as it travels: a CloudEvents 1.0 event in binary mode whose body is Protobuf. Everything here is
 * derived from the event's content, so the same event is always the same bytes.
 */
public interface WireEvent {

    Topic topic();

    /** The record key: events of one key keep their order. */
    String key();

    /** CloudEvents {@code id}: unique per source, the same for the same event. */
    String id();

    /** CloudEvents {@code type}, for example {@code io.hengzhi.ingestion.fact-accepted.v1}. */
    default String type() {
        return "io.hengzhi." + topic().name();
    }

    /** CloudEvents {@code source}: the service, for example {@code /ingestion}. */
    default String source() {
        return "/" + topic().name().substring(0, topic().name().indexOf('.'));
    }

    /** CloudEvents {@code subject}: the credit code, where the event is about one enterprise. */
    @Nullable
    String subject();

    /** CloudEvents {@code time}. */
    Instant time();

    byte[] encode();

    /** The media type of {@link #encode()}; JSON only at the bureaus' edge. */
    default String contentType() {
        return CONTENT_TYPE;
    }

    /** The media type inside the backbone. */
    String CONTENT_TYPE = "application/protobuf";
}
