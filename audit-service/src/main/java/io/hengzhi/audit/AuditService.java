package io.hengzhi.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Lists who read what, from the one-partition log that every service writes before it answers. */
@SpringBootApplication
public class AuditService {

    public static void main(String[] arguments) {
        SpringApplication.run(AuditService.class, arguments);
    }
}
