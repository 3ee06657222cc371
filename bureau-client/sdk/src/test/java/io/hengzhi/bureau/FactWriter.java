package io.hengzhi.bureau;

import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.outbox.OutboxLimits;
import io.hengzhi.kernel.CreditCode;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A bureau's process that hands in facts until it is killed, and notes what it was promised. */
final class FactWriter {

    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private FactWriter() {}

    /** Arguments: the broker, the outbox, the file of promises. */
    public static void main(String[] arguments) throws Exception {
        try (BureauClient client = open(arguments[0], Path.of(arguments[1]));
                OutputStream promises = new FileOutputStream(arguments[2], true)) {
            for (int i = 0; ; i++) {
                List<Fact> facts = new ArrayList<>();
                for (int j = 0; j <= i % 3; j++) {
                    String code = CreditCode.withCheckCharacter("91110113MA0HE%04d".formatted((i + j) % 7))
                            .value();
                    facts.add(Fact.own(code, "taxPaid", "2025Q3", Integer.toString(i), "万元")
                            .revision(i + 1));
                }
                Acceptance accepted = client.acceptAll(facts).orElseThrow();
                promises.write((String.join("\n", accepted.messageIds()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    static BureauClient open(String bootstrap, Path outbox) {
        return BureauClient.builder("tax")
                .gateway(NOBODY)
                .kafka(bootstrap)
                .tokenEndpoint(NOBODY)
                .credentials("bureau-tax", () -> "not asked for")
                .kafkaSetting("security.protocol", "PLAINTEXT")
                .outbox(outbox)
                .outboxLimits(new OutboxLimits(64 * 1024 * 1024, 16 * 1024))
                .closePatience(Duration.ZERO)
                .open();
    }
}
