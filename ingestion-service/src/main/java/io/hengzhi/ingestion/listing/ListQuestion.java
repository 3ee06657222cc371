package io.hengzhi.ingestion.listing;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a part of a list is asked for and how the next one is named. */
public final class ListQuestion {

    private ListQuestion() {}

    /** The number itself where a page may have so many rows. */
    public static int limit(int asked) {
        if (asked < 1 || asked > Page.LIMIT_MAX) {
            throw Problems.invalidParameter("limit", "limit 应为 1 至 200。", "A limit is from 1 to 200.");
        }
        return asked;
    }

    public static NewestFirst.@Nullable Position position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = valueOf(Cursor.decode(cursor, 2), "cursor");
        return new NewestFirst.Position(parts.get(0), parts.get(1));
    }

    public static @Nullable String cursor(NewestFirst.@Nullable Position next) {
        return next == null ? null : Cursor.encode(next.day(), next.key());
    }
}
