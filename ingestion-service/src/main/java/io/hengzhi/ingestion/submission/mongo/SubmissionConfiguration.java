package io.hengzhi.ingestion.submission.mongo;

import io.hengzhi.ingestion.intake.json.BureauMessageWriter;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.ingestion.reference.ReferenceTopics;
import io.hengzhi.ingestion.submission.application.AnswerSubmission;
import io.hengzhi.ingestion.submission.application.CheckSubmission;
import io.hengzhi.ingestion.submission.application.PublishSubmission;
import io.hengzhi.ingestion.submission.application.RunSubmission;
import io.hengzhi.ingestion.submission.application.Submissions;
import io.hengzhi.ingestion.submission.application.TakeSubmission;
import io.hengzhi.ingestion.submission.application.WriteErrors;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Store;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the submissions together. */
@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

    @Bean
    Submissions submissions(Store store) {
        return new MongoSubmissions(store);
    }

    @Bean
    RunSubmission runSubmission(
            Submissions submissions,
            Store store,
            Ledger ledger,
            CityReference reference,
            ReferenceTopics topics,
            EventPublisher publisher,
            Clock clock) {
        return new RunSubmission(
                submissions,
                new CheckSubmission(submissions, reference, topics, clock),
                new PublishSubmission(
                        submissions,
                        new MongoGivenRevisions(store),
                        ledger,
                        reference,
                        publisher,
                        new BureauMessageWriter(),
                        clock),
                reference);
    }

    @Bean
    SubmissionQueue submissionQueue(Submissions submissions, RunSubmission runSubmission, ReferenceTopics topics) {
        return new SubmissionQueue(submissions, runSubmission, topics);
    }

    @Bean
    TakeSubmission takeSubmission(Submissions submissions, SubmissionQueue queue, Clock clock) {
        return new TakeSubmission(submissions, queue::add, clock);
    }

    @Bean
    AnswerSubmission answerSubmission(Submissions submissions, SubmissionQueue queue, Clock clock) {
        return new AnswerSubmission(submissions, queue::add, clock);
    }

    @Bean
    WriteErrors writeErrors(Submissions submissions) {
        return new WriteErrors(submissions);
    }
}
