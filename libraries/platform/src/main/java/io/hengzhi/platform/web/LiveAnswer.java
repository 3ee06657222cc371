package io.hengzhi.platform.web;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that goes on, written by the thread of its request until it returns. A controller leaves it by {@link
 * RequestFacts#setLive}; nothing of it leaves before the record of its beginning is durable.
 *
 * @param mediaType for example {@code text/event-stream}
 */
public record LiveAnswer(String mediaType, Writing writing) {

    /** Writes and flushes; an {@link IOException} says that the reader has gone. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
