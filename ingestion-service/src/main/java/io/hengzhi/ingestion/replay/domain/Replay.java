package io.hengzhi.ingestion.replay.domain;

import io.hengzhi.kernel.FactId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau did about a refusal, once it was accepted: there is one for a refusal, and it stays.
 *
 * @param content what was judged: {@link #AS_IT_STANDS}, or the digest of the corrected message
 * @param by who asked for it
 * @param messageId of the corrected message; null where the message was judged again as it stands
 * @param facts that came of it
 */
public record Replay(
        String refusalId,
        String content,
        String by,
        Instant at,
        @Nullable String messageId,
        List<FactId> facts) {

    public static final String AS_IT_STANDS = "as-it-stands";

    private static final int ID_HEX_DIGITS = 32;

    public Replay {
        facts = List.copyOf(facts);
    }

    /** A corrected message is named by the refusal and its own bytes: asked for twice it is the same message. */
    public static Replay corrected(String refusalId, byte[] body, String by, Instant at, List<FactId> facts) {
        String content = digest(refusalId, body);
        return new Replay(refusalId, content, by, at, "replay-" + content.substring(0, ID_HEX_DIGITS), facts);
    }

    public static Replay asItStands(String refusalId, String by, Instant at, List<FactId> facts) {
        return new Replay(refusalId, AS_IT_STANDS, by, at, null, facts);
    }

    /** Whether the other asks for what was done. */
    public boolean isSame(Replay other) {
        return refusalId.equals(other.refusalId) && content.equals(other.content);
    }

    private static String digest(String refusalId, byte[] body) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(refusalId.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
