package io.hengzhi.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service that knows who is monitored, where, by which rules. */
@SpringBootApplication
public class RegistryService {

    public static void main(String[] arguments) {
        SpringApplication.run(RegistryService.class, arguments);
    }
}
