package io.hengzhi.registry.importing.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.importing.domain.Registration;
import io.hengzhi.registry.importing.domain.Row;
import io.hengzhi.registry.importing.domain.RowFault;
import io.hengzhi.registry.importing.domain.RowReading;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Carries an import out, batch by batch: read the rows, load what is known of their enterprises, decide, store. The outcome
 * of a batch is stored after its enterprises; a batch that a crash cut off is done again, and rows that it had stored are
 * recognised by the import's id, so the counts stay right.
 */
public final class RunImport {

    /** Rows handled at once. */
    public static final int BATCH_ROWS = 500;

    private final ImportStore store;
    private final EnterpriseRegister register;
    private final RowReading reading;
    private final Clock clock;

    public RunImport(ImportStore store, EnterpriseRegister register, RowReading reading, Clock clock) {
        this.store = store;
        this.register = register;
        this.reading = reading;
        this.clock = clock;
    }

    /** @param stopping asked between batches: the rest is for the next start */
    public void run(String id, BooleanSupplier stopping) {
        ImportJob job = store.find(id).orElse(null);
        if (job == null || job.state() == ImportJob.State.DONE) {
            return;
        }
        Sheet sheet = SheetReading.read(store.getFile(id)).orElseThrow();
        List<RowReading.Outcome> outcomes = readAll(sheet.rows());
        while (job.handled() < outcomes.size()) {
            if (stopping.getAsBoolean()) {
                return;
            }
            int end = Math.min(outcomes.size(), job.handled() + BATCH_ROWS);
            job = batch(job, outcomes.subList(job.handled(), end));
            store.save(job);
        }
        store.save(job.done(clock.instant()));
        if (job.refused() == 0) {
            store.deleteFile(id); // otherwise its refused rows may be asked for
        }
    }

    /** Reads every row; an enterprise that stands in the file twice is refused the second time. */
    private List<RowReading.Outcome> readAll(List<Row> rows) {
        Map<CreditCode, Long> first = new HashMap<>();
        List<RowReading.Outcome> outcomes = new ArrayList<>(rows.size());
        for (Row row : rows) {
            RowReading.Outcome outcome = reading.read(row);
            if (outcome instanceof RowReading.Outcome.Read(Registration registration)) {
                Long before = first.putIfAbsent(registration.creditCode(), row.number());
                if (before != null) {
                    outcome = new RowReading.Outcome.Refused(List.of(RowFault.listedTwice(row.number(), before)));
                }
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static Set<CreditCode> codesOf(List<Enterprise> changed) {
        return changed.stream().map(Enterprise::creditCode).collect(Collectors.toSet());
    }

    private ImportJob batch(ImportJob job, List<RowReading.Outcome> outcomes) {
        List<RowFault> faults = new ArrayList<>();
        Map<CreditCode, Registration> open = new LinkedHashMap<>();
        for (RowReading.Outcome outcome : outcomes) {
            switch (outcome) {
                case RowReading.Outcome.Read(Registration registration) ->
                    open.put(registration.creditCode(), registration);
                case RowReading.Outcome.Refused(List<RowFault> found) -> faults.addAll(found);
            }
        }
        int imported = 0;
        int unchanged = 0;
        while (!open.isEmpty()) {
            Change why = Change.imported(clock.instant(), job.by(), job.id());
            Map<CreditCode, Enterprise> known = register.findAll(open.keySet());
            List<Enterprise> changed = new ArrayList<>();
            for (Registration registration : List.copyOf(open.values())) {
                CreditCode code = registration.creditCode();
                Enterprise before = known.get(code);
                switch (registration.decide(before, job.reach(), why)) {
                    case Registration.Outcome.Registered(Enterprise enterprise) -> changed.add(enterprise);
                    case Registration.Outcome.Refused(RowFault fault) -> {
                        faults.add(fault);
                        open.remove(code);
                    }
                    case Registration.Outcome.Unchanged() -> {
                        boolean ownDoing =
                                before != null && before.change().cause().equals(job.id());
                        imported += ownDoing ? 1 : 0;
                        unchanged += ownDoing ? 0 : 1;
                        open.remove(code);
                    }
                }
            }
            // who lost against somebody else's change is decided again on the newer version
            Set<CreditCode> saved = job.dryRun() ? codesOf(changed) : register.save(changed);
            imported += saved.size();
            open.keySet().removeAll(saved);
        }
        faults.sort(Comparator.comparingLong(RowFault::row));
        store.saveFaults(job.id(), job.batches(), faults);
        int refused = (int) faults.stream().mapToLong(RowFault::row).distinct().count();
        return job.advanced(outcomes.size(), imported, unchanged, refused);
    }
}
