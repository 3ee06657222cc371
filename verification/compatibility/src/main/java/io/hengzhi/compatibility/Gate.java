package io.hengzhi.compatibility;

import io.hengzhi.compatibility.http.ApiComparison;
import io.hengzhi.compatibility.schema.SchemaComparison;
import io.hengzhi.compatibility.wire.Readership;
import io.hengzhi.compatibility.wire.WireComparison;
import io.hengzhi.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Everything that was promised, against everything that would be published. */
public final class Gate {

    private static final String COMMON = "facts.v1";
    private static final String BUREAU = "bureau-";

    private Gate() {}

    /** @param callersOf who calls a path of a REST interface */
    public static List<Finding> examine(Published promised, Published today, Function<String, List<String>> callersOf) {
        List<Finding> findings = new ArrayList<>();
        promised.schemas().forEach((contract, schema) -> {
            JsonNode now = today.schemas().get(contract);
            if (now == null) {
                findings.add(new Finding(
                        contract,
                        "(whole contract)",
                        "the contract is removed",
                        producersOf(contract),
                        "keep it until the bureau has moved to another"));
            } else {
                findings.addAll(SchemaComparison.compare(contract, producersOf(contract), schema, now));
            }
        });
        findings.addAll(WireComparison.compare(promised.wire(), today.wire(), Readership::readersOf));
        promised.apis().forEach((service, document) -> {
            JsonNode now = today.apis().get(service);
            if (now == null) {
                findings.add(new Finding(
                        service,
                        "(whole interface)",
                        "the document is removed",
                        List.of("every caller"),
                        "serve it until nobody calls it"));
            } else {
                findings.addAll(ApiComparison.compare(service, document, now, callersOf));
            }
        });
        return List.copyOf(findings);
    }

    /** A bureau sends by its own contract, all of them by the common one. */
    private static List<String> producersOf(String contract) {
        return contract.equals(COMMON)
                ? Topics.PUBLISHERS.stream().map(bureau -> BUREAU + bureau).toList()
                : Topics.findBureauOf(contract).map(bureau -> BUREAU + bureau).stream()
                        .toList();
    }
}
