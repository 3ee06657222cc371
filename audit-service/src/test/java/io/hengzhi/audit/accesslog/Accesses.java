package io.hengzhi.audit.accesslog;

import io.hengzhi.audit.accesslog.domain.LogEntry;
import io.hengzhi.contract.audit.AccessRecorded;
import io.hengzhi.kernel.CreditCode;
import java.time.Instant;
import java.util.List;

/** Records of the access log as tests write them. */
public final class Accesses {

    public static final CreditCode LICHUAN = CreditCode.withCheckCharacter("91110113MA0HE0001");
    public static final CreditCode OTHER = CreditCode.withCheckCharacter("91110113MA0HE0002");
    public static final Instant MORNING = Instant.parse("2026-01-20T01:00:00Z");

    private Accesses() {}

    public static AccessRecorded served(String account, Instant at, CreditCode... enterprises) {
        return access(account, at, "GET /api/v1/rankings", true, 200, List.of(enterprises));
    }

    public static AccessRecorded denied(String account, Instant at, String target) {
        return access(account, at, target, false, 404, List.of());
    }

    private static AccessRecorded access(
            String account, Instant at, String target, boolean served, int status, List<CreditCode> enterprises) {
        return new AccessRecorded(
                "r-" + account + "-" + at,
                at,
                "scoring",
                account,
                "周敏",
                "顺义区经信局",
                "district-officer",
                null,
                "guidance",
                "read-ranking",
                target,
                enterprises,
                enterprises.size(),
                served ? "00ff" : "",
                served,
                status,
                "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    public static LogEntry entry(long index, AccessRecorded access) {
        return new LogEntry(index, access.at(), access);
    }
}
