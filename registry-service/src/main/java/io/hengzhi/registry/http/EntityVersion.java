package io.hengzhi.registry.http;

import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The version of what is read or changed, as {@code ETag} and {@code If-Match} carry it. */
public final class EntityVersion {

    private static final String IF_MATCH = "If-Match";

    private EntityVersion() {}

    public static String eTag(long version) {
        return "\"" + version + "\"";
    }

    private static @Nullable Long read(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        String text = ifMatch.strip();
        String unquoted = text.startsWith("W/") ? text.substring(2) : text;
        String digits = unquoted.replace("\"", "");
        if (!digits.matches("\\d{1,18}")) {
            throw Problems.invalidParameter(
                    IF_MATCH, "If-Match 应为读取时得到的 ETag。", "If-Match is the ETag of what was read.");
        }
        return Long.valueOf(digits);
    }

    /** The version a change was decided on; 428 where the header is not there. */
    public static long require(@Nullable String ifMatch) {
        Long version = read(ifMatch);
        if (version == null) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED)
                    .field(IF_MATCH)
                    .wayOut("先读取，再把其 ETag 放入 If-Match。", "Read it first and send its ETag in If-Match.")
                    .exception();
        }
        return version;
    }

    /** The answer to a change that was decided on an older version. */
    public static ProblemException outdated() {
        return Problem.of(ProblemType.PRECONDITION_FAILED)
                .field(IF_MATCH)
                .wayOut("重新读取后再改。", "Read it again, then change it.")
                .exception();
    }
}
