package io.hengzhi.registry.bureau.kafka;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.AdministrationOff;
import io.hengzhi.registry.bureau.application.BureauAccess;

/** Where bureaus are not administered. */
final class NoBrokerAccess implements BureauAccess {

    @Override
    public void makeTopic(BureauCode code) {
        throw AdministrationOff.problem();
    }

    @Override
    public void grant(BureauCode code) {
        throw AdministrationOff.problem();
    }

    @Override
    public void withdraw(BureauCode code) {
        throw AdministrationOff.problem();
    }
}
