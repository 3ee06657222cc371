package io.hengzhi.incentive;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Turns classes into guidance. */
@SpringBootApplication
public class IncentiveService {

    public static void main(String[] arguments) {
        SpringApplication.run(IncentiveService.class, arguments);
    }
}
