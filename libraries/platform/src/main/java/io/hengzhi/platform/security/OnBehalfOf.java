package io.hengzhi.platform.security;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The header in which a district platform names its end user: percent-encoded UTF-8, or plain UTF-8 bytes, which a servlet
 * container hands over as ISO 8859-1.
 */
public final class OnBehalfOf {

    public static final String HEADER = "On-Behalf-Of";

    private static final int NAME_LENGTH_MAX = 80;

    private OnBehalfOf() {}

    /** The name without control characters; null when there is none, or one of more than 80 characters. */
    static @Nullable String read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String name = utf8(header);
        try {
            name = UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // taken as written
        }
        String printable = name.replaceAll("\\p{Cntrl}", "").strip();
        return printable.isEmpty() || printable.length() > NAME_LENGTH_MAX ? null : printable;
    }

    /** The same header in ASCII alone, as it can be sent on. */
    public static String ascii(String header) {
        return header.chars().allMatch(c -> c < 0x80) ? header : UriUtils.encode(utf8(header), StandardCharsets.UTF_8);
    }

    /** What a container read as ISO 8859-1, read as the UTF-8 that it was. */
    static String utf8(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
