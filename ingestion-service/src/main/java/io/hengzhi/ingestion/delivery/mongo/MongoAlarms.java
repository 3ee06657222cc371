package io.hengzhi.ingestion.delivery.mongo;

import io.hengzhi.contract.ingestion.DeliveryAlarm;
import io.hengzhi.ingestion.delivery.application.Alarms;
import io.hengzhi.ingestion.delivery.domain.Alarm;
import io.hengzhi.ingestion.delivery.domain.Promise;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.VersionConflict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** {@code _id = bureau:quantity:quarter}: what was told last and with which figures; a promise nothing was told about has none. */
final class MongoAlarms implements Alarms {

    private final Aggregates aggregates;

    MongoAlarms(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public Map<Promise, Versioned> read(Collection<Promise> promises) {
        Map<String, Aggregates.Stored> stored =
                aggregates.findAll(promises.stream().map(MongoAlarms::id).toList());
        Map<Promise, Versioned> alarms = new HashMap<>();
        for (Promise promise : promises) {
            Aggregates.Stored found = stored.get(id(promise));
            alarms.put(
                    promise,
                    found == null
                            ? Versioned.NEW
                            : new Versioned(Alarm.valueOf(found.state().getString("alarm")), found.version()));
        }
        return alarms;
    }

    @Override
    public boolean tell(Versioned before, DeliveryAlarm told) {
        Document state = new Document("alarm", Alarm.after(told).name())
                .append("due", told.due().toString())
                .append("expected", told.expected())
                .append("received", told.received())
                .append("at", told.at().toEpochMilli());
        try {
            aggregates.save(new Aggregates.Change(
                    id(told.bureau(), told.quantity(), told.quarter()), before.version(), state, List.of(told)));
            return true;
        } catch (VersionConflict anotherReplica) {
            return false;
        }
    }

    private static String id(Promise promise) {
        return id(promise.bureau(), promise.quantity().code(), promise.quarter());
    }

    private static String id(BureauCode bureau, QuantityCode quantity, Quarter quarter) {
        return bureau + ":" + quantity + ":" + quarter;
    }
}
