package io.hengzhi.registry.bureau;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which identity bureaus are administered, and how their topics are kept.
 *
 * @param clientId its client in Keycloak and its principal on the broker; no service works under it
 * @param clientSecret its secret; without one this deployment administers no bureaus, and a short or well-known one stops the
 *     start
 * @param copies how many brokers keep each record of a bureau's topic
 */
@ConfigurationProperties("hengzhi.bureaus")
public record BureauAdministrationSettings(
        @DefaultValue("svc-bureau-administration") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("1") int copies) {

    public BureauAdministrationSettings {
        if (copies < 1) {
            throw new IllegalArgumentException(
                    "hengzhi.bureaus.copies is at least 1, not " + copies + ". hengzhi.bureaus.copies 至少为 1。");
        }
    }

    public boolean isOn() {
        return !clientSecret.isEmpty();
    }
}
