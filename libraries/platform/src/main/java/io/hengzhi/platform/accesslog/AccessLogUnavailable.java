package io.hengzhi.platform.accesslog;

/** The access log did not take a record in time: what it was about must not be served. */
public final class AccessLogUnavailable extends RuntimeException {

    public AccessLogUnavailable(Throwable cause) {
        super("access log", cause);
    }
}
