package io.hengzhi.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the door needs to know.
 *
 * @param portalDirectory where the built portal lies
 * @param publicUri how browsers reach the gateway; the login comes back there
 * @param sessionKey at least 24 random characters, from which the key that seals sessions in the store is derived; all replicas have the same
 * @param portalClientSecret the secret of the Keycloak client {@code portal}
 * @param sessionIdle after how long without a request a session ends
 * @param sessionLife after how long it ends in any case
 * @param requestsPerSecond what one account may ask steadily
 * @param requestBurst what it may ask at once
 * @param sampleData whether the enterprises are invented; then every answer and every page says so
 * @param services where the replicas of each service answer, at least one
 */
@ConfigurationProperties("hengzhi.gateway")
public record GatewaySettings(
        Path portalDirectory,
        URI publicUri,
        String sessionKey,
        String portalClientSecret,
        Duration sessionIdle,
        Duration sessionLife,
        int requestsPerSecond,
        int requestBurst,
        boolean sampleData,
        Map<String, List<URI>> services) {

    private static final int KEY_BYTES = 32;
    private static final int KEY_LENGTH_MIN = 24;
    private static final int SECRET_LENGTH_MIN = 16;

    public GatewaySettings {
        if (sessionKey.length() < KEY_LENGTH_MIN) {
            throw new IllegalArgumentException("HENGZHI_SESSION_KEY is missing or shorter than " + KEY_LENGTH_MIN
                    + " characters: make one with 'openssl rand -base64 32'. 缺少 HENGZHI_SESSION_KEY，或短于 "
                    + KEY_LENGTH_MIN + " 个字符。");
        }
        if (portalClientSecret.length() < SECRET_LENGTH_MIN) {
            throw new IllegalArgumentException(
                    "HENGZHI_PORTAL_CLIENT_SECRET is missing or too short: give the gateway the secret of the client portal."
                            + " 缺少 HENGZHI_PORTAL_CLIENT_SECRET，或其过短。");
        }
        services = services.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** The AES-256 key, derived by HKDF (RFC 5869) for this one use. */
    public byte[] sessionKeyBytes() {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(sessionKey.getBytes(StandardCharsets.UTF_8))
                            .thenExpand("hengzhi gateway sessions".getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
