package io.hengzhi.bureau.contract;

import io.hengzhi.kernel.BilingualText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A quantity that the bureau publishes.
 *
 * @param acceptedUnits the canonical unit among them
 * @param stock whether it is a level, which has no year to date
 */
public record ContractQuantity(
        String code,
        BilingualText name,
        String unit,
        List<String> acceptedUnits,
        boolean stock,
        boolean mayBeNegative) {

    static ContractQuantity of(JsonNode node) {
        List<String> units = new ArrayList<>();
        node.path("acceptedUnits").forEach(unit -> units.add(unit.asString()));
        String code = node.path("code").asString("");
        return new ContractQuantity(
                code,
                BilingualText.of(
                        node.path("name").path("zh").asString(code),
                        node.path("name").path("en").asString(code)),
                node.path("unit").asString(""),
                List.copyOf(units),
                "stock".equalsIgnoreCase(node.path("kind").asString("")),
                node.path("mayBeNegative").asBoolean(true));
    }
}
