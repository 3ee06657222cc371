package io.hengzhi.audit.accesslog.application;

import io.hengzhi.audit.accesslog.domain.LogPage;
import io.hengzhi.audit.accesslog.domain.LogSearch;
import io.hengzhi.audit.accesslog.domain.TimeSpan;
import io.hengzhi.kernel.CreditCode;
import org.jspecify.annotations.Nullable;

/** Who read what: the auditor asks for all of it, an enterprise for what concerns itself. */
public final class ReadAccessLog {

    private final AccessJournal journal;

    public ReadAccessLog(AccessJournal journal) {
        this.journal = journal;
    }

    public LogPage forAuditor(
            @Nullable CreditCode enterprise, @Nullable String account, TimeSpan span, long before, int limit) {
        return journal.search(new LogSearch(enterprise, account, span, before, limit));
    }

    public LogPage forEnterprise(CreditCode itself, @Nullable String account, TimeSpan span, long before, int limit) {
        LogPage found = journal.search(new LogSearch(itself, account, span, before, limit));
        return new LogPage(
                found.entries().stream().map(entry -> entry.asSeenBy(itself)).toList(), found.next(), found.asOf());
    }
}
