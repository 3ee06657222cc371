package io.hengzhi.registry.bureau.application;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.platform.messaging.MessagingFault;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.registry.bureau.domain.Addition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Keycloak and the broker in memory, behind the boundary that the use cases know. A call can be made to fail, before or after
 * it had its effect: that is what a broken connection leaves open.
 */
final class OutsideWorld implements BureauIdentities, BureauAccess {

    final List<String> calls = new ArrayList<>();
    final Set<BureauCode> clients = new TreeSet<>();
    final Set<BureauCode> disabled = new TreeSet<>();
    final Set<BureauCode> topics = new TreeSet<>();
    final Set<BureauCode> rights = new TreeSet<>();
    private int failAtCall = Integer.MAX_VALUE;
    private boolean afterItsEffect;
    private int secrets;

    /** @param call counted from 1 over all calls from now on */
    void failAt(int call, boolean afterEffect) {
        failAtCall = calls.size() + call;
        afterItsEffect = afterEffect;
    }

    private void call(String name, boolean atKeycloak, Runnable effect) {
        calls.add(name);
        boolean fails = calls.size() == failAtCall;
        if (!fails || afterItsEffect) {
            effect.run();
        }
        if (fails && atKeycloak) {
            throw Problem.of(ProblemType.IDENTITY_UNAVAILABLE).exception();
        } else if (fails) {
            throw new MessagingFault(name, new TimeoutException());
        }
    }

    @Override
    public boolean make(Addition addition) {
        if (addition.code().value().equals("reader")) {
            return false;
        }
        call("client", true, () -> clients.add(addition.code()));
        return true;
    }

    @Override
    public String newSecret(BureauCode code) {
        call("secret", true, () -> secrets++);
        return "secret-" + secrets;
    }

    @Override
    public void enable(BureauCode code) {
        call("enable", true, () -> disabled.remove(code));
    }

    @Override
    public void disable(BureauCode code) {
        call("disable", true, () -> disabled.add(code));
    }

    @Override
    public void makeTopic(BureauCode code) {
        call("topic", false, () -> topics.add(code));
    }

    @Override
    public void grant(BureauCode code) {
        call("grant", false, () -> rights.add(code));
    }

    @Override
    public void withdraw(BureauCode code) {
        call("withdraw", false, () -> rights.remove(code));
    }
}
