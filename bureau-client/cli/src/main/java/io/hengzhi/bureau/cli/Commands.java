package io.hengzhi.bureau.cli;

import org.jspecify.annotations.Nullable;

/** What picocli fills in before it calls a command. */
final class Commands {

    private Commands() {}

    static Bureau root(@Nullable Bureau parent) {
        if (parent == null) {
            throw new IllegalStateException("picocli sets the parent");
        }
        return parent;
    }
}
