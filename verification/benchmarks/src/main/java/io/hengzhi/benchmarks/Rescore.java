package io.hengzhi.benchmarks;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.ranking.RankList;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/** A whole list under a new scheme: the model and its rank list against DuckDB. */
final class Rescore implements Benchmark {

    private static final Year YEAR = new Year(Firms.YEAR);

    /** The year's sums made from the quarters, as the model makes them; a year's land holds for its four quarters. */
    private static final String SUMMED = """
            (SELECT id, sum(value) FILTER (quantity = 'output' AND year = 2025)::BIGINT AS output,
              sum(value) FILTER (quantity = 'taxPaid' AND year = 2025)::BIGINT AS tax,
              sum(value) FILTER (quantity = 'revenue' AND year = 2025)::BIGINT AS revenue,
              sum(value) FILTER (quantity = 'revenue' AND year = 2024)::BIGINT AS previous,
              sum(value) FILTER (quantity = 'energy' AND year = 2025)::BIGINT AS energy,
              sum(value) FILTER (quantity = 'rdSpend' AND year = 2025)::BIGINT AS research,
              sum(value) FILTER (quantity = 'staff' AND year = 2025)::BIGINT AS staff,
              4 * sum(value) FILTER (quantity = 'landArea' AND year = 2025)::BIGINT AS land
            FROM cell GROUP BY id)""";

    @Override
    public String what() {
        return "a list under a new scheme, scored and ranked: the model, one thread, against DuckDB in BIGINT, all threads";
    }

    @Override
    public int enterprises() {
        return 200_000;
    }

    @Override
    public List<Figure> run(int enterprises) throws SQLException {
        byte[][] packed = new byte[enterprises][];
        CreditCode[] codes = new CreditCode[enterprises];
        try (DuckDBConnection database =
                        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                Statement statement = database.createStatement()) {
            statement.execute("SET checkpoint_threshold = '1TB'");
            statement.execute("CREATE TABLE firm(id BIGINT, output BIGINT, tax BIGINT, revenue BIGINT, previous BIGINT,"
                    + " energy BIGINT, research BIGINT, staff BIGINT, land BIGINT)");
            statement.execute("CREATE TABLE cell(id BIGINT, quantity VARCHAR, year INTEGER, value BIGINT)");
            try (var rows = database.createAppender("main", "firm");
                    var values = database.createAppender("main", "cell")) {
                for (int i = 0; i < enterprises; i++) {
                    List<ReportedCell> cells = Firms.cells(i);
                    packed[i] = Firms.packed(i);
                    codes[i] = cells.getFirst().id().enterprise();
                    rows.beginRow();
                    rows.append((long) i);
                    for (long aggregate : aggregates(cells)) {
                        rows.append(aggregate);
                    }
                    rows.endRow();
                    for (ReportedCell cell : cells) {
                        values.beginRow();
                        values.append((long) i);
                        values.append(cell.id().quantity().value());
                        values.append(cell.id().quarter().year());
                        values.append(hundredths(cell));
                        values.endRow();
                    }
                }
            }
            Evaluator evaluator = new Evaluator(Firms.scheme());
            long[] units = new long[enterprises];
            RankList[] list = new RankList[1];
            Order order = new Order(codes);
            Rounds ours = Rounds.nanos(1, () -> {
                for (int i = 0; i < units.length; i++) {
                    units[i] =
                            evaluator.evaluate(Firms.subject(packed[i]), YEAR).scoreUnits();
                }
                list[0] = RankList.of(units, IntStream.range(0, units.length).toArray(), order);
            });
            Rounds annual = Rounds.nanos(1, () -> execute(statement, ranking("firm")));
            compare(statement, units, list[0]);
            Rounds quarterly = Rounds.nanos(1, () -> execute(statement, ranking(SUMMED)));
            compare(statement, units, list[0]);
            return List.of(
                    Figure.of("model from quarters, and rank list", ours.times(1e-6), "ms"),
                    Figure.of("DuckDB from annual aggregates", annual.times(1e-6), "ms"),
                    Figure.of("DuckDB from quarters", quarterly.times(1e-6), "ms"),
                    Figure.once(
                            "model / DuckDB, both from quarters",
                            ours.median() / quarterly.median(),
                            "ratio",
                            "<= 0.35"),
                    Figure.once(
                            "model / DuckDB from annual aggregates",
                            ours.median() / annual.median(),
                            "ratio",
                            "<= 0.35"));
        }
    }

