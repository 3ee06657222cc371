package io.hengzhi.samplecity.seeding;

import java.io.PrintStream;
import java.util.Locale;

/** One line for each step, with the seconds since the seeding began. */
final class Telling {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    Telling(PrintStream out) {
        this.out = out;
    }

    void tell(String format, Object... values) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.println(String.format(Locale.ROOT, "%7.1f s  ", seconds) + String.format(Locale.ROOT, format, values));
    }
}
