package io.hengzhi.samplecity.seeding;

/** A step could not be done; the message says which, and what came instead. Running the seed again goes on from there. */
final class NotSeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSeeded(String what) {
        super(what);
    }

    NotSeeded(String what, Throwable cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
