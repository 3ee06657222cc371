package io.hengzhi.registry.contract.web;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.facts.FactsContract;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.web.Page;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.contract.web.ContractViews.ContractSummaryView;
import io.hengzhi.registry.contract.web.ContractViews.ContractView;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each bureau may send and how, for anybody signed in: no enterprise is in it, so no purpose is asked. */
@RestController
@RequestMapping("/api/v1/contracts")
class ContractController {

    private static final String SCHEMA_JSON = "application/schema+json";

    private final CatalogueInForce inForce;
    private final ContractSchema schemas;
    private final JsonMapper json;

    ContractController(CatalogueInForce inForce, JsonMapper json) {
        this.inForce = inForce;
        this.schemas = new ContractSchema(json);
        this.json = json;
    }

    @GetMapping
    @Permitted(Operation.READ_REFERENCE_DATA)
    ResponseEntity<Page<ContractSummaryView>> contracts() {
        List<ContractSummaryView> all = FactsContract.all(inForce.get()).stream()
                .map(ContractViews::summary)
                .toList();
        return tagged(new Page<>(all, null));
    }

    /** @param topic for example {@code facts.tax.v1} */
    @GetMapping("/{topic}")
    @Permitted(Operation.READ_REFERENCE_DATA)
    ResponseEntity<ContractView> contract(@PathVariable String topic) {
        FactsContract contract = get(topic);
        return tagged(ContractViews.whole(contract, schema(contract)));
    }

    @GetMapping(path = "/{topic}/schema", produces = SCHEMA_JSON)
    @Permitted(Operation.READ_REFERENCE_DATA)
    ResponseEntity<Map<String, Object>> schema(@PathVariable String topic) {
        return tagged(schema(get(topic)));
    }

    private FactsContract get(String topic) {
        return Topics.findBureauOf(topic)
                .flatMap(bureau -> FactsContract.find(inForce.get(), bureau))
                .orElseThrow(Problems::notFound);
    }

    private Map<String, Object> schema(FactsContract contract) {
        return json.convertValue(schemas.of(contract), new TypeReference<>() {});
    }

    /** The tag is the content's: another release of this service may word the same catalogue otherwise. */
    private <T> ResponseEntity<T> tagged(T body) {
        return ResponseEntity.ok().eTag(digest(json.writeValueAsBytes(body))).body(body);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
