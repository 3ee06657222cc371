package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.BureauClient;
import io.hengzhi.bureau.OutboxState;
import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.bureau.gateway.Batch;
import io.hengzhi.bureau.gateway.GatewayFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.node.ObjectNode;

/** Sends the facts of a file by way of the outbox; without a file, what still waits there. */
@Command(name = "push")
final class PushCommand implements Callable<Integer> {

    private static final int TOGETHER = 2_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "facts.file")
    @Nullable
    Path file;

    @Option(names = "--batch", descriptionKey = "push.batch")
    boolean inBatch;

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "batch.note")
    @Nullable
    String note;

    @Option(names = "--patience", paramLabel = "SECONDS", defaultValue = "60", descriptionKey = "push.patience")
    long patienceSeconds = 60;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Bureau root = Commands.root(bureau);
        Configuration configuration = root.configuration();
        Configuration.createFolder(configuration.outbox());
        try (BureauClient client =
                configuration.client().closePatience(Duration.ZERO).open()) {
            signIn(root.console(), client);
            return file == null ? drain(root, client, Console.object()) : push(root, client, file);
        }
    }

    /** A wrong secret is told before anything is accepted; a city that does not answer is no hindrance. */
    private static void signIn(Console console, BureauClient client) {
        try {
            client.gateway().signIn();
        } catch (GatewayFault e) {
            if (e.reason() != GatewayFault.Reason.UNREACHABLE) {
                throw e;
            }
            console.remark("push.offline");
        }
    }

    private int push(Bureau root, BureauClient client, Path from) throws IOException, InterruptedException {
        Console console = root.console();
        CheckedFile facts = new CheckedFile(from, client.contracts().current());
        AtomicLong faultless = new AtomicLong();
        FlawReport report = new FlawReport(console, from, root.json());
        facts.forEach(fact -> faultless.incrementAndGet(), report);
        ObjectNode result = Console.object()
                .put("file", from.toString())
                .put("faultless", faultless.get())
                .put("flaws", report.count());
        Batch batch =
                inBatch && faultless.get() > 0 ? client.gateway().batches().open(faultless.get(), note) : null;
        if (batch != null && !root.json()) {
            console.say("push.batch-opened", batch.id(), faultless.get());
        }
        long accepted = acceptAll(root, client, facts, from, batch == null ? null : batch.id(), faultless.get());
        result.put("accepted", accepted);
        int sent = drain(root, client, result);
        if (batch != null && sent == ExitCode.OK) {
            Batch closed = closed(client, batch.id());
            result.set("batch", closed.document());
            BatchCommand.tell(root, closed);
            sent = !closed.isCounted() ? ExitCode.UNFINISHED : closed.refused() > 0 ? ExitCode.REFUSED : sent;
        }
        if (root.json()) {
            console.jsonLine(result);
        }
        return sent == ExitCode.OK && report.count() > 0 ? ExitCode.REFUSED : sent;
    }

    private static long acceptAll(
            Bureau root, BureauClient client, CheckedFile facts, Path from, @Nullable String batch, long total)
            throws IOException {
        AtomicLong accepted = new AtomicLong();
        List<Fact> together = new ArrayList<>(TOGETHER);
        try (Progress progress = Progress.of(root, "push.accepting", total)) {
            facts.forEach(
                    fact -> {
                        together.add(fact);
                        if (together.size() == TOGETHER) {
                            accepted.addAndGet(accept(client, together, batch));
                            progress.to(accepted.get());
                        }
                    },
                    // told already, when they were counted
                    new FlawReport(Silence.console(root.console()), from, false));
            accepted.addAndGet(accept(client, together, batch));
            progress.to(accepted.get());
        }
        return accepted.get();
    }

    private static int accept(BureauClient client, List<Fact> together, @Nullable String batch) {
        List<FactFault> faults = client.acceptAll(together, batch).faults();
        int accepted = together.size() - faults.size();
        together.clear();
        return accepted;
    }

    /** Waits until the outbox is empty, or the patience ends. */
    private int drain(Bureau root, BureauClient client, ObjectNode result) throws InterruptedException {
        Console console = root.console();
        long deadline = System.nanoTime() + Duration.ofSeconds(patienceSeconds).toNanos();
        long queued = client.state().queuedMessages();
        try (Progress progress = Progress.of(root, "push.sending", queued)) {
            while (!client.flush(LOOK_AGAIN) && System.nanoTime() < deadline) {
                progress.to(queued - client.state().queuedMessages());
            }
            progress.to(queued - client.state().queuedMessages());
        }
        OutboxState state = client.state();
        result.put("sent", state.sentFacts()).put("queuedMessages", state.queuedMessages());
        String trouble = state.trouble();
        if (state.queuedMessages() == 0) {
            if (root.json()) {
                if (file == null) {
                    console.jsonLine(result);
                }
            } else {
                console.say("push.sent", state.sentFacts());
            }
            return ExitCode.OK;
        }
        console.remark("push.waiting", state.queuedMessages(), trouble == null ? "" : trouble);
        return trouble != null && trouble.contains("Auth") ? ExitCode.NOT_AUTHORISED : ExitCode.UNREACHABLE;
    }

    /** Closes the batch and asks until every declared fact has its verdict, or the patience ends. */
    private Batch closed(BureauClient client, String id) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(patienceSeconds).toNanos();
        Batch batch = client.gateway().batches().get(id);
        while (!batch.isCounted() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_AGAIN);
            batch = client.gateway().batches().get(id);
        }
        return client.gateway().batches().close(id);
    }
}
