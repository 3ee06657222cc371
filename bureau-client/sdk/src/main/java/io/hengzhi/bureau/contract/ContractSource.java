package io.hengzhi.bureau.contract;

import tools.jackson.databind.JsonNode;

/** Whoever can tell the contract of a topic: the city's gateway. */
@FunctionalInterface
public interface ContractSource {

    /** The document as served; throws any runtime exception where nobody answers. */
    JsonNode contract(String topic);
}
