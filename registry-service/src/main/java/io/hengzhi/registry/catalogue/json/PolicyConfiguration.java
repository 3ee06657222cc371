package io.hengzhi.registry.catalogue.json;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.DistrictNames;
import io.hengzhi.registry.catalogue.domain.PolicyData;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gives the service the city's policy data. */
@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    private static final String RESOURCE = "/policy/beijing.json";

    @Bean
    PolicyData policyData() throws IOException {
        return read(RESOURCE);
    }

    @Bean
    Catalogue catalogue(PolicyData data) {
        return data.catalogue();
    }

    @Bean
    CatalogueInForce catalogueInForce(PolicyData data) {
        return new CatalogueInForce(data.catalogue());
    }

    @Bean
    DistrictNames districtNames(PolicyData data) {
        return data.names();
    }

    static PolicyData read(String resource) throws IOException {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (InputStream bytes =
                Objects.requireNonNull(PolicyConfiguration.class.getResourceAsStream(resource), resource)) {
            return strict.readValue(bytes, PolicyFile.class).read();
        }
    }
}
