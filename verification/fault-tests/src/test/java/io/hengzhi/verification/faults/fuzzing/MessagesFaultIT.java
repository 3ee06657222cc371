package io.hengzhi.verification.faults.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.backbone.Verdicts;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever stands on a bureau's topic gets a verdict, and what stands behind it is not held up. */
@Tag("faults")
class MessagesFaultIT {

    private static final int MESSAGES = Integer.getInteger("faults.messages", 6_000);
    private static final int PARTITIONS = 3;

    @Test
    void each_mutated_message_is_accepted_or_refused_with_a_code_and_none_blocks_its_partition() {
        // Given
        long seed = Seed.announced("mutated messages");
        MessageMutations mutations = new MessageMutations(seed);
        Verdicts verdicts = new Verdicts();
        List<Future<RecordMetadata>> sending = new ArrayList<>();
        List<RecordMetadata> good = new ArrayList<>();

        // When
        try (BureauProducer producer = new BureauProducer(Stack.surroundings(), Stack.accounts(), "human-resources")) {
            for (int number = 0; number < MESSAGES; number++) {
                sending.add(producer.sendRaw(mutations.next(number % PARTITIONS, number)));
            }
            sending.forEach(BureauProducer::await);
            for (int partition = 0; partition < PARTITIONS; partition++) {
                good.add(BureauProducer.await(producer.sendRaw(MessageMutations.message(
                        partition,
                        Stack.HERO.getBytes(StandardCharsets.UTF_8),
                        MessageMutations.validBody(partition, 1),
                        MessageMutations.validHeaders("good-" + UUID.randomUUID())))));
            }
        }
        List<RecordMetadata> sent = sending.stream().map(BureauProducer::await).toList();

        // Then
        Waiting.untilTrue("the good fact behind them on each partition", Duration.ofMinutes(3), () -> {
            verdicts.readOn();
            return good.stream().allMatch(verdicts::isDecided);
        });
        assertThat(good).as("seed %d", seed).allMatch(verdicts::isAccepted);
        assertThat(sent.stream().filter(message -> !verdicts.isDecided(message)).toList())
                .as("without a verdict, seed %d", seed)
                .isEmpty();
        long accepted = sent.stream().filter(verdicts::isAccepted).count();
        long rejected = sent.stream().filter(verdicts::isRejected).count();
        System.out.printf(
                "# %d mutated messages: %d with a fact accepted, %d refused whole or in part; refusals %s%n",
                sent.size(), accepted, rejected, verdicts.codes());
        // the controls: both outcomes occur, and the mutations reach the rules
        assertThat(accepted).isGreaterThan(MESSAGES / 20);
        assertThat(verdicts.codes())
                .containsKeys(
                        "not-json", "breaks-schema", "not-cloudevent", "invalid-credit-code", "negative-not-allowed")
                .doesNotContainKey("");
    }
}
