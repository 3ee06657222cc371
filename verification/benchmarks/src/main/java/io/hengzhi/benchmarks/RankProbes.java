package io.hengzhi.benchmarks;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who asks the scoring service for an enterprise's score and rank, over REST, again and again from the moment a
 * message was due, until the answer names the message's fact. The reads are in the access log like any other.
 */
final class RankProbes implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final TaxReports load;
    private final OpenLoop schedule;
    private final Api scoring = Stack.service("scoring").as("city-officer").purpose("review");
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Long>> probes = new ArrayList<>();

    /** @param every one message in so many is asked for, each by an asker of its own: none waits for another */
    RankProbes(TaxReports load, OpenLoop schedule, int every) {
        this.load = load;
        this.schedule = schedule;
        // the middle of each stretch: the first messages meet connections that are not open yet
        for (int message = every / 2; message < load.messages(); message += every) {
            int asked = message;
            probes.add(askers.submit(() -> ask(asked)));
        }
    }

    private long ask(int message) {
        String enterprise = load.enterpriseOf(message);
        Pattern fact = Pattern.compile(Pattern.quote(enterprise + "." + TaxReports.QUANTITY + "."
                        + TaxReports.QUARTERS.getFirst() + "." + TaxReports.BUREAU + ".")
                + "(\\d+)");
        String path = "/api/v1/scores/" + enterprise + "?period=" + TaxReports.QUARTERS.getFirst();
        long due = schedule.dueNanos(message);
        for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
            LockSupport.parkNanos(due - now);
        }
        while (true) {
            Answer answer = scoring.get(path);
            long took = System.nanoTime() - due;
            // 503 is an answer without figures, as where the access log is slow: the asker asks again, and the time
            // goes on
            if (answer.status() != 200 && answer.status() != 503) {
                throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
            }
            Matcher shown = fact.matcher(answer.text());
            if (shown.find() && Long.parseLong(shown.group(1)) >= load.revision(message)) {
                return took;
            }
            if (took > PATIENCE_NANOS) {
                throw new IllegalStateException(
                        load.id(message) + " is in no score after " + took / 1_000_000_000 + " s");
            }
        }
    }

    /** For each that was asked for, how long after it was due an answer showed it. */
    long[] took() throws ExecutionException, InterruptedException {
        long[] took = new long[probes.size()];
        for (int i = 0; i < took.length; i++) {
            took[i] = probes.get(i).get();
        }
        return took;
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }
}
