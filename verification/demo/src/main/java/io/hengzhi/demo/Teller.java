package io.hengzhi.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays the steps in order, tells each, and stops at the first that did not happen. */
final class Teller {

    /** What happens in a step; returns when it has happened, throws when it has not. */
    interface Happening {
        void run() throws Exception;
    }

    private record Done(String title, long millis, boolean happened) {}

    private final PrintStream out;
    private final int stepsTotal;
    private final List<Done> done = new ArrayList<>();
    private boolean stopped;

    Teller(PrintStream out, int stepsTotal) {
        this.out = out;
        this.stepsTotal = stepsTotal;
    }

    void step(String zh, String en, Happening happening) {
        String title = zh + " / " + en;
        if (stopped) {
            return;
        }
        out.printf("%n[%d/%d] %s%n", done.size() + 1, stepsTotal, title);
        long start = System.nanoTime();
        boolean happened = false;
        try {
            happening.run();
            happened = true;
        } catch (Exception e) {
            out.println("      ✗ 没有发生 / did not happen: " + reason(e));
            stopped = true;
        }
        done.add(new Done(title, Duration.ofNanos(System.nanoTime() - start).toMillis(), happened));
    }

    void tell(String format, Object... values) {
        out.println("      " + String.format(format, values));
    }

    /** Prints the summary; 0 when every step happened. */
    int finish() {
        out.printf("%n小结 / Summary%n");
        for (Done step : done) {
            out.printf("  %s %6d ms  %s%n", step.happened() ? "✓" : "✗", step.millis(), step.title());
        }
        boolean all = !stopped && done.size() == stepsTotal;
        out.printf(
                "%s%n",
                all
                        ? "全部 " + stepsTotal + " 步完成 / all " + stepsTotal + " steps done"
                        : "第 " + done.size() + " 步未完成，共 " + stepsTotal + " 步 / step " + done.size() + " of "
                                + stepsTotal + " did not happen");
        return all ? 0 : 1;
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        String full = cause.getCause() == null
                ? message
                : message + " (" + cause.getCause().getMessage() + ")";
        return full.length() > 600 ? full.substring(0, 600) + "…" : full;
    }
}
