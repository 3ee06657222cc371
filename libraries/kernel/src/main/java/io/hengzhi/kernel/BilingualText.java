package io.hengzhi.kernel;

/** One statement in Chinese and in English; Chinese is shown first. */
public record BilingualText(String zh, String en) {

    public static BilingualText of(String zh, String en) {
        return new BilingualText(zh, en);
    }

    @Override
    public String toString() {
        return zh + " / " + en;
    }
}
