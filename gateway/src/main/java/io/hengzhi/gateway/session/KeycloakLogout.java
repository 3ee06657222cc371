package io.hengzhi.gateway.session;

import io.hengzhi.gateway.GatewaySettings;
import io.hengzhi.platform.HengzhiSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Ends the person's session at Keycloak too, so that the next person at the same screen has to sign in. */
@Component
class KeycloakLogout implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakLogout.class);

    private final OAuth2AuthorizedClientRepository clients;
    private final RestClient http;
    private final String endpoint;
    private final String secret;

    KeycloakLogout(
            OAuth2AuthorizedClientRepository clients,
            HengzhiSettings platform,
            GatewaySettings settings,
            RestClient.Builder http) {
        this.clients = clients;
        this.http = http.build();
        this.endpoint = platform.realm() + "/protocol/openid-connect/logout";
        this.secret = settings.portalClientSecret();
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (!(authentication instanceof OAuth2AuthenticationToken login)) {
            return;
        }
        OAuth2AuthorizedClient client =
                clients.loadAuthorizedClient(login.getAuthorizedClientRegistrationId(), login, request);
        if (client == null || client.getRefreshToken() == null) {
            return;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", "portal");
        form.add("client_secret", secret);
        form.add("refresh_token", client.getRefreshToken().getTokenValue());
        try {
            http.post()
                    .uri(endpoint)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            LOG.atWarn().setCause(e).log("the session at Keycloak could not be ended, it runs out by itself");
        }
    }
}
