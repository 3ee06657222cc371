package io.hengzhi.recomputation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One recomputation in a DuckDB database in memory: raw records in, lines of rankings out, and the comparison with what was
 * published. Not thread-safe.
 */
public final class Recomputation implements AutoCloseable {

    private static final String REGISTRY_TOPICS = "registry.";

    private static final Map<String, String> EVENT_OF = Map.of(
            "registry.catalogue.v1", "CatalogueChanged",
            "registry.enterprise.v1", "EnterpriseChanged",
            "registry.scheme.v1", "SchemePublished");

    private static final String INPUT = """
            -- a checkpoint of a database in memory fails in DuckDB 1.4.1 ("GetFreeBlockId") and would be of no use
            SET checkpoint_threshold = '1TB';
            -- the whole city takes less; a statement that wants more is wrong and stops, rather than fill the disk
            SET memory_limit = '4GB';
            SET temp_directory = '';
            CREATE TABLE raw_message(topic VARCHAR, "partition" INTEGER, "offset" BIGINT, recorded_at_millis BIGINT,
              key VARCHAR, headers JSON, body VARCHAR);
            CREATE TABLE registry_message(topic VARCHAR, recorded_at_millis BIGINT, event JSON);
            CREATE VIEW clock AS SELECT recorded_at_millis FROM raw_message
              UNION ALL SELECT recorded_at_millis FROM registry_message;
            CREATE TABLE published_enterprise(answer JSON);
            CREATE TABLE published_ranking(district VARCHAR, period VARCHAR, list VARCHAR, answer JSON);
            CREATE TABLE published_score(credit_code VARCHAR, period VARCHAR, answer JSON);
            """;

    /** A ranking that can be asked for. */
    public record RankingQuestion(String district, String period, String list) {}

    /** A single result that can be asked for. */
    public record ScoreQuestion(String creditCode, String period) {}

    /** What the two sides say that is not the same. */
    public record Difference(
            String what,
            @Nullable String district,
            @Nullable String period,
            @Nullable String list,
            @Nullable String creditCode,
            @Nullable String computed,
            @Nullable String published) {

        @Override
        public String toString() {
            return what + ": " + String.join(" ", shown(district), shown(period), shown(list), shown(creditCode))
                    + ": computed " + shown(computed) + ", published " + shown(published);
        }

        private static String shown(@Nullable String text) {
            return text == null ? "-" : text;
        }
    }

    /**
     * What was compared.
     *
     * @param leftOut schemes with a formula that cannot be read here, whose lists are not recomputed; null where there is none
     * @param lists quarters of enterprises' places in the lists of the years
     * @param differences all of them
     */
    public record Outcome(
            long scores,
            long ranks,
            long classes,
            long terms,
            long lists,
            @Nullable String leftOut,
            List<Difference> differences) {

        public Outcome {
            differences = List.copyOf(differences);
        }

        /** Something was compared, and nothing differs. */
        public boolean agrees() {
            return scores > 0 && ranks > 0 && classes > 0 && differences.isEmpty();
        }

        @Override
        public String toString() {
            return "%d scores, %d ranks, %d classes compared, %d differences"
                    .formatted(scores, ranks, classes, differences.size());
        }
    }

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Rules rules;
    private final DuckDBConnection database;
    private final WireFormat wire = new WireFormat(Rules.read("hengzhi.proto"));

    public Recomputation() throws SQLException {
        this(Rules.asWritten());
    }

    Recomputation(Rules rules) throws SQLException {
        this.rules = rules;
        this.database = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        run(INPUT);
    }

