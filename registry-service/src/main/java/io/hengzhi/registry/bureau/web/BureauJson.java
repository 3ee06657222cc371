package io.hengzhi.registry.bureau.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.registry.bureau.domain.Addition;
import io.hengzhi.registry.http.Required;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What administrators send. */
final class BureauJson {

    private BureauJson() {}

    /**
     * @param code lower-case letters and hyphens: part of the topic's and the client's name, for ever
     * @param quantities what it may report, after all present owners of each; may be left out
     * @param reason why, for the record
     */
    record AdditionJson(
            @Nullable String code,
            @Nullable NameJson name,
            @Nullable List<String> quantities,
            @Nullable String reason) {

        Addition read() {
            List<QuantityCode> codes = new ArrayList<>();
            for (String quantity : quantities == null ? List.<String>of() : quantities) {
                QuantityCode read = Problems.valueOf(QuantityCode.parse(quantity), "quantities");
                if (!codes.contains(read)) {
                    codes.add(read);
                }
            }
            return new Addition(
                    Required.field(code, "code", BureauCode::parse),
                    name == null ? BilingualText.of("", "") : BilingualText.of(orEmpty(name.zh()), orEmpty(name.en())),
                    codes);
        }
    }

    record NameJson(@Nullable String zh, @Nullable String en) {}

    /** @param reason why, for the record */
    record ReasonJson(@Nullable String reason) {}

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
