package io.hengzhi.registry.enterprise.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes one enterprise by a decision: load, decide, store. */
public final class ChangeEnterprise {

    /** How it ended. */
    public sealed interface Outcome {

        record Changed(Enterprise enterprise) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        /** It is not there, or not for this officer to see. */
        record NotFound() implements Outcome {}

        /** The caller decided on a version that is no longer the newest. */
        record Outdated() implements Outcome {}
    }

    private final EnterpriseRegister register;

    public ChangeEnterprise(EnterpriseRegister register) {
        this.register = register;
    }

    /**
     * @param inSight whether the caller may decide about it
     * @param expectedVersion the version the caller saw; null to decide on whatever is there, again where somebody else was
     *     faster
     */
    public Outcome change(
            CreditCode code,
            Predicate<Enterprise> inSight,
            @Nullable Long expectedVersion,
            Function<Enterprise, Decision<Enterprise>> decide) {
        while (true) {
            Enterprise before = register.find(code).filter(inSight).orElse(null);
            if (before == null) {
                return new Outcome.NotFound();
            }
            if (expectedVersion != null && expectedVersion != before.version()) {
                return new Outcome.Outdated();
            }
            switch (decide.apply(before)) {
                case Decision.Rejected<Enterprise>(Refusal refusal) -> {
                    return new Outcome.Refused(refusal);
                }
                case Decision.Accepted<Enterprise>(Enterprise after) -> {
                    if (after == before || register.save(List.of(after)).contains(code)) {
                        register.tellSuccessor(after);
                        return new Outcome.Changed(after);
                    }
                }
            }
        }
    }
}
