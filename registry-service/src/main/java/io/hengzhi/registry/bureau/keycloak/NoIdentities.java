package io.hengzhi.registry.bureau.keycloak;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.AdministrationOff;
import io.hengzhi.registry.bureau.application.BureauIdentities;
import io.hengzhi.registry.bureau.domain.Addition;

/** Where bureaus are not administered. */
final class NoIdentities implements BureauIdentities {

    @Override
    public boolean make(Addition addition) {
        throw AdministrationOff.problem();
    }

    @Override
    public String newSecret(BureauCode code) {
        throw AdministrationOff.problem();
    }

    @Override
    public void enable(BureauCode code) {
        throw AdministrationOff.problem();
    }

    @Override
    public void disable(BureauCode code) {
        throw AdministrationOff.problem();
    }
}
