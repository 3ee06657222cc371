package io.hengzhi.verification.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.demo.Demo;
import io.hengzhi.verification.Stack;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The story of {@code ./dev demo} happens, twice over; with ingestion gone it says at which step it did not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int tell() {
        told.reset();
        return Demo.tell(Stack.surroundings(), new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @Test
    @Order(1)
    void every_step_happens_and_happens_again() {
        assertThat(tell()).as(told.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(tell()).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    @Order(2)
    void with_ingestion_stopped_it_fails_at_the_first_step() {
        Stack.kill("ingestion");
        try {
            assertThat(tell()).isEqualTo(1);
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains("did not happen")
                    .contains("step 1 of");
        } finally {
            Stack.up();
        }
    }
}
