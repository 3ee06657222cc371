package io.hengzhi.samplecity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sharing agreement of the fictional city's finance bureau, as {@code POST /agreements} takes it. */
public final class SampleAgreement {

    public static final String ID = "finance-sample";

    /** One officer of the city office drafts it, the other puts it in force. */
    public static final String DRAFTER = "city-officer";

    public static final String APPROVER = "city-officer-2";

    public static final String REASON = "会签完毕，予以生效（演示）";

    private SampleAgreement() {}

    public static Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", ID);
        body.put("bureau", "finance");
        body.put("client", "bureau-reader");
        body.put("districts", List.of("110113", "110108"));
        body.put("quantities", List.of("output", "revenue", "taxPaid", "staff", "landArea"));
        body.put("fields", List.of("register", "facts", "scores", "rankings", "guidance"));
        body.put("purposes", List.of("guidance", "policy-making"));
        body.put("from", "2025-01-01");
        body.put("to", "2030-12-31");
        body.put("basis", "京数共享〔2025〕1号（演示）");
        return body;
    }
}
