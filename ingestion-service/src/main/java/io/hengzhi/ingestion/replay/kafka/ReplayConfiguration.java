package io.hengzhi.ingestion.replay.kafka;

import io.hengzhi.ingestion.intake.application.JudgeMessages;
import io.hengzhi.ingestion.intake.json.BureauMessageReader;
import io.hengzhi.ingestion.intake.json.BureauMessageWriter;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.ingestion.refusal.Refusals;
import io.hengzhi.ingestion.replay.application.MessageLog;
import io.hengzhi.ingestion.replay.application.ReplayMessages;
import io.hengzhi.ingestion.replay.application.ReplayRefusal;
import io.hengzhi.ingestion.replay.application.Replays;
import io.hengzhi.ingestion.replay.application.WaitingMessages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the replay. */
@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    ReplayMessages replayMessages(
            WaitingMessages waiting, MessageLog log, JudgeMessages judgeMessages, Refusals refusals) {
        return new ReplayMessages(waiting, log, judgeMessages, refusals);
    }

    @Bean
    ReplayRefusal replayRefusal(
            Replays replays, Refusals refusals, MessageLog log, JudgeMessages judgeMessages, Clock clock) {
        return new ReplayRefusal(
                replays, refusals, log, judgeMessages, new BureauMessageReader(), new BureauMessageWriter(), clock);
    }

    @Bean
    ReplayWorker replayWorker(
            ReplayMessages replayMessages, WaitingMessages waiting, CityReference reference, ReferenceTopics topics) {
        return new ReplayWorker(replayMessages, waiting, reference, topics);
    }

    @Bean
    ReplayListener replayListener(WaitingMessages waiting, ReplayWorker worker) {
        return new ReplayListener(waiting, worker);
    }
}
