package io.hengzhi.platform.container;

import org.testcontainers.utility.DockerImageName;

/**
 * The images that {@code deploy/compose} runs. A system property names another, for places without an image registry:
 * {@code -Dhengzhi.image.kafka=hengzhi-local/kafka}.
 */
public enum DeployedImage {
    MONGODB("mongo", "8.0"),
    KAFKA("apache/kafka", "4.2.1"),
    KEYCLOAK("keycloak/keycloak", "26.7.3");

    private final String repository;
    private final String tag;

    DeployedImage(String repository, String tag) {
        this.repository = repository;
        this.tag = tag;
    }

    public DockerImageName image() {
        String property = "hengzhi.image." + name().toLowerCase(java.util.Locale.ROOT);
        return DockerImageName.parse(System.getProperty(property, repository + ":" + tag))
                .asCompatibleSubstituteFor(repository);
    }
}
