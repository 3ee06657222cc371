package io.hengzhi.gateway;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the door needs to know.
 *
 * @param portalDirectory where the built portal lies
 * @param publicUri how browsers reach the gateway; the login comes back there
 * @param sessionKey 32 random bytes in Base64 that encrypt sessions in the store; all replicas have the same
 * @param portalClientSecret the secret of the Keycloak client {@code portal}
 * @param sessionIdle after how long without a request a session ends
 * @param sessionLife after how long it ends in any case
 * @param requestsPerSecond what one account may ask steadily
 * @param requestBurst what it may ask at once
 * @param services where each service answers
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
        Map<String, URI> services) {

    private static final int KEY_BYTES = 32;
    private static final int SECRET_LENGTH_MIN = 16;

    public GatewaySettings {
        if (keyBytes(sessionKey).length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "HENGZHI_SESSION_KEY is missing or not 32 bytes in Base64: make one with "
                            + "'openssl rand -base64 32'. 缺少 HENGZHI_SESSION_KEY，或不是 32 字节的 Base64。");
        }
        if (portalClientSecret.length() < SECRET_LENGTH_MIN) {
            throw new IllegalArgumentException(
                    "HENGZHI_PORTAL_CLIENT_SECRET is missing or too short: give the gateway the secret of the client portal."
                            + " 缺少 HENGZHI_PORTAL_CLIENT_SECRET，或其过短。");
        }
        services = Map.copyOf(services);
    }

    /** The key itself. */
    public byte[] sessionKeyBytes() {
        return keyBytes(sessionKey);
    }

    private static byte[] keyBytes(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
