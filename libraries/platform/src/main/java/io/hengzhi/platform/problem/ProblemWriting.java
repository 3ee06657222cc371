package io.hengzhi.platform.problem;

import io.hengzhi.kernel.BilingualText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json}; the one place that gives it its shape. */
public final class ProblemWriting {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final JsonMapper json;

    public ProblemWriting(JsonMapper json) {
        this.json = json;
    }

    public Map<String, @Nullable Object> body(Problem problem) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        ProblemType type = problem.type();
        body.put("type", type.type().toString());
        body.put("title", type.title().zh());
        body.put("titleEn", type.title().en());
        body.put("status", type.status());
        body.put("code", problem.code());
        BilingualText detail = problem.detail() == null ? type.title() : problem.detail();
        body.put("detail", detail.zh());
        body.put("detailEn", detail.en());
        if (problem.field() != null) {
            body.put("field", problem.field());
        }
        if (problem.rule() != null) {
            body.put("rule", problem.rule());
        }
        BilingualText wayOut = problem.wayOut();
        if (wayOut != null) {
            body.put("wayOut", wayOut.zh());
            body.put("wayOutEn", wayOut.en());
        }
        body.put("traceId", traceId());
        return body;
    }

    public void write(HttpServletResponse response, Problem problem) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body(problem));
        response.setStatus(problem.type().status());
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** The trace the answer belongs to; one of its own where tracing has none. */
    public static String traceId() {
        String traceId = MDC.get("traceId");
        return traceId == null || traceId.isBlank()
                ? UUID.randomUUID().toString().replace("-", "")
                : traceId;
    }
}
