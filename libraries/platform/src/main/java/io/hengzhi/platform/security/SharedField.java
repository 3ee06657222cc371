package io.hengzhi.platform.security;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of answer a sharing agreement may name, beside the quantities in them. */
public enum SharedField {
    REGISTER("register"),
    FACTS("facts"),
    SCORES("scores"),
    RANKINGS("rankings"),
    GUIDANCE("guidance");

    private final String text;

    SharedField(String text) {
        this.text = text;
    }

    /** As agreements write it. */
    public String text() {
        return text;
    }

    public static Optional<SharedField> find(String text) {
        return Arrays.stream(values()).filter(field -> field.text.equals(text)).findFirst();
    }
}
