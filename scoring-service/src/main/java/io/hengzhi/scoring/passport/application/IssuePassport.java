package io.hengzhi.scoring.passport.application;

import io.hengzhi.contract.passport.Evidence;
import io.hengzhi.contract.passport.PassportFile;
import io.hengzhi.contract.passport.ScorePassport;
import io.hengzhi.contract.passport.SigningKey;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoring.engine.domain.Positions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds to a passport where its facts came from, and signs it. */
public final class IssuePassport {

    private final FactSources sources;
    private final @Nullable SigningKey key;

    /** @param key null where the deployment has none */
    public IssuePassport(FactSources sources, @Nullable SigningKey key) {
        this.sources = sources;
        this.key = key;
    }

    /** What passports are signed with; empty where none are issued. */
    public Optional<SigningKey> findKey() {
        return Optional.ofNullable(key);
    }

    public byte[] issue(ScorePassport passport, SigningKey signing) {
        Positions known = Positions.parse(passport.positions());
        return PassportFile.write(passport.withSources(evidence -> sourced(evidence, known)), signing);
    }

    private Evidence sourced(Evidence evidence, Positions known) {
        if (evidence.facts().isEmpty()) {
            return evidence;
        }
        CreditCode enterprise = evidence.facts().getFirst().cell().id().enterprise();
        Set<ReportedCell> cells =
                evidence.facts().stream().map(Evidence.Fact::cell).collect(Collectors.toSet());
        Map<ReportedCell, Evidence.Source> found = sources.find(enterprise, cells, known);
        return new Evidence(
                evidence.carriers(),
                evidence.facts().stream()
                        .map(fact -> new Evidence.Fact(fact.cell(), found.get(fact.cell())))
                        .toList());
    }
}
