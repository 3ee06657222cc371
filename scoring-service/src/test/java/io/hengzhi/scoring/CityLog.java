package io.hengzhi.scoring;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.testsupport.TestBroker;
import java.util.ArrayList;
import java.util.List;

/** The log that scoring is made from, written as ingestion and the registry would. */
final class CityLog {

    private final TestBroker broker;
    private final AcceptedFacts accepted = new AcceptedFacts();

    CityLog(TestBroker broker) {
        this.broker = broker;
    }

    /** Puts events on their topics; a {@link ReportedCell} as the fact that was accepted. */
    void publish(List<?> events) {
        List<WireEvent> wire = new ArrayList<>();
        for (Object event : events) {
            wire.add(event instanceof ReportedCell cell ? accepted.of(cell) : (WireEvent) event);
        }
        broker.publish(wire);
    }
}
