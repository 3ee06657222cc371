package io.hengzhi.platform;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service finds its surroundings and by which identity it works.
 *
 * @param issuer the Keycloak realm, exactly as its tokens name it
 * @param realm where the service itself reaches that realm; the issuer where nothing is said
 * @param kafka bootstrap servers of the listener that takes OAuth tokens
 * @param kafkaSecurityProtocol SASL_PLAINTEXT on loopback, SASL_SSL elsewhere
 * @param store MongoDB connection string with the service's database
 * @param clientId the service's client in Keycloak and its principal in Kafka
 * @param clientSecret its secret; a missing or well-known one stops the start
 */
@ConfigurationProperties("hengzhi")
public record HengzhiSettings(
        URI issuer,
        URI realm,
        String kafka,
        @DefaultValue("SASL_PLAINTEXT") String kafkaSecurityProtocol,
        String store,
        String clientId,
        @DefaultValue("") String clientSecret) {

    private static final Set<String> KNOWN_SECRETS = Set.of(
            "secret", "changeme", "change-me", "admin", "password", "passw0rd", "test", "default", "hengzhi", "123456");
    private static final int SECRET_LENGTH_MIN = 16;

    public HengzhiSettings {
        if (clientSecret.length() < SECRET_LENGTH_MIN
                || KNOWN_SECRETS.contains(clientSecret.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("HENGZHI_CLIENT_SECRET is missing, shorter than " + SECRET_LENGTH_MIN
                    + " characters or well known: give the service the secret of its client " + clientId
                    + ". 缺少 HENGZHI_CLIENT_SECRET，或其过短、为常见口令：请设为该服务客户端的密钥。");
        }
    }

    /** The same surroundings as another identity sees them. */
    public HengzhiSettings as(String otherClientId, String otherClientSecret) {
        return new HengzhiSettings(
                issuer, realm, kafka, kafkaSecurityProtocol, store, otherClientId, otherClientSecret);
    }

    public URI jwksUri() {
        return URI.create(realm + "/protocol/openid-connect/certs");
    }

    /** Where Keycloak's administration of the realm is. */
    public URI administrationUri() {
        return URI.create(realm.toString().replaceFirst("/realms/([^/]+)$", "/admin/realms/$1"));
    }

    public URI tokenUri() {
        return URI.create(realm + "/protocol/openid-connect/token");
    }
}
