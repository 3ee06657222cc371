package io.hengzhi.bureau.spring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the application says of its bureau and of the city.
 *
 * @param code the bureau's, such as {@code tax}
 * @param gateway the city's, without a path
 * @param kafka bootstrap servers
 * @param tokenEndpoint where the identity service gives tokens
 * @param clientId {@code bureau-<code>} where nothing is said
 * @param clientSecret the secret itself; a file is better, since a rotation then needs no restart
 * @param clientSecretFile a file that holds the secret and nothing else
 * @param closePatience how long the end of the application waits for the broker
 * @param kafkaSettings of the Kafka producer, before ours
 */
@Validated
@ConfigurationProperties("hengzhi.bureau")
public record BureauSettings(
        @NotBlank String code,
        @NotNull URI gateway,
        @NotBlank String kafka,
        @NotNull URI tokenEndpoint,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @NotNull @Valid OutboxSettings outbox,
        @DefaultValue("30s") Duration closePatience,
        @DefaultValue Map<String, String> kafkaSettings) {

    /**
     * Where accepted facts wait.
     *
     * @param directory on a local disk, of this process alone
     * @param sizeMax beyond it nothing more is accepted
     * @param oldestMax how long a fact may wait before health says so
     */
    public record OutboxSettings(
            @NotNull Path directory,
            @DefaultValue("1GB") DataSize sizeMax,
            @DefaultValue("5m") Duration oldestMax) {}

    @AssertTrue(message = "exactly one of client-secret and client-secret-file")
    boolean isOneSecret() {
        return (clientSecret == null) != (clientSecretFile == null);
    }

    String client() {
        return clientId == null ? "bureau-" + code : clientId;
    }
}
