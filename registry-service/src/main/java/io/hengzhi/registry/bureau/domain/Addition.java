package io.hengzhi.registry.bureau.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import java.util.List;

/**
 * A bureau as an administrator asks for it.
 *
 * @param quantities what it may report; it comes after all present owners of each
 */
public record Addition(BureauCode code, BilingualText name, List<QuantityCode> quantities) {

    public Addition {
        quantities = List.copyOf(quantities);
    }
}
