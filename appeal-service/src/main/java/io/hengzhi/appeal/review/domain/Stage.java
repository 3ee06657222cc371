package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Parsed;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How far an objection is; the transitions are drawn at {@link Appeal}. */
public enum Stage {
    FILED("filed", "已提出", "Filed", true),
    UNDER_INVESTIGATION("under-investigation", "核实中", "Under investigation", true),
    FOUND("found", "已核实，待决定", "Found, waiting for the decision", true),
    UPHELD("upheld", "成立", "Upheld", false),
    REJECTED("rejected", "不成立", "Rejected", false),
    WITHDRAWN("withdrawn", "已撤回", "Withdrawn", false);

    private final String text;
    private final BilingualText name;
    private final boolean open;

    Stage(String text, String zh, String en, boolean open) {
        this.text = text;
        this.name = new BilingualText(zh, en);
        this.open = open;
    }

    public String text() {
        return text;
    }

    public BilingualText displayName() {
        return name;
    }

    /** Whether a further step is possible. */
    public boolean isOpen() {
        return open;
    }

    public static Parsed<Stage> parse(String text) {
        for (Stage stage : values()) {
            if (stage.text.equals(text)) {
                return Parsed.valid(stage);
            }
        }
        String all = Arrays.stream(values()).map(Stage::text).collect(Collectors.joining(", "));
        return Parsed.invalid(
                "invalid-state", "state 应为 " + all + " 之一，实为“" + text + "”。", "\"state\" is one of " + all + ".");
    }

    public static Stage of(String text) {
        return parse(text).orElseThrow();
    }
}
