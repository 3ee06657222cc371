package io.hengzhi.ingestion.intake.kafka;

import io.hengzhi.ingestion.intake.application.IntakeMetrics;
import io.hengzhi.ingestion.intake.application.JudgeMessages;
import io.hengzhi.ingestion.intake.json.BureauMessageReader;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.ingestion.replay.application.MessageLog;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.messaging.KafkaClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Wires the intake. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    IntakeMetrics intakeMetrics(MeterRegistry meters, Clock clock) {
        return new IntakeMetrics(meters, clock);
    }

    @Bean
    JudgeMessages judgeMessages(
            CityReference reference, ReferenceTopics topics, EventPublisher publisher, IntakeMetrics metrics) {
        return new JudgeMessages(reference, topics, publisher, metrics);
    }

    @Bean
    BureauRecords bureauRecords() {
        return new BureauRecords(new BureauMessageReader());
    }

    @Bean
    MessageLog messageLog(KafkaClients clients, BureauRecords records) {
        return new KafkaMessageLog(clients, records);
    }

    @Bean
    BureauTopicsListener bureauTopicsListener(BureauRecords records, JudgeMessages judgeMessages) {
        return new BureauTopicsListener(records, judgeMessages);
    }

    @Bean
    IntakeStart intakeStart(ReferenceTopics topics, KafkaListenerEndpointRegistry listeners) {
        return new IntakeStart(topics, listeners);
    }
}
