package io.hengzhi.bureau.example;

import io.hengzhi.bureau.BureauClient;
import io.hengzhi.bureau.fact.Fact;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class TaxOffice {
    public static void main(String[] arguments) {
        SpringApplication.run(TaxOffice.class, arguments);
    }

    @Bean
    CommandLineRunner report(BureauClient client) {
        return arguments -> {
            Fact paid = Fact.own("91110113MA0HE0001W", "taxPaid", "2025Q3", "123.45", "万元");
            client.accept(paid).orElseThrow();
        };
    }
}
