package io.hengzhi.registry.bureau.application;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.domain.BureauFile;
import io.hengzhi.registry.bureau.domain.BureauFile.Step;
import io.hengzhi.registry.bureau.domain.BureauRegister;
import io.hengzhi.registry.bureau.domain.BureauState;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.util.function.Supplier;

/**
 * Cuts a bureau off and lets it back in. Cutting off takes the right on the broker first, which bites at the next request of
 * an open connection, then disables the client; letting in goes the other way round. The same request again goes on where
 * one broke off.
 */
public final class CutOffBureau {

    /** How it ended. */
    public sealed interface Outcome {

        record Changed(BureauFile file) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        record NotFound() implements Outcome {}
    }

    private final BureauRecords records;
    private final BureauIdentities identities;
    private final BureauAccess access;

    public CutOffBureau(BureauRecords records, BureauIdentities identities, BureauAccess access) {
        this.records = records;
        this.identities = identities;
        this.access = access;
    }

    public Outcome suspend(BureauCode code, Step step) {
        if (records.find(code).isEmpty()) {
            return new Outcome.NotFound();
        }
        return begun(
                records.decide(register ->
                        register.suspend(register.find(code, records.policy()).orElseThrow(), step)),
                () -> cutOff(code, step));
    }

    public Outcome resume(BureauCode code, Step step) {
        if (records.find(code).isEmpty()) {
            return new Outcome.NotFound();
        }
        return begun(
                records.decide(register ->
                        register.resume(register.find(code, records.policy()).orElseThrow(), step)),
                () -> letIn(code, step));
    }

    private static Outcome begun(Decision<BureauRegister> decision, Supplier<BureauFile> carryOut) {
        return switch (decision) {
            case Decision.Rejected<BureauRegister>(Refusal refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<BureauRegister> ignored -> new Outcome.Changed(carryOut.get());
        };
    }

    private BureauFile cutOff(BureauCode code, Step step) {
        access.withdraw(code);
        records.advance(code, BureauState.SUSPENDING, BureauState.CUT_OFF, step);
        identities.disable(code);
        records.advance(code, BureauState.CUT_OFF, BureauState.SUSPENDED, step);
        return records.get(code);
    }

    private BureauFile letIn(BureauCode code, Step step) {
        identities.enable(code);
        access.grant(code);
        records.advance(code, BureauState.RESUMING, BureauState.ACTIVE, step);
        return records.get(code);
    }
}
