package io.hengzhi.kernel;

/** An exact positive fraction, for example the 2000/3 square metres of one mu. */
public record Ratio(long numerator, long denominator) {

    public static final Ratio ONE = new Ratio(1, 1);

    public Ratio {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("a conversion factor is positive: " + numerator + "/" + denominator);
        }
    }

    public static Ratio of(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Ratio(Long.parseLong(text), 1)
                : new Ratio(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
