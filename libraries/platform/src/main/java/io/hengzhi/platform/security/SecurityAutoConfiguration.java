package io.hengzhi.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import java.net.MalformedURLException;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.DefaultRequestRejectedHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Every service verifies every token itself: signature by a pinned algorithm, issuer, audience, type, authorised party,
 * expiry. Nothing is believed because it came from the gateway.
 */
@AutoConfiguration
class SecurityAutoConfiguration {

    static final String AUDIENCE = "hengzhi-api";
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
    private static final long KEYS_FRESH_MILLIS = 5 * 60_000L;
    private static final long KEYS_FETCH_MILLIS = 15_000L;
    private static final long KEYS_TOLERATED_MILLIS = 60 * 60_000L;

    @Bean
    JwtDecoder jwtDecoder(HengzhiSettings settings, CircuitBreakerRegistry breakers) throws MalformedURLException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        settings.jwksUri().toURL(),
                        new GuardedKeyRetriever(breakers.circuitBreaker("keycloak", GuardedKeyRetriever.CONFIG)))
                .cache(KEYS_FRESH_MILLIS, KEYS_FETCH_MILLIS)
                .refreshAheadCache(false)
                .rateLimited(false)
                .outageTolerant(KEYS_TOLERATED_MILLIS)
                .build();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below do this
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(validators(settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validators(HengzhiSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(settings.issuer().toString()),
                jwt -> check(jwt.getAudience() != null && jwt.getAudience().contains(AUDIENCE), "aud"),
                jwt -> check("Bearer".equals(jwt.getClaimAsString("typ")), "typ"),
                jwt -> check(jwt.getClaimAsString("azp") != null, "azp"),
                jwt -> check(jwt.getExpiresAt() != null, "exp"));
    }

    private static OAuth2TokenValidatorResult check(boolean holds, String claim) {
        return holds
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", claim, null));
    }

    /** A header may hold UTF-8, which the container hands over as ISO 8859-1; what is refused is told as a problem. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(
                value -> HEADER_VALUE.matcher(OnBehalfOf.utf8(value)).matches());
        return firewall;
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return new DefaultRequestRejectedHandler();
    }

    @Bean
    @ConditionalOnProperty(name = "hengzhi.resource-server", matchIfMissing = true)
    SecurityFilterChain resourceServer(HttpSecurity http, ProblemWriting problems) {
        AuthenticationEntryPoint unauthenticated = (request, response, exception) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(
                    response,
                    Problem.of(ProblemType.UNAUTHENTICATED)
                            .wayOut("请重新登录，或换取新的令牌。", "Sign in again, or obtain a new token."));
        };
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**", "/actuator/prometheus", "/actuator/info", "/v3/api-docs/**")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}).authenticationEntryPoint(unauthenticated))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler((request, response, exception) ->
                                problems.write(response, Problem.of(ProblemType.FORBIDDEN))))
                .addFilterAfter(new CallerFilter(), BearerTokenAuthenticationFilter.class)
                .build();
    }
}
