package io.hengzhi.audit.accesslog.domain;

import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.kernel.CreditCode;
import java.util.ArrayList;
import java.util.List;

/**
 * One list of entries in the order of their index: of all, of an enterprise, of an account.
 *
 * @param value as the store writes it, for example {@code enterprise:91110113MA0HE0001W}
 */
public record ListKey(String value) {

    public static final ListKey ALL = new ListKey("all");

    public static ListKey of(CreditCode enterprise) {
        return new ListKey("enterprise:" + enterprise);
    }

    public static ListKey ofAccount(String account) {
        return new ListKey("account:" + account);
    }

    /** Every list the entry stands in. */
    public static List<ListKey> of(LogEntry entry) {
        List<ListKey> keys = new ArrayList<>();
        keys.add(ALL);
        entry.enterprises().forEach(enterprise -> keys.add(of(enterprise)));
        AccessRecorded access = entry.access();
        if (access != null) {
            keys.add(ofAccount(access.account()));
        }
        return keys;
    }
}
