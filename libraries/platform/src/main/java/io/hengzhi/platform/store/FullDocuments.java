package io.hengzhi.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents that have reached the size MongoDB allows, tens of thousands of different reports of one enterprise. Such a one
 * takes no more and must not hold up the others; the log still holds every report.
 */
public final class FullDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(FullDocuments.class);

    /** The server's codes for a document that would pass 16 MiB. */
    private static final Set<Integer> TOO_LARGE = Set.of(10334, 17419, 17420);

    private FullDocuments() {}

    /**
     * Reports the full ones of a bulk write that was not ordered; the others were written. Another fault is thrown on.
     *
     * @param ids of the documents, in the order of the writes
     */
    public static void leaveOut(String collection, List<String> ids, MongoBulkWriteException fault) {
        for (BulkWriteError error : fault.getWriteErrors()) {
            if (!TOO_LARGE.contains(error.getCode())) {
                throw fault;
            }
            LOG.atError()
                    .addKeyValue("collection", collection)
                    .addKeyValue("document", ids.get(error.getIndex()))
                    .log("document is full, what is new is left out");
        }
    }
}
