package io.hengzhi.ingestion.delivery;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.util.List;

/** A city in which the tax bureau promised one quantity, 15 working days after the quarter. */
public final class Promises {

    private static final BilingualText NAME = BilingualText.of("税收", "Tax paid");

    private Promises() {}

    public static Quantity tax() {
        return new Quantity(
                QuantityCode.of("taxPaid"),
                NAME,
                "万元",
                Quantity.Kind.FLOW,
                Quantity.Frequency.QUARTERLY,
                true,
                List.of(BureauCode.of("tax"), BureauCode.of("statistics")),
                List.of("万元"),
                NAME,
                Quantity.Plausible.ANYTHING,
                15);
    }

    /** @param pilotFrom the quarter from which its only district takes part */
    public static Catalogue catalogue(String pilotFrom) {
        return new Catalogue(
                1,
                List.of(),
                List.of(new District(
                        DistrictCode.of("110113"),
                        BilingualText.of("顺义区", "Shunyi"),
                        Quarter.of(pilotFrom),
                        null,
                        List.of())),
                List.of(tax()),
                List.of(),
                List.of(),
                List.of());
    }
}
