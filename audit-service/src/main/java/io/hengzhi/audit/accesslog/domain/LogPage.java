package io.hengzhi.audit.accesslog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param entries newest first
 * @param next the index that the next page lies before; null where nothing is left. A page may hold fewer entries than
 *     asked for and still have a next one: one answer looks at a bounded part of the log
 * @param asOf the last index that the lists hold completely; -1 where there is none. No entry beyond it is shown
 */
public record LogPage(List<LogEntry> entries, @Nullable Long next, long asOf) {

    public LogPage {
        entries = List.copyOf(entries);
    }
}
