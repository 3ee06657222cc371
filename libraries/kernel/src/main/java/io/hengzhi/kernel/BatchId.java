package io.hengzhi.kernel;

import java.util.regex.Pattern;

/** The name of a batch: facts that a bureau announced by their number and sends together. Letters, digits and hyphens. */
public record BatchId(String value) implements Comparable<BatchId> {

    public static final int LENGTH_MAX = 80;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1," + LENGTH_MAX + "}");

    public BatchId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a valid batch: " + value);
        }
    }

    public static Parsed<BatchId> parse(String text) {
        return FORM.matcher(text).matches()
                ? Parsed.valid(new BatchId(text))
                : Parsed.invalid(
                        "malformed-batch",
                        "批次编号应为 1 至 " + LENGTH_MAX + " 个字母、数字或连字符，实为“" + text + "”。",
                        "A batch's id has 1 to " + LENGTH_MAX + " letters, digits and hyphens, this is \"" + text
                                + "\".");
    }

    public static BatchId of(String text) {
        return parse(text).orElseThrow();
    }

    @Override
    public int compareTo(BatchId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
