package io.hengzhi.platform.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/** Asks Testcontainers only where there is something that it could ask: its own search takes seconds. */
final class DockerEngineCondition implements ExecutionCondition {

    private static final String NONE =
            "skipped, no Docker engine answers: tests against the images of MongoDB, Kafka, Keycloak";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (hasAnEngine()) {
            return ConditionEvaluationResult.enabled("a Docker engine answers");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(NONE);
        }
        return ConditionEvaluationResult.disabled(NONE);
    }

    private static boolean hasAnEngine() {
        boolean possible = System.getenv("DOCKER_HOST") != null
                || Stream.of("/var/run", System.getProperty("user.home") + "/.docker/run")
                        .map(Path::of)
                        .anyMatch(place -> Files.exists(place.resolve("docker.sock")));
        return possible && DockerClientFactory.instance().isDockerAvailable();
    }
}
