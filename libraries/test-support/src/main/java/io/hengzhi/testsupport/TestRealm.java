package io.hengzhi.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.hengzhi.platform.security.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Stands where Keycloak stands: publishes its keys over HTTP and signs tokens of the realm's shape, so that a service under
 * test verifies them by the code that it runs in earnest.
 */
public final class TestRealm implements AutoCloseable {

    private static final String PATH = "/realms/hengzhi";
    private static final int KEY_BITS = 2048;
    private static final Duration LIFESPAN = Duration.ofMinutes(5);

    private final HttpServer server;
    private final RSAKey key;

    private TestRealm(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    public static TestRealm start() {
        try {
            RSAKey key = new RSAKeyGenerator(KEY_BITS)
                    .keyID("test")
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(PATH + "/protocol/openid-connect/certs", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return new TestRealm(server, key);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException("test realm", e);
        }
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** A token of an account with one role and nothing else. */
    public String token(String account, Role role) {
        return token(account, role, Map.of());
    }

    /**
     * A token of an account.
     *
     * @param claims the realm's attributes: {@code district}, {@code park}, {@code creditCode}, {@code bureau},
     *     {@code organisation}, {@code name}
     */
    public String token(String account, Role role, Map<String, String> claims) {
        return token(account, role, claims, LIFESPAN);
    }

    /** The same for so long. */
    public String token(String account, Role role, Map<String, String> claims, Duration lifespan) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience("hengzhi-api")
                .subject("subject-of-" + account)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifespan)))
                .claim("typ", "Bearer")
                .claim("azp", "dev-token")
                .claim("preferred_username", account)
                .claim("realm_access", Map.of("roles", List.of(role.text())));
        claims.forEach(set::claim);
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("test realm", e);
        }
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
