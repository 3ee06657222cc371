package io.hengzhi.ingestion.submission.application;

import io.hengzhi.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Cuts a file's data rows into batches that are the same each time: a batch's number names its rows. */
final class DataRows implements io.hengzhi.workbook.Workbook.RowReader {

    /** Rows handled at once. */
    static final int BATCH_ROWS = 200;

    /** Handles one batch. */
    @FunctionalInterface
    interface Batch {

        void handle(int number, List<SheetRow> rows);
    }

    private final int skipped;
    private final BooleanSupplier stopping;
    private final Batch batch;
    private final @Nullable Batch seenBefore;
    private final List<SheetRow> waiting = new ArrayList<>(BATCH_ROWS);
    private int number;
    private boolean stopped;

    /**
     * @param handled rows that were handled before a restart: whole batches
     * @param seenBefore gets those rows again, to remember them; null where nothing is to be remembered
     */
    DataRows(int handled, @Nullable Batch seenBefore, Batch batch, BooleanSupplier stopping) {
        this.skipped = (handled + BATCH_ROWS - 1) / BATCH_ROWS;
        this.seenBefore = seenBefore;
        this.batch = batch;
        this.stopping = stopping;
    }

    @Override
    public boolean read(SheetRow row) {
        waiting.add(row);
        return waiting.size() < BATCH_ROWS || handle();
    }

    private boolean handle() {
        if (stopping.getAsBoolean()) {
            stopped = true;
            return false;
        }
        if (number >= skipped) {
            batch.handle(number, List.copyOf(waiting));
        } else if (seenBefore != null) {
            seenBefore.handle(number, List.copyOf(waiting));
        }
        number++;
        waiting.clear();
        return true;
    }

    /** Handles what is left; false where it was stopped before the end. */
    boolean finish() {
        return !stopped && (waiting.isEmpty() || handle());
    }
}
