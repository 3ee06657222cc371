package io.hengzhi.platform.web;

import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What the stages of one request tell each other: under which row it ran, who called, what the answer holds. */
public final class RequestFacts {

    private static final String OPERATION = RequestFacts.class.getName() + ".operation";
    private static final String CALLER = RequestFacts.class.getName() + ".caller";
    private static final String LIVE = RequestFacts.class.getName() + ".live";
    private static final String DISCLOSED = RequestFacts.class.getName() + ".disclosed";

    private RequestFacts() {}

    public static void setOperation(HttpServletRequest request, Operation operation) {
        request.setAttribute(OPERATION, operation);
    }

    public static @Nullable Operation operation(HttpServletRequest request) {
        return (Operation) request.getAttribute(OPERATION);
    }

    public static void setCaller(HttpServletRequest request, Caller caller) {
        request.setAttribute(CALLER, caller);
    }

    public static @Nullable Caller caller(HttpServletRequest request) {
        return (Caller) request.getAttribute(CALLER);
    }

    /** For an answer that is no {@link Disclosed} itself, such as a file: says whose data it holds. */
    public static void setDisclosed(HttpServletRequest request, Disclosed<?> disclosed) {
        request.setAttribute(DISCLOSED, disclosed);
    }

    public static @Nullable Disclosed<?> disclosed(HttpServletRequest request) {
        return (Disclosed<?>) request.getAttribute(DISCLOSED);
    }

    /** For an answer that goes on: it begins once the record of its beginning is durable. */
    public static void setLive(HttpServletRequest request, LiveAnswer live) {
        request.setAttribute(LIVE, live);
    }

    public static @Nullable LiveAnswer live(HttpServletRequest request) {
        return (LiveAnswer) request.getAttribute(LIVE);
    }
}
