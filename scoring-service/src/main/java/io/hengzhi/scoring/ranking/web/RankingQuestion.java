package io.hengzhi.scoring.ranking.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Page;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a ranking.
 *
 * @param text a part of the name or of the credit code, in lower case; empty for all
 * @param classCode null for all
 * @param after null from the beginning
 */
record RankingQuestion(
        DistrictCode district,
        Period period,
        MonitoringList list,
        int limit,
        String text,
        @Nullable String classCode,
        @Nullable After after) {

    private static final int TEXT_LENGTH_MAX = 100;

    /**
     * Where the page before ended: a score and code, not a position, so that a change of ranks in between neither repeats nor
     * hides anybody else.
     *
     * @param scaled null among the members without a rank, who stand last
     */
    record After(@Nullable Long scaled, CreditCode code) {

        String cursor() {
            return Cursor.encode(scaled == null ? "" : scaled.toString(), code.value());
        }
    }

    static RankingQuestion read(
            String district,
            String period,
            String list,
            @Nullable Integer limit,
            @Nullable String cursor,
            @Nullable String q,
            @Nullable String classCode) {
        return new RankingQuestion(
                Problems.valueOf(DistrictCode.parse(district), "district"),
                Problems.valueOf(Period.parse(period), "period"),
                list(list),
                limit(limit),
                text(q),
                classCode == null || classCode.isBlank() ? null : classCode,
                cursor == null || cursor.isBlank() ? null : after(cursor));
    }

    /** A whole list, without a choice among its members. */
    static RankingQuestion ofList(String district, String period, String list) {
        return read(district, period, list, null, null, null, null);
    }

    private static MonitoringList list(String text) {
        MonitoringList list = Problems.valueOf(MonitoringList.parse(text), "list");
        if (list != MonitoringList.ABOVE_SCALE && list != MonitoringList.BELOW_SCALE) {
            throw Problems.invalidParameter(
                    "list",
                    "有排名的名单为 above-scale（规上）与 below-scale（规下）。",
                    "The ranked lists are above-scale and below-scale.");
        }
        return list;
    }

    private static int limit(@Nullable Integer limit) {
        return number("limit", limit, Page.LIMIT_DEFAULT, Page.LIMIT_MAX);
    }

    /** A number from 1 to the greatest permitted, or the one that is meant where none is given. */
    static int number(String field, @Nullable Integer given, int otherwise, int greatest) {
        if (given == null) {
            return otherwise;
        }
        if (given < 1 || given > greatest) {
            throw Problems.invalidParameter(
                    field, field + " 应为 1 至 " + greatest + "。", field + " is from 1 to " + greatest + ".");
        }
        return given;
    }

    private static String text(@Nullable String q) {
        String text = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        if (text.length() > TEXT_LENGTH_MAX) {
            throw Problems.invalidParameter(
                    "q", "q 最多 " + TEXT_LENGTH_MAX + " 个字符。", "q has at most " + TEXT_LENGTH_MAX + " characters.");
        }
        return text;
    }

    private static After after(String cursor) {
        List<String> parts = Problems.valueOf(Cursor.decode(cursor, 2), "cursor");
        try {
            String scaled = parts.getFirst();
            return new After(
                    scaled.isEmpty() ? null : Long.valueOf(scaled),
                    CreditCode.parse(parts.getLast()).orElseThrow());
        } catch (IllegalArgumentException notOurs) {
            throw Problems.invalidParameter(
                    "cursor", "cursor 应为上一页返回的 next。", "A cursor is the \"next\" of the page before.");
        }
    }

    boolean matches(CreditCode code, String name) {
        return text.isEmpty()
                || name.toLowerCase(Locale.ROOT).contains(text)
                || code.value().toLowerCase(Locale.ROOT).contains(text);
    }
}
