package io.hengzhi.platform.web;

import io.hengzhi.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a list goes on: the last item's sort key, opaque to the reader. */
public final class Cursor {

    private Cursor() {}

    public static String encode(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The parts that {@link #encode} was given, if there are as many as expected. */
    public static Parsed<List<String>> decode(String cursor, int expectedParts) {
        try {
            List<String> parts =
                    List.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\n", -1));
            if (parts.size() == expectedParts) {
                return Parsed.valid(parts);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal below: a cursor is only ever one we gave
        }
        return Parsed.invalid(
                "invalid-cursor",
                "cursor 应为上一页返回的 next，不能自行编写。",
                "A cursor is the \"next\" of the page before, it cannot be made up.");
    }
}
