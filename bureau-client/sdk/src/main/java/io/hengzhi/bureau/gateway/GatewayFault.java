package io.hengzhi.bureau.gateway;

import io.hengzhi.kernel.BilingualText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The city did not do what was asked: it said no, or it did not answer. */
public final class GatewayFault extends RuntimeException {

    /** What kind of no. */
    public enum Reason {
        /** Nobody answers at the address, or only with an error of the server (5xx). */
        UNREACHABLE,
        /** The client id and secret are not accepted, or the role lacks the operation. */
        NOT_AUTHORISED,
        /** There is no such thing, or not for this bureau. */
        NOT_FOUND,
        /** A rule was broken: the text says which. */
        REFUSED
    }

    private final Reason reason;
    private final transient BilingualText text;
    private final transient @Nullable JsonNode problem;

    GatewayFault(Reason reason, BilingualText text, @Nullable JsonNode problem, @Nullable Throwable cause) {
        super(text.zh() + " " + text.en(), cause);
        this.reason = reason;
        this.text = text;
        this.problem = problem;
    }

    public Reason reason() {
        return reason;
    }

    public BilingualText text() {
        return text;
    }

    /** The {@code application/problem+json} of the answer; null where there was none. */
    public @Nullable JsonNode problem() {
        return problem;
    }

    static GatewayFault unreachable(String what, Throwable cause) {
        return new GatewayFault(
                Reason.UNREACHABLE,
                BilingualText.of(
                        "无法连接 " + what + "，请检查地址与网络。",
                        "Cannot reach " + what + ": look at the address and the network."),
                null,
                cause);
    }
}
