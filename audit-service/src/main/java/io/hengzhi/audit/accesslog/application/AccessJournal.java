package io.hengzhi.audit.accesslog.application;

import io.hengzhi.audit.accesslog.domain.LogEntry;
import io.hengzhi.audit.accesslog.domain.LogPage;
import io.hengzhi.audit.accesslog.domain.LogSearch;
import java.util.List;

/** The access log as it is kept for searching. */
public interface AccessJournal {

    /** The index of the first entry that is not kept yet; 0 for an empty journal. */
    long nextIndex();

    /**
     * Keeps entries that follow each other in the log. Keeping the same entries again changes nothing; returns when all of
     * them can be found.
     */
    void append(List<LogEntry> entries);

    /** Looks at a bounded number of documents, however long the log is. */
    LogPage search(LogSearch search);
}
