package io.hengzhi.bureau.cli;

/** What the process ends with, for scripts; the table stands in the README. */
final class ExitCode {

    static final int OK = 0;
    /** Some facts, rows or requests were refused; the output says which and why. */
    static final int REFUSED = 1;

    static final int USAGE = 2;
    static final int UNREACHABLE = 3;
    static final int NOT_AUTHORISED = 4;
    static final int NOT_FOUND = 5;
    /** The outbox: full, held by another process, damaged, or the disk refuses. */
    static final int OUTBOX = 6;
    /** Not finished within the patience; nothing is lost. */
    static final int UNFINISHED = 7;

    private ExitCode() {}
}