    private static void execute(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Each term as a fraction a / b with the weight in a; 10^10 of it in two steps of 10^5, so that 64 bits are enough: exact
     * while b < 4.6 x 10^13. HUGEINT divides some 20 times slower and would make an unfair opponent.
     */
    private static String ranking(String firms) {
        return "CREATE OR REPLACE TABLE result AS SELECT id, units, rank() OVER (ORDER BY units DESC) AS rank FROM (SELECT id, "
                + String.join(
                        " + ",
                        term("output * 80", "staff * 140", 20),
                        term("tax * 60", "staff * 6", 15),
                        term("tax * 100", "land * 20", 25),
                        term("(revenue - previous) * 1000", "previous * 8", 10),
                        term("output * 15", "energy * 5", 15),
                        term("research * 1500", "revenue * 3", 15))
                + " AS units FROM " + firms + ")";
    }

    private static String term(String a, String b, int weight) {
        return """
                CASE WHEN %1$s <= 0 OR %2$s <= 0 THEN 0 WHEN %1$s >= %3$d * (%2$s) THEN %3$d0000000000 ELSE
                  (%1$s) // (%2$s) * 10000000000 + (%1$s) %% (%2$s) * 100000 // (%2$s) * 100000
                  + (2 * ((%1$s) %% (%2$s) * 100000 %% (%2$s) * 100000) + %2$s) // (2 * (%2$s)) END
                """.formatted(a, b, 2 * weight);
    }

    /** The year's sums in hundredths, of stocks the sum of the four quarters, in the order of the table. */
    private static long[] aggregates(List<ReportedCell> cells) {
        return new long[] {
            sum(cells, "output", Firms.YEAR),
            sum(cells, "taxPaid", Firms.YEAR),
            sum(cells, "revenue", Firms.YEAR),
            sum(cells, "revenue", Firms.YEAR - 1),
            sum(cells, "energy", Firms.YEAR),
            sum(cells, "rdSpend", Firms.YEAR),
            sum(cells, "staff", Firms.YEAR),
            // reported for the fourth quarter, it holds for all four
            4 * sum(cells, "landArea", Firms.YEAR)
        };
    }

    private static long sum(List<ReportedCell> cells, String quantity, int year) {
        long sum = 0;
        for (ReportedCell cell : cells) {
            Quarter quarter = cell.id().quarter();
            if (quarter.year() == year && cell.id().quantity().value().equals(quantity)) {
                sum += hundredths(cell);
            }
        }
        return sum;
    }

    private static long hundredths(ReportedCell cell) {
        return Objects.requireNonNull(cell.value()).micros() / Firms.MICROS_PER_HUNDREDTH;
    }

    private static void compare(Statement statement, long[] units, RankList list) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT id, units, rank FROM result ORDER BY id")) {
            int compared = 0;
            while (row.next()) {
                int id = (int) row.getLong(1);
                if (row.getLong(2) != units[id] || row.getLong(3) != list.rank(units[id])) {
                    throw new IllegalStateException("enterprise " + id + ": model " + units[id] + " rank "
                            + list.rank(units[id]) + ", DuckDB " + row.getLong(2) + " rank " + row.getLong(3));
                }
                compared++;
            }
            if (compared != units.length) {
                throw new IllegalStateException(compared + " of " + units.length + " results came back");
            }
        }
    }
}
