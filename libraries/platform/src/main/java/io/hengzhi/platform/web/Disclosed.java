package io.hengzhi.platform.web;

import io.hengzhi.kernel.CreditCode;
import java.util.Collection;
import java.util.List;

/**
 * An answer that holds enterprise data, with whose data it holds: only the service that answers knows. The platform
 * records it, then sends the body.
 *
 * @param enterprises whose data the body holds
 * @param rows how many rows the body holds
 */
public record Disclosed<T>(T body, List<CreditCode> enterprises, int rows) {

    public static <T> Disclosed<T> of(T body, Collection<CreditCode> enterprises, int rows) {
        return new Disclosed<>(body, enterprises.stream().distinct().toList(), rows);
    }

    public static <T> Disclosed<T> one(T body, CreditCode enterprise) {
        return new Disclosed<>(body, List.of(enterprise), 1);
    }
}
