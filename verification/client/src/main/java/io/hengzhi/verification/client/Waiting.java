package io.hengzhi.verification.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again until the answer is there: an event-driven city is right in a moment, never at once. */
public final class Waiting {

    private static final Duration EVERY = Duration.ofMillis(100);

    private Waiting() {}

    /** The value as soon as there is one; an error that says what was waited for when the patience ends. */
    public static <T> T until(String what, Duration patience, Supplier<Optional<T>> ask) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<T> found = ask.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not seen within " + patience.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    public static void untilTrue(String what, Duration patience, Supplier<Boolean> ask) {
        until(what, patience, () -> ask.get() ? Optional.of(Boolean.TRUE) : Optional.empty());
    }
}
