package io.hengzhi.ingestion.refusal.web;

import io.hengzhi.contract.ingestion.FactRejected;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes of the quarantine as text. */
final class KeptText {

    /** A character of UTF-8 has at most 4 bytes. */
    private static final int CUT_MAX = 3;

    private KeptText() {}

    /** Empty where the bytes are no UTF-8. The cut at 64 KiB may have gone through a character, which is then left out. */
    static Optional<String> read(byte[] raw) {
        int cuts = raw.length == FactRejected.RAW_BYTES_MAX ? CUT_MAX : 0;
        for (int cut = 0; cut <= cuts; cut++) {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(raw, 0, raw.length - cut))
                        .toString());
            } catch (CharacterCodingException e) {
                // try with one byte less, or it is not UTF-8
            }
        }
        return Optional.empty();
    }
}