    /** Takes records of the bureaus' and the registry's topics, in any order. */
    public void load(Collection<RawMessage> records) throws SQLException {
        try (DuckDBAppender facts = database.createAppender("main", "raw_message");
                DuckDBAppender registry = database.createAppender("main", "registry_message")) {
            for (RawMessage record : records) {
                if (record.topic().startsWith(REGISTRY_TOPICS)) {
                    append(registry, record);
                } else {
                    facts.beginRow();
                    facts.append(record.topic());
                    facts.append(record.partition());
                    facts.append(record.offset());
                    facts.append(record.recordedAtMillis());
                    facts.append(record.key());
                    facts.append(JsonMapper.shared().writeValueAsString(record.headers()));
                    facts.append(json(record.body()));
                    facts.endRow();
                }
            }
        }
    }

    private void append(DuckDBAppender registry, RawMessage record) throws SQLException {
        String event = EVENT_OF.get(record.topic());
        byte[] body = record.body();
        if (event == null || body == null) {
            return;
        }
        registry.beginRow();
        registry.append(record.topic());
        registry.append(record.recordedAtMillis());
        registry.append(wire.read(event, body).toString());
        registry.endRow();
    }

    /** The body where it is UTF-8 and strict JSON without a name twice; DuckDB's own reader takes NaN and [1,] too. */
    private static @Nullable String json(byte @Nullable [] body) {
        if (body == null) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return STRICT.readTree(text).isMissingNode() ? null : text;
        } catch (CharacterCodingException | JacksonException notJson) {
            return null;
        }
    }

    /** Carries the rules out on what was loaded. */
    public void compute() throws SQLException {
        WrittenFormulas formulas = new WrittenFormulas(database);
        for (int step = 0; step < rules.computation().size(); step++) {
            run(rules.computation().get(step));
            if (step == Rules.REGISTRY) {
                formulas.read();
            } else if (step == Rules.WINDOWS) {
                formulas.evaluate();
            }
        }
    }

    public List<RankingQuestion> rankingQuestions() throws SQLException {
        List<RankingQuestion> questions = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet row =
                        query.executeQuery("SELECT district, period, list FROM ranking_question ORDER BY ALL")) {
            while (row.next()) {
                questions.add(new RankingQuestion(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return questions;
    }

    public List<ScoreQuestion> scoreQuestions() throws SQLException {
        List<ScoreQuestion> questions = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("SELECT credit_code, period FROM score_question ORDER BY ALL")) {
            while (row.next()) {
                questions.add(new ScoreQuestion(row.getString(1), row.getString(2)));
            }
        }
        return questions;
    }

    public List<String> enterprises() throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("SELECT credit_code FROM enterprise ORDER BY ALL")) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        return codes;
    }

    /** @param answer the registry's answer on an enterprise, as it came */
    public void publishedEnterprise(String answer) throws SQLException {
        insert("INSERT INTO published_enterprise VALUES (?)", answer);
    }

    /** @param answer one page of the ranking, as it came; null where there is no result */
    public void publishedRanking(RankingQuestion question, @Nullable String answer) throws SQLException {
        insert(
                "INSERT INTO published_ranking VALUES (?, ?, ?, ?)",
                question.district(),
                question.period(),
                question.list(),
                answer);
    }

    /** @param answer the explained score, as it came; null where there is no result */
    public void publishedScore(ScoreQuestion question, @Nullable String answer) throws SQLException {
        insert("INSERT INTO published_score VALUES (?, ?, ?)", question.creditCode(), question.period(), answer);
    }

    /** Compares all that was published with what was computed; once. */
    public Outcome compare() throws SQLException {
        run(rules.scope());
        run(rules.comparison());
        List<Difference> differences = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("SELECT * FROM difference ORDER BY ALL")) {
            while (row.next()) {
                differences.add(new Difference(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)));
            }
        }
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("SELECT scores, ranks, classes, terms, lists FROM summary")) {
            row.next();
            return new Outcome(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    ask("SELECT string_agg(district || '-' || year, ' ' ORDER BY district, year) FROM left_out"),
                    differences);
        }
    }

    /** The answer of a query in one row and one column. */
    @Nullable
    String ask(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insert(String sql, @Nullable String... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
