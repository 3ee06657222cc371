package io.hengzhi.bureau.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;

/** A console that nobody hears. */
final class Silence {

    private Silence() {}

    static Console console(Console like) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Console(like.texts(), like.environment(), InputStream.nullInputStream(), nowhere, nowhere);
    }
}
