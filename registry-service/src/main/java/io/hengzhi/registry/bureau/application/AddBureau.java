package io.hengzhi.registry.bureau.application;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.domain.Addition;
import io.hengzhi.registry.bureau.domain.BureauFile;
import io.hengzhi.registry.bureau.domain.BureauFile.Step;
import io.hengzhi.registry.bureau.domain.BureauRefusals;
import io.hengzhi.registry.bureau.domain.BureauRegister;
import io.hengzhi.registry.bureau.domain.BureauState;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;

/**
 * Adds a bureau: its client, its topic, its right, its place in the catalogue, in this order. A fault leaves it where it is,
 * and the same request again goes on from there. The secret is made last and told once; it is kept nowhere here.
 */
public final class AddBureau {

    /** How it ended. */
    public sealed interface Outcome {

        /** @param secret to hand on and forget */
        record Added(BureauFile file, String secret) implements Outcome {

            @Override
            public String toString() {
                return "Added[" + file.code() + "]";
            }
        }

        record Refused(Refusal refusal) implements Outcome {}
    }

    private final BureauRecords records;
    private final BureauIdentities identities;
    private final BureauAccess access;

    public AddBureau(BureauRecords records, BureauIdentities identities, BureauAccess access) {
        this.records = records;
        this.identities = identities;
        this.access = access;
    }

    public Outcome add(Addition addition, Step step) {
        return switch (records.decide(register -> register.request(addition, step, records.policy()))) {
            case Decision.Rejected<BureauRegister>(Refusal refusal) -> new Outcome.Refused(refusal);
            case Decision.Accepted<BureauRegister> ignored -> carryOut(addition, step);
        };
    }

    private Outcome carryOut(Addition addition, Step step) {
        BureauCode code = addition.code();
        while (true) {
            switch (records.get(code).state()) {
                case REQUESTED -> {
                    if (!identities.make(addition)) {
                        records.decide(register -> Decision.accepted(register.without(code)));
                        return new Outcome.Refused(BureauRefusals.taken(code));
                    }
                    records.advance(code, BureauState.REQUESTED, BureauState.CLIENT_MADE, step);
                }
                case CLIENT_MADE -> {
                    access.makeTopic(code);
                    records.advance(code, BureauState.CLIENT_MADE, BureauState.TOPIC_MADE, step);
                }
                case TOPIC_MADE -> {
                    access.grant(code);
                    records.advance(code, BureauState.TOPIC_MADE, BureauState.ACCESS_GRANTED, step);
                }
                case ACCESS_GRANTED -> {
                    String secret = identities.newSecret(code);
                    records.advance(code, BureauState.ACCESS_GRANTED, BureauState.ACTIVE, step);
                    return new Outcome.Added(records.get(code), secret);
                }
                case ACTIVE, SUSPENDING, CUT_OFF, SUSPENDED, RESUMING -> {
                    // the same request at the same time: the other one has the secret
                    return new Outcome.Refused(BureauRefusals.taken(code));
                }
            }
        }
    }
}
