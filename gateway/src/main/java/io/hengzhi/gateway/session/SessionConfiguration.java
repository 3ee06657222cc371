package io.hengzhi.gateway.session;

import io.hengzhi.gateway.GatewaySettings;
import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.store.Store;
import io.hengzhi.platform.store.StoreUnavailable;
import io.hengzhi.platform.web.RequestFacts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The two ways in. A request with a bearer token is a system's (or a developer's): stateless, no CSRF. Any other is a
 * browser's: authorization code with PKCE, a session cookie, a CSRF token; no token ever reaches the browser.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    StoredSessions sessionRepository(Store store, GatewaySettings settings, Clock clock) {
        return new StoredSessions(
                store,
                new SealedBytes(settings.sessionKeyBytes()),
                clock,
                settings.sessionIdle(),
                settings.sessionLife());
    }

    @Bean
    SessionCleaning sessionCleaning(StoredSessions sessions) {
        return new SessionCleaning(sessions);
    }

    /** Clears expired sessions away; reading checks expiry, so this only saves room. */
    static final class SessionCleaning {
        private final StoredSessions sessions;

        SessionCleaning(StoredSessions sessions) {
            this.sessions = sessions;
        }

        @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
        void clean() {
            try {
                sessions.deleteExpired();
            } catch (StoreUnavailable e) {
                LOG.atInfo().log("expired sessions are cleared away next time");
            }
        }
    }

    @Bean
    CookieSerializer sessionCookie(GatewaySettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("HENGZHI_SESSION");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie("https".equals(settings.publicUri().getScheme()));
        return cookie;
    }

    /** All addresses are named: nothing is asked of Keycloak at the start, so the gateway starts while it is down. */
    @Bean
    ClientRegistrationRepository clientRegistrations(HengzhiSettings platform, GatewaySettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(LoginPages.REGISTRATION)
                .clientId("portal")
                .clientSecret(settings.portalClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(settings.publicUri() + "/login/oauth2/code/" + LoginPages.REGISTRATION)
                .scope("openid")
                .authorizationUri(platform.issuer() + "/protocol/openid-connect/auth")
                .tokenUri(platform.tokenUri().toString())
                .jwkSetUri(platform.jwksUri().toString())
                .issuerUri(platform.issuer().toString())
                .userNameAttributeName("sub")
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClientManager(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository clients) {
        DefaultOAuth2AuthorizedClientManager manager = new DefaultOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }

    private static AuthenticationEntryPoint unauthenticated(ProblemWriting problems) {
        return (request, response, exception) -> problems.write(
                response,
                Problem.of(ProblemType.UNAUTHENTICATED)
                        .wayOut("请重新登录，或换取新的令牌。", "Sign in again, or obtain a new token."));
    }

    @Bean
    @Order(1)
    SecurityFilterChain systems(HttpSecurity http, ProblemWriting problems) {
        return http.securityMatcher(request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> {}).authenticationEntryPoint(unauthenticated(problems)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler((request, response, exception) ->
                                problems.write(response, Problem.of(ProblemType.FORBIDDEN))))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http, ProblemWriting problems, PersonSession sessions, KeycloakLogout keycloakLogout) {
        return http.csrf(csrf -> csrf.spa())
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/session")
                        .permitAll()
                        .requestMatchers("/api/**", "/session/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/**", "/actuator/prometheus", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .oauth2Login(login ->
                        login.loginPage("/").successHandler(backToThePage()).failureHandler(toTheLandingPage()))
                .logout(logout -> logout.logoutUrl("/logout")
                        .addLogoutHandler(keycloakLogout)
                        .logoutSuccessHandler((request, response, authentication) ->
                                response.setStatus(HttpServletResponse.SC_NO_CONTENT)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated(problems))
                        .accessDeniedHandler((request, response, exception) -> problems.write(
                                response,
                                Problem.of(ProblemType.FORBIDDEN)
                                        .detail(
                                                "缺少或不符的 CSRF 令牌，或无权访问。",
                                                "The CSRF token is missing or wrong, or access is not permitted.")
                                        .wayOut("刷新页面后重试。", "Reload the page and try again."))))
                .addFilterAfter(new PersonFilter(sessions), AuthorizationFilter.class)
                .build();
    }

    /** Where the portal sends a person to sign in; {@code next} is the page to come back to. */
    @Bean
    RouterFunction<ServerResponse> login() {
        return RouterFunctions.route(RequestPredicates.GET("/login"), request -> {
            request.servletRequest()
                    .getSession(true)
                    .setAttribute(
                            LoginPages.NEXT,
                            LoginPages.ownPage(request.param("next").orElse("/")));
            return ServerResponse.status(HttpStatus.FOUND)
                    .location(URI.create("/oauth2/authorization/" + LoginPages.REGISTRATION))
                    .build();
        });
    }

    private static AuthenticationSuccessHandler backToThePage() {
        return (request, response, authentication) -> {
            HttpSession session = request.getSession(false);
            Object next = session == null ? null : session.getAttribute(LoginPages.NEXT);
            response.sendRedirect(next instanceof String page ? LoginPages.ownPage(page) : "/");
        };
    }

    private static AuthenticationFailureHandler toTheLandingPage() {
        return (request, response, exception) -> {
            LOG.atInfo().setCause(exception).log("a login failed");
            response.sendRedirect("/?login=failed");
        };
    }

    /** Leaves the person for the stages behind, as the platform's filter does for bearer tokens. */
    private static final class PersonFilter extends OncePerRequestFilter {
        private final PersonSession sessions;

        PersonFilter(PersonSession sessions) {
            this.sessions = sessions;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getRequestURI().startsWith("/session");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<Caller> caller = sessions.findCaller(request);
            if (caller.isEmpty() && request.getMethod().equals("GET")) {
                // that nobody is signed in is an answer, not an error: the landing page asks
                response.setHeader("Cache-Control", "no-store");
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            caller.ifPresent(found -> RequestFacts.setCaller(request, found));
            chain.doFilter(request, response);
        }
    }
}
