package io.hengzhi.registry.importing.application;

import io.hengzhi.registry.importing.domain.RowFault;
import java.util.List;
import java.util.Optional;

/** Where imports are kept: the job, its file until it is done, the faults of each batch. */
public interface ImportStore {

    /** Stores a new job with its file; false where a job of that id is there already. */
    boolean create(ImportJob job, byte[] file);

    Optional<ImportJob> find(String id);

    /** Stores how far the job is. */
    void save(ImportJob job);

    /** Stores the faults of a batch; storing them again changes nothing. */
    void saveFaults(String id, int batch, List<RowFault> faults);

    /** The faults of a job's first batches, in the order of the rows. */
    List<RowFault> listFaults(String id, int batches);

    byte[] getFile(String id);

    void deleteFile(String id);

    /** The ids of the jobs that are not done: one scan at the start. */
    List<String> listOpen();
}
