package io.hengzhi.bureau.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal; nothing where nobody looks, as in a script. */
final class Progress implements AutoCloseable {

    private static final int EVERY_MS = 200;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** @param total how many there will be; negative while that is not known */
    static Progress of(Bureau root, String task, long total) {
        boolean seen =
                !root.json() && System.console() != null && System.console().isTerminal();
        return new Progress(
                seen
                        ? new ProgressBarBuilder()
                                .setTaskName(root.console().texts().get(task))
                                .setInitialMax(total)
                                .setStyle(ProgressBarStyle.ASCII)
                                .setUpdateIntervalMillis(EVERY_MS)
                                .showSpeed()
                                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                                .build()
                        : null);
    }

    void to(long done) {
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    void of(long total) {
        if (bar != null) {
            bar.maxHint(total);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
