package io.hengzhi.contract.ingestion;

/** Where a record stands in the log. */
public record RecordPlace(String topic, int partition, long offset) {

    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
