package io.hengzhi.registry.enterprise.web;

import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.web.Page;
import org.jspecify.annotations.Nullable;

/** How many items a page has. */
final class Limit {

    private Limit() {}

    static int of(@Nullable String limit) {
        if (limit == null) {
            return Page.LIMIT_DEFAULT;
        }
        int value = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (value < 1 || value > Page.LIMIT_MAX) {
            throw Problems.invalidParameter(
                    "limit", "limit 应为 1 至 " + Page.LIMIT_MAX + "。", "limit is 1 to " + Page.LIMIT_MAX + ".");
        }
        return value;
    }
}
