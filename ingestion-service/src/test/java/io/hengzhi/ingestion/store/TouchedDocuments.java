package io.hengzhi.ingestion.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Counts the documents that finds bring, and names finds that are not by {@code _id}. */
public final class TouchedDocuments implements CommandListener {

    private final List<String> scans = new ArrayList<>();
    private int count;

    @Override
    public synchronized void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        if (event.getCommandName().equals("find")
                && !command.getDocument("filter", new BsonDocument()).keySet().equals(java.util.Set.of("_id"))) {
            scans.add(command.toJson());
        }
    }

    @Override
    public synchronized void commandSucceeded(CommandSucceededEvent event) {
        BsonValue cursor = event.getResponse().get("cursor");
        if (cursor != null) {
            BsonDocument document = cursor.asDocument();
            count += document.getArray("firstBatch", new BsonArray()).size();
            count += document.getArray("nextBatch", new BsonArray()).size();
        }
    }

    /** Finds that would have to look at every document. */
    public synchronized List<String> scans() {
        return List.copyOf(scans);
    }

    public synchronized int count() {
        return count;
    }

    public synchronized void reset() {
        scans.clear();
        count = 0;
    }
}
