package io.hengzhi.bureau;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Where the client's secret comes from; it is asked for at each login, so that a rotation needs no restart. */
public final class Secrets {

    private Secrets() {}

    /** The content of a file, without the white space around it. */
    public static Supplier<String> file(Path file) {
        return () -> {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new UncheckedIOException("the client's secret cannot be read: " + file, e);
            }
        };
    }

    public static Supplier<String> environment(String variable) {
        return () -> {
            String value = System.getenv(variable);
            if (value == null) {
                throw new IllegalStateException("the client's secret is not in the environment: " + variable);
            }
            return value;
        };
    }
}
