package io.hengzhi.registry.catalogue.json;

import io.hengzhi.kernel.Catalogue;
import java.io.IOException;

/** The city's catalogue as the service reads it, for tests of other features. */
public final class BeijingCatalogue {

    private BeijingCatalogue() {}

    public static Catalogue read() throws IOException {
        return PolicyConfiguration.read("/policy/beijing.json").catalogue();
    }
}
