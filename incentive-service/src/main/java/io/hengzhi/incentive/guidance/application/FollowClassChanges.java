package io.hengzhi.incentive.guidance.application;

import io.hengzhi.contract.incentive.GuidanceChanged;
import io.hengzhi.incentive.guidance.application.GuidanceFiles.Change;
import io.hengzhi.incentive.guidance.application.GuidanceFiles.Key;
import io.hengzhi.incentive.guidance.application.GuidanceFiles.Stored;
import io.hengzhi.incentive.guidance.domain.GuidanceFile;
import io.hengzhi.incentive.guidance.domain.Standing;
import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recomputes guidance on each change of class. A change that was seen before changes nothing. */
public final class FollowClassChanges {

    /** What was said about one enterprise in one period. */
    public record Said(CreditCode creditCode, Period period, Standing standing) {}

    private final GuidanceFiles files;
    private final IncentivePolicy policy;

    public FollowClassChanges(GuidanceFiles files, IncentivePolicy policy) {
        this.files = files;
        this.policy = policy;
    }

    /** Throws where somebody else was faster: the caller delivers the same again. */
    public void follow(List<Said> batch) {
        Map<Key, List<Standing>> byFile = new LinkedHashMap<>();
        for (Said said : batch) {
            byFile.computeIfAbsent(new Key(said.creditCode(), said.period()), key -> new ArrayList<>())
                    .add(said.standing());
        }
        Map<Key, Stored> stored = files.findAll(byFile.keySet());
        List<Change> changes = new ArrayList<>();
        byFile.forEach((key, standings) -> {
            Stored before = stored.getOrDefault(key, new Stored(GuidanceFile.empty(key.creditCode(), key.period()), 0));
            GuidanceFile file = before.file();
            List<GuidanceChanged> events = new ArrayList<>();
            for (Standing standing : standings) {
                GuidanceFile.Updated updated = file.with(standing, policy);
                file = updated.file();
                events.addAll(updated.events());
            }
            if (!file.equals(before.file())) {
                changes.add(new Change(file, before.version(), events));
            }
        });
        if (!files.saveAll(changes)) {
            throw new IllegalStateException("guidance changed by somebody else, trying again");
        }
    }
}
