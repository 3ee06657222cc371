package io.hengzhi.gateway.session;

import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.CallerReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The person behind a browser's session: their token, refreshed when it runs out, and the purpose they declared. */
@Component
public class PersonSession {

    private static final Logger LOG = LoggerFactory.getLogger(PersonSession.class);
    private static final String PURPOSE = "hengzhi.purpose";

    private final OAuth2AuthorizedClientManager clients;
    private final JwtDecoder decoder;

    PersonSession(OAuth2AuthorizedClientManager clients, JwtDecoder decoder) {
        this.clients = clients;
        this.decoder = decoder;
    }

    /** The person's access token; none where nobody is signed in or the sign-in cannot be continued. */
    public Optional<String> findAccessToken(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof OAuth2AuthenticationToken login)) {
            return Optional.empty();
        }
        OAuth2AuthorizeRequest.Builder authorize = OAuth2AuthorizeRequest.withClientRegistrationId(
                        login.getAuthorizedClientRegistrationId())
                .principal(login)
                .attribute(HttpServletRequest.class.getName(), request);
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && attributes.getResponse() != null) {
            authorize.attribute(HttpServletResponse.class.getName(), attributes.getResponse());
        }
        try {
            return Optional.ofNullable(clients.authorize(authorize.build()))
                    .map(OAuth2AuthorizedClient::getAccessToken)
                    .map(token -> token.getTokenValue());
        } catch (OAuth2AuthorizationException e) {
            LOG.atInfo().setCause(e).log("a sign-in cannot be continued");
            return Optional.empty();
        }
    }

    public Optional<Caller> findCaller(HttpServletRequest request) {
        return findAccessToken(request).map(token -> CallerReading.read(decoder.decode(token), null));
    }

    public Optional<String> findPurpose(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(PURPOSE));
    }

    void declarePurpose(HttpServletRequest request, String purpose) {
        request.getSession(true).setAttribute(PURPOSE, purpose);
    }
}
