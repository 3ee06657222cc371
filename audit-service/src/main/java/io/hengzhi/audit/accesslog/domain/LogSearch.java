package io.hengzhi.audit.accesslog.domain;

import io.hengzhi.kernel.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, newest first.
 *
 * @param enterprise only what concerns it; null for all
 * @param account only what this account did; null for all
 * @param span only what lies in this time
 * @param before only entries with a smaller index: where the page before ended
 * @param limit how many entries a page holds at most
 */
public record LogSearch(
        @Nullable CreditCode enterprise, @Nullable String account, TimeSpan span, long before, int limit) {

    /** The one list that is walked; what the other criterion leaves out is skipped in its index pages. */
    public ListKey list() {
        if (enterprise != null) {
            return ListKey.of(enterprise);
        }
        return account != null ? ListKey.ofAccount(account) : ListKey.ALL;
    }

    public boolean finds(IndexPage.Reference reference) {
        return reference.index() < before
                && (account == null || account.equals(reference.account()))
                && span.contains(reference.atMillis());
    }
}
