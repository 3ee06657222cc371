package io.hengzhi.scoring.past.application;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.past.domain.RegistryThen;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A district as it was known at a past instant: facts, lists and schemes as they then were, so its scores, ranks and classes
 * too, digit by digit. Nothing is kept for this: the log is read again from its beginning to the instant, one reading at a
 * time, and the last few districts read are remembered.
 */
@PolicyClause("ours: DOMAIN 4")
public final class PastStates {

    private static final int REMEMBERED = 4;
    private static final int PATIENCE_SECONDS = 10;

    private record Key(DistrictCode district, Positions positions) {}

    private final PastLog log;
    private final Clock clock;
    private final Semaphore reader = new Semaphore(1, true);
    private final Map<Key, State> remembered = new LinkedHashMap<>(REMEMBERED, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, State> eldest) {
            return size() > REMEMBERED;
        }
    };

    public PastStates(PastLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * The state of one district, of which nothing changes any more; refused where it cannot be known any more.
     *
     * @param field names the instant in a refusal
     */
    public State of(DistrictCode district, Instant at, String field) {
        Instant now = clock.instant();
        if (at.isAfter(now)) {
            throw refused(
                    "instant-in-future",
                    field,
                    "该时刻尚未到来。",
                    "The instant lies in the future.",
                    "给出过去的时刻。",
                    "Give a past instant.");
        }
        if (at.isBefore(now.minus(Topic.VERSIONS_KEPT))) {
            throw notRetained(field);
        }
        acquire();
        try (PastLog.Reading reading = log.open(at)) {
            Key key = new Key(district, reading.positions());
            State known = remembered.get(key);
            if (known == null) {
                known = read(reading, district, field);
                remembered.put(key, known);
            }
            return known;
        } catch (PastLog.TookTooLong e) {
            throw Problem.of(ProblemType.SERVICE_UNAVAILABLE)
                    .code("past-takes-too-long")
                    .detail("从日志重建该时刻所需时间超出上限。", "To rebuild that instant from the log takes longer than is permitted.")
                    .wayOut(
                            "查询较近的时刻；历史期间的得分见 history。",
                            "Ask for a later instant; scores by period are in the history.")
                    .exception();
        } finally {
            reader.release();
        }
    }

    private void acquire() {
        try {
            if (reader.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(ProblemType.TOO_MANY_REQUESTS)
                .detail("其他人正在查询过去的时刻。", "Others are asking for past instants.")
                .wayOut("请在 1 分钟后重试。", "Try again in a minute.")
                .exception();
    }

    private static State read(PastLog.Reading reading, DistrictCode district, String field) {
        RegistryThen registry = reading.registry();
        Catalogue catalogue = registry.findCatalogue().orElse(null);
        if (catalogue == null || !reading.isWhole() || !registry.isWholeFor(district)) {
            throw notRetained(field);
        }
        List<EnterpriseChanged> enterprises = registry.enterprisesOf(district);
        State state = new State();
        Positions positions = reading.positions();
        state.load(new Batch(
                List.of(), enterprises, registry.schemesOf(district), List.of(catalogue), positions, null, null));
        Set<CreditCode> codes =
                enterprises.stream().map(EnterpriseChanged::creditCode).collect(Collectors.toSet());
        PastLog.Newest newest = reading.facts(
                codes::contains,
                cells -> state.load(new Batch(cells, List.of(), List.of(), List.of(), positions, null, null)));
        state.load(new Batch(List.of(), List.of(), List.of(), List.of(), positions, newest.fact(), newest.any()));
        state.recomputeAll();
        return state;
    }

    private static ProblemException notRetained(String field) {
        long days = Topic.VERSIONS_KEPT.toDays();
        return refused(
                "not-retained",
                field,
                "该时刻的名单与方案版本已不完整，无法重建当时所知；完整版本保留 " + days + " 天。",
                "The versions of lists and schemes of that instant are no longer all there, so what was known then"
                        + " cannot be rebuilt; every version is kept for " + days + " days.",
                "给出较近的时刻。",
                "Give a later instant.");
    }

    private static ProblemException refused(
            String code, String field, String zh, String en, String wayOutZh, String wayOutEn) {
        return Problem.of(ProblemType.INVALID_PARAMETER)
                .code(code)
                .detail(zh, en)
                .field(field)
                .wayOut(wayOutZh, wayOutEn)
                .exception();
    }
}
