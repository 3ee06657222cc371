package io.hengzhi.contract;

import io.hengzhi.contract.wire.Text;
import io.hengzhi.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/** How optional and bilingual texts stand on the wire: an empty string is an absent one. */
public final class WireText {

    private WireText() {}

    public static @Nullable String textOrNull(String wire) {
        return wire.isEmpty() ? null : wire;
    }

    public static String textOrEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public static BilingualText read(Text wire) {
        return new BilingualText(wire.getZh(), wire.getEn());
    }

    public static Text write(BilingualText text) {
        return Text.newBuilder().setZh(text.zh()).setEn(text.en()).build();
    }
}
