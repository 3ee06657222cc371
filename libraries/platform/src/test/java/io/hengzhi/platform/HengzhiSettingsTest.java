package io.hengzhi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HengzhiSettingsTest {

    private static HengzhiSettings bind(String secret) {
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        "hengzhi.issuer", "http://127.0.0.1:8180/realms/hengzhi",
                        "hengzhi.realm", "http://keycloak:8180/realms/hengzhi",
                        "hengzhi.kafka", "127.0.0.1:29094",
                        "hengzhi.store", "mongodb://127.0.0.1:27117/scoring",
                        "hengzhi.client-id", "svc-scoring",
                        "hengzhi.client-secret", secret)))
                .bind("hengzhi", HengzhiSettings.class)
                .get();
    }

    @Test
    void maps_every_setting_and_defaults_the_protocol() {
        HengzhiSettings settings = bind("k3Xo9dPq7sVw2mNc");
        assertThat(settings.kafkaSecurityProtocol()).isEqualTo("SASL_PLAINTEXT");
        assertThat(settings.issuer()).isEqualTo(URI.create("http://127.0.0.1:8180/realms/hengzhi"));
        assertThat(settings.jwksUri())
                .isEqualTo(URI.create("http://keycloak:8180/realms/hengzhi/protocol/openid-connect/certs"));
        assertThat(settings.tokenUri())
                .isEqualTo(URI.create("http://keycloak:8180/realms/hengzhi/protocol/openid-connect/token"));
        assertThat(settings.clientId()).isEqualTo("svc-scoring");
    }

    @Test
    void refuses_to_start_with_a_missing_short_or_known_secret() {
        for (String secret : new String[] {"", "changeme", "short", "password"}) {
            assertThatThrownBy(() -> bind(secret)).as(secret).hasRootCauseInstanceOf(IllegalArgumentException.class);
        }
    }
}
