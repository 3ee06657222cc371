package io.hengzhi.ingestion;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The station where bureaus' facts come in. */
@SpringBootApplication
public class IngestionService {

    public static void main(String[] arguments) {
        SpringApplication.run(IngestionService.class, arguments);
    }
}
