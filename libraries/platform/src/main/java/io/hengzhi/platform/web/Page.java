package io.hengzhi.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 200;
}
