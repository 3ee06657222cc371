package io.hengzhi.verification.faults.kills;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Services that start before Keycloak wait for it, say so, and need nobody when it comes. */
@Tag("faults")
class KeycloakAtStartFaultIT {

    private static final Duration WITHOUT_KEYCLOAK = Duration.ofSeconds(45);
    private static final Duration START_MAX = Duration.ofMinutes(4);
    private static final List<String> READ_THE_LOG = List.of("ingestion", "scoring", "appeal", "incentive", "audit");
    private static final String SCORE = "/api/v1/scores/" + Stack.HERO + "?period=" + Stack.PERIOD;

    @AfterEach
    void everything_runs() {
        Stack.up();
    }

    @Test
    void keycloak_is_gone_when_the_services_start() throws IOException {
        killServices();
        Stack.kill("keycloak");
        startWithout(() -> Stack.parts().start("keycloak"));
    }

    @Test
    void keycloak_answers_nobody_when_the_services_start() throws IOException {
        killServices();
        ProcessHandle keycloak = Stack.parts().process("keycloak");
        signal("STOP", keycloak);
        try {
            startWithout(() -> signal("CONT", keycloak));
        } finally {
            signal("CONT", keycloak);
        }
    }

    private static void killServices() {
        Stack.SERVICES.forEach(Stack::kill);
    }

    private static void startWithout(Runnable keycloakComes) throws IOException {
        // When
        Stack.parts().start(Stack.SERVICES.toArray(String[]::new));
        Map<String, Long> processes = new LinkedHashMap<>();
        Stack.SERVICES.forEach(
                service -> processes.put(service, Stack.parts().process(service).pid()));
        List<String> readyWithout = new ArrayList<>();
        long until = System.nanoTime() + WITHOUT_KEYCLOAK.toNanos();
        Waiting.untilTrue("the services run without Keycloak", WITHOUT_KEYCLOAK.plus(START_MAX), () -> {
            readyWithout.clear();
            Stack.SERVICES.stream().filter(Stack::isReady).forEach(readyWithout::add);
            return System.nanoTime() > until && READ_THE_LOG.stream().allMatch(KeycloakAtStartFaultIT::answers);
        });

        // Then: nobody gave up; who needs Keycloak says that it is not ready, to the probe and in the log
        processes.forEach((service, pid) ->
                assertThat(Stack.parts().process(service).pid()).as(service).isEqualTo(pid));
        assertThat(readyWithout)
                .as("ready although they cannot read the log")
                .doesNotContainAnyElementsOf(READ_THE_LOG);
        for (String service : READ_THE_LOG) {
            assertThat(Stack.status(service, "/actuator/health/readiness"))
                    .as(service)
                    .isEqualTo(503);
            assertThat(Files.readString(
                            Stack.surroundings().data().resolve("logs").resolve(service + ".log")))
                    .as("the log of %s", service)
                    .contains("trying again");
        }

        // When
        long begun = System.nanoTime();
        keycloakComes.run();
        Waiting.untilTrue(
                "all are ready", START_MAX, () -> Stack.SERVICES.stream().allMatch(Stack::isReady));

        // Then: the same processes, and they do their work
        processes.forEach((service, pid) ->
                assertThat(Stack.parts().process(service).pid()).as(service).isEqualTo(pid));
        Waiting.untilTrue(
                "a score is read",
                Duration.ofSeconds(30),
                () -> Stack.gateway()
                                .as("district-officer")
                                .purpose("guidance")
                                .get(SCORE)
                                .status()
                        == 200);
        System.out.printf(
                "# %d s without Keycloak: ready meanwhile %s; all ready and reading %d s after it came%n",
                WITHOUT_KEYCLOAK.toSeconds(), readyWithout, (System.nanoTime() - begun) / 1_000_000_000);
    }

    /** On a busy machine it may take longer than Keycloak is gone. */
    private static boolean answers(String service) {
        return Stack.status(service, "/actuator/health/readiness") != 0;
    }

    private static void signal(String name, ProcessHandle process) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
