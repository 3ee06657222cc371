package io.hengzhi.registry.http;

import io.hengzhi.kernel.Parsed;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields of a request body: that they are there, and that they say something. */
public final class Required {

    private Required() {}

    public static <T> T field(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.of(ProblemType.INVALID_BODY)
                    .field(field)
                    .detail("缺少字段 " + field + "。", "The field " + field + " is missing.")
                    .exception();
        }
        return value;
    }

    public static <T> T field(@Nullable String value, String field, Function<String, Parsed<T>> parse) {
        return Problems.valueOf(parse.apply(field(value, field)), field);
    }

    /** Null where the field is not there; 400 where it says nothing sensible. */
    public static <T> @Nullable T optional(@Nullable String value, String field, Function<String, Parsed<T>> parse) {
        return value == null || value.isBlank() ? null : Problems.valueOf(parse.apply(value.strip()), field);
    }
}
