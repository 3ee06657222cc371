package io.hengzhi.recomputation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules as SQL, in the order in which they are carried out. */
record Rules(List<String> computation, String scope, String comparison) {

    /** After which of the computation's steps formulas are read, and after which they are worked out. */
    static final int REGISTRY = 1;

    static final int WINDOWS = 5;

    static Rules asWritten() {
        return new Rules(
                List.of(
                        read("0-macros.sql"),
                        read("1-registry.sql"),
                        read("2-schemes.sql"),
                        read("3-judgement.sql"),
                        read("4-fold.sql"),
                        read("5-windows.sql"),
                        read("6-terms.sql"),
                        read("7-rank.sql")),
                read("8-scope.sql"),
                read("9-comparison.sql"));
    }

    /** The same rules with one passage changed, which must stand in them exactly once. */
    Rules replacing(String passage, String other) {
        long found = computation.stream()
                .mapToLong(text -> (text.length() - text.replace(passage, "").length()) / passage.length())
                .sum();
        if (found != 1) {
            throw new IllegalArgumentException("stands " + found + " times in the rules: " + passage);
        }
        return new Rules(
                computation.stream().map(text -> text.replace(passage, other)).toList(), scope, comparison);
    }

    static String read(String name) {
        try (InputStream file = Rules.class.getResourceAsStream("/recomputation/" + name)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
