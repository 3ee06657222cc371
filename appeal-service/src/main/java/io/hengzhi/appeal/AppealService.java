package io.hengzhi.appeal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Takes the objections of enterprises through evidence, finding and decision. */
@SpringBootApplication
public class AppealService {

    public static void main(String[] arguments) {
        SpringApplication.run(AppealService.class, arguments);
    }
}
