package io.hengzhi.recomputation;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./dev verify scores}: reads the raw topics of a running system, computes scores, ranks and classes from them in SQL,
 * and compares every line with what the system publishes. Ends with 0 only where something was compared and nothing differs.
 */
public final class VerifyScores {

    private static final int READS_AT_ONCE = 4;
    private static final int PAGE = 200;
    private static final int DIFFERENCES_SHOWN = 50;
    private static final int ATTEMPTS = 3;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final Surroundings surroundings;
    private final PrintStream out;
    private final CityOffice office;

    private VerifyScores(Surroundings surroundings, PrintStream out) {
        this.surroundings = surroundings;
        this.out = out;
        this.office = new CityOffice(surroundings);
    }

    public static void main(String[] arguments) throws Exception {
        Recomputation.Outcome outcome = verify(Surroundings.fromEnvironment(), System.out);
        System.exit(exitCode(outcome));
    }

    /** 0 where all agrees, 1 where something differs, 2 where nothing differs and not everything could be recomputed. */
    static int exitCode(Recomputation.Outcome outcome) {
        if (!outcome.agrees()) {
            return 1;
        }
        return outcome.leftOut() == null ? 0 : 2;
    }

    /**
     * Compares the running system. While facts arrive the two sides may know different ends of the log: where they differ it
     * reads both again, a few times.
     */
    public static Recomputation.Outcome verify(Surroundings surroundings, PrintStream out)
            throws SQLException, InterruptedException {
        VerifyScores verification = new VerifyScores(surroundings, out);
        Recomputation.Outcome outcome = verification.attempt();
        for (int attempt = 2; attempt <= ATTEMPTS && !outcome.agrees(); attempt++) {
            out.printf("%s; reading again in case the log was moving ...%n", outcome);
            Thread.sleep(BETWEEN_ATTEMPTS);
            outcome = verification.attempt();
        }
        verification.tell(outcome);
        return outcome;
    }

    private Recomputation.Outcome attempt() throws SQLException {
        try (Recomputation recomputation = new Recomputation()) {
            long begun = System.nanoTime();
            List<RawMessage> records = records();
            out.printf("%d records of the raw topics read in %s%n", records.size(), since(begun));
            begun = System.nanoTime();
            recomputation.load(records);
            recomputation.compute();
            out.printf("computed in SQL in %s%n", since(begun));
            begun = System.nanoTime();
            List<String> enterprises = recomputation.enterprises();
            for (String answer :
                    sideBySide(enterprises, code -> List.of(need("/enterprises/" + code))).values().stream()
                            .flatMap(List::stream)
                            .toList()) {
                recomputation.publishedEnterprise(answer);
            }
            Map<Recomputation.RankingQuestion, List<String>> rankings =
                    sideBySide(recomputation.rankingQuestions(), this::ranking);
            for (var ranking : rankings.entrySet()) {
                for (String page : ranking.getValue()) {
                    recomputation.publishedRanking(ranking.getKey(), page);
                }
            }
            Map<Recomputation.ScoreQuestion, List<String>> scores =
                    sideBySide(recomputation.scoreQuestions(), this::score);
            for (var score : scores.entrySet()) {
                recomputation.publishedScore(
                        score.getKey(),
                        score.getValue().isEmpty() ? null : score.getValue().getFirst());
            }
            out.printf(
                    "%d enterprises, %d rankings and %d scores read from %s in %s%n",
                    enterprises.size(), rankings.size(), scores.size(), surroundings.gateway(), since(begun));
            return recomputation.compare();
        }
    }

    private List<RawMessage> records() {
        try (LogReader log = new LogReader(
                surroundings.kafka(), surroundings.tokenEndpoint(), surroundings.secret(LogReader.PRINCIPAL))) {
            return log.readAll();
        }
    }

    private String need(String path) {
        String answer = office.find(path);
        if (answer == null) {
            throw new IllegalStateException(path + " is not there");
        }
        return answer;
    }

    private List<String> ranking(Recomputation.RankingQuestion question) {
        String path = "/rankings?district=" + question.district() + "&period=" + question.period() + "&list="
                + question.list() + "&limit=" + PAGE;
        List<String> pages = new ArrayList<>();
        String page = office.find(path);
        while (page != null) {
            pages.add(page);
            JsonNode next = JsonMapper.shared().readTree(page).path("next");
            page = next.isString() ? need(path + "&cursor=" + next.stringValue()) : null;
        }
        return pages;
    }

    private List<String> score(Recomputation.ScoreQuestion question) {
        @Nullable String answer = office.find("/scores/" + question.creditCode() + "?period=" + question.period());
        return answer == null ? List.of() : List.of(answer);
    }

    private static <Q> Map<Q, List<String>> sideBySide(List<Q> questions, Function<Q, List<String>> ask) {
        try (ExecutorService readers = Executors.newFixedThreadPool(READS_AT_ONCE)) {
            Map<Q, Future<List<String>>> asked = new LinkedHashMap<>();
            questions.forEach(question -> asked.put(question, readers.submit(() -> ask.apply(question))));
            Map<Q, List<String>> answers = new LinkedHashMap<>();
            for (var one : asked.entrySet()) {
                answers.put(one.getKey(), one.getValue().get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void tell(Recomputation.Outcome outcome) {
        outcome.differences().stream().limit(DIFFERENCES_SHOWN).forEach(out::println);
        if (outcome.differences().size() > DIFFERENCES_SHOWN) {
            out.printf("... and %d more%n", outcome.differences().size() - DIFFERENCES_SHOWN);
        }
        out.printf(
                "%d terms and %d quarters of places in the lists of the years compared%n",
                outcome.terms(), outcome.lists());
        if (outcome.leftOut() != null) {
            out.printf(
                    "not recomputed, because a formula of their schemes cannot be read here: %s%n", outcome.leftOut());
        }
        out.println(outcome);
    }

    private static String since(long nanos) {
        return "%.1f s".formatted((System.nanoTime() - nanos) / 1e9);
    }
}
