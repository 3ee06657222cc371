package io.hengzhi.scoring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Scores, ranks and classes: a state machine in memory, rebuilt from the log at every start. */
@SpringBootApplication
public class ScoringService {

    public static void main(String[] arguments) {
        SpringApplication.run(ScoringService.class, arguments);
    }
}
