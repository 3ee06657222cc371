package io.hengzhi.registry.bureau.application;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.domain.BureauFile;
import io.hengzhi.registry.bureau.domain.BureauFile.Step;
import io.hengzhi.registry.bureau.domain.BureauRegister;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;

/** Gives a bureau another secret, told once. The one before stays good for the time that the identity service's policy says. */
public final class RotateSecret {

    /** How it ended. */
    public sealed interface Outcome {

        /** @param secret to hand on and forget */
        record Rotated(BureauFile file, String secret) implements Outcome {

            @Override
            public String toString() {
                return "Rotated[" + file.code() + "]";
            }
        }

        record Refused(Refusal refusal) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final BureauRecords records;
    private final BureauIdentities identities;

    public RotateSecret(BureauRecords records, BureauIdentities identities) {
        this.records = records;
        this.identities = identities;
    }

    /** The step is written down first: a rotation without a record must not happen, a record without one may. */
    public Outcome rotate(BureauCode code, Step step) {
        if (records.find(code).isEmpty()) {
            return new Outcome.NotFound();
        }
        return switch (records.decide(register ->
                register.rotateSecret(register.find(code, records.policy()).orElseThrow(), step))) {
            case Decision.Rejected<BureauRegister>(Refusal refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<BureauRegister> ignored ->
                new Outcome.Rotated(records.get(code), identities.newSecret(code));
        };
    }
}
