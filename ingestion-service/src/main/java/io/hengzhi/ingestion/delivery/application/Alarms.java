package io.hengzhi.ingestion.delivery.application;

import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.ingestion.delivery.domain.Alarm;
import io.hengzhi.ingestion.delivery.domain.Promise;
import java.util.Collection;
import java.util.Map;

/** What has been told about each promise. */
public interface Alarms {

    /** @param version 0 where nothing was told yet */
    record Versioned(Alarm alarm, long version) {

        /** Nothing was told yet. */
        public static final Versioned NEW = new Versioned(Alarm.QUIET, 0);
    }

    /** One for each promise. */
    Map<Promise, Versioned> read(Collection<Promise> promises);

    /** Keeps and publishes what is told now; false when another replica was faster, and nothing is published then. */
    boolean tell(Versioned before, DeliveryAlarm told);
}
