package io.hengzhi.platform.accesslog;

import io.hengzhi.contract.audit.AccessRecorded;

/** The append-only log of who read what. Two kinds exist: the topic, and in tests of other things a list. */
public interface AccessLog {

    /** Returns when the record is durable; throws {@link AccessLogUnavailable} when it is not within two seconds. */
    void append(AccessRecorded access);
}
