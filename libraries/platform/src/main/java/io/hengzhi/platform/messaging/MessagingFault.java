package io.hengzhi.platform.messaging;

/** An event could not be made durable in time; nothing was decided about it. */
public final class MessagingFault extends RuntimeException {

    public MessagingFault(String what, Throwable cause) {
        super(what, cause);
    }
}
