package io.hengzhi.verification.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.auth.SaslExtensionsCallback;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerToken;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerTokenCallback;
import org.jspecify.annotations.Nullable;

/**
 * Hands the broker any token as it is, and lies about its lifetime: so that it is the broker that refuses a bad one, and
 * no check of the client hides it.
 */
public final class GivenToken implements AuthenticateCallbackHandler {

    /** The token of the next login; tests run one after the other. */
    private static volatile String next = "";

    private String jwt = "";

    static Map<String, Object> loginWith(String jwt, Map<String, Object> settings) {
        next = jwt;
        settings.put("sasl.login.callback.handler.class", GivenToken.class.getName());
        settings.remove("sasl.oauthbearer.jwt.retriever.class");
        return settings;
    }

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        jwt = next;
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            switch (callback) {
                case OAuthBearerTokenCallback wanted -> wanted.token(new Token(jwt));
                case SaslExtensionsCallback _ -> {
                    // none
                }
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    @Override
    public void close() {}

    private record Token(String value) implements OAuthBearerToken {

        @Override
        public Set<String> scope() {
            return Set.of();
        }

        @Override
        public long lifetimeMs() {
            return System.currentTimeMillis() + 3_600_000;
        }

        @Override
        public String principalName() {
            return "whatever the broker makes of it";
        }

        @Override
        public @Nullable Long startTimeMs() {
            return null;
        }
    }
}
