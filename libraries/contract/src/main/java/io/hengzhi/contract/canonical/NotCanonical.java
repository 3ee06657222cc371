package io.hengzhi.contract.canonical;

/** Bytes that are not the JSON they were taken for. */
public final class NotCanonical extends RuntimeException {

    public NotCanonical(String what) {
        super(what);
    }

    static <T> T unexpected(String name) {
        throw new NotCanonical("\"" + name + "\" holds something else than it should");
    }
}
