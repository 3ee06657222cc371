package io.hengzhi.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The golden events of the contract, read by its text alone. */
class WireFormatTest {

    private static final WireFormat WIRE = new WireFormat(Rules.read("hengzhi.proto"));

    private static ObjectNode golden(String message, String name) throws IOException {
        try (InputStream file = WireFormatTest.class.getResourceAsStream("/golden/" + name + ".v1.hex")) {
            String hex = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
            return WIRE.read(message, HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
        }
    }

    @Test
    void reads_an_enterprise() throws IOException {
        ObjectNode enterprise = golden("EnterpriseChanged", "enterprise");

        assertThat(enterprise.get("credit_code").asString()).isEqualTo("91350100M000100Y43");
        assertThat(enterprise.get("version").asLong()).isEqualTo(4);
        assertThat(enterprise.get("energy_carriers").toString()).isEqualTo("[\"electricity\"]");
        assertThat(enterprise.get("memberships").get(0).get("from_quarter").asInt())
                .isEqualTo(8100);
        assertThat(enterprise.get("memberships").get(0).get("confirmed").asBoolean())
                .isTrue();
        assertThat(enterprise.get("transition_from").asInt()).isEqualTo(8093);
        assertThat(enterprise.get("left_from").asInt()).isEqualTo(8104);
    }

    @Test
    void reads_a_scheme_and_a_catalogue() throws IOException {
        ObjectNode scheme = golden("SchemePublished", "scheme");
        ObjectNode catalogue = golden("CatalogueChanged", "catalogue");

        assertThat(scheme.get("indicators").get(1).get("baseline").asString()).isEqualTo("0.002");
        assertThat(scheme.get("indicators").get(0).get("growth_form").asString())
                .isEmpty();
        assertThat(scheme.get("classes_above")
                        .get("classes")
                        .get(0)
                        .get("up_to")
                        .asString())
                .isEqualTo("20");
        assertThat(catalogue.get("conversions").get(0).get("denominator").asLong())
                .isEqualTo(10_000);
        assertThat(catalogue.get("quantities").get(0).get("stock").asBoolean()).isFalse();
    }

    @Test
    void what_is_optional_and_absent_is_left_out_and_a_number_below_zero_is_read() {
        // 8: field 9 (value_micros, sint64) = -1
        ObjectNode fact = WIRE.read("FactAccepted", new byte[] {9 << 3, 1});
        ObjectNode district = WIRE.read("DistrictEntry", new byte[0]);

        assertThat(fact.get("value_micros").asLong()).isEqualTo(-1);
        assertThat(district.has("pilot_from")).isFalse();
        assertThat(district.get("code").asString()).isEmpty();
    }
}
