package io.hengzhi.recomputation;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * The districts' own indicators that are written as formulas: told what to sum up, then worked out part by part. A scheme
 * whose formula cannot be read is left out and named.
 */
final class WrittenFormulas {

    private record Place(String district, int year, int place) {}

    private final DuckDBConnection database;
    private final Map<Place, FormulaSql> formulas = new LinkedHashMap<>();

    WrittenFormulas(DuckDBConnection database) {
        this.database = database;
    }

    /** Reads the formulas of every scheme and fills {@code written_reading} and {@code left_out}. */
    void read() throws SQLException {
        List<FormulaSql.Quantity> catalogue = new ArrayList<>();
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("SELECT quantity, name, stock FROM quantity")) {
            while (row.next()) {
                catalogue.add(new FormulaSql.Quantity(row.getString(1), row.getString(2), row.getBoolean(3)));
            }
        }
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery(
                        "SELECT district, year, place, formula FROM written_formula ORDER BY district, year, place")) {
            while (row.next()) {
                Place place = new Place(row.getString(1), row.getInt(2), row.getInt(3));
                try {
                    formulas.put(place, FormulaSql.read(row.getString(4), catalogue));
                } catch (FormulaSql.Unreadable unreadable) {
                    execute("INSERT INTO left_out VALUES (?, ?)", place.district(), place.year());
                }
            }
        }
        for (Map.Entry<Place, FormulaSql> entry : formulas.entrySet()) {
            for (FormulaSql.Reading reading : entry.getValue().readings()) {
                execute(
                        "INSERT INTO written_reading VALUES (?, ?, ?, ?, ?, ?, ?)",
                        entry.getKey().district(),
                        entry.getKey().year(),
                        entry.getKey().place(),
                        reading.role(),
                        reading.quantity(),
                        reading.lastOnly(),
                        reading.quartersBefore());
            }
        }
    }

    /** Works every formula out from the totals, and fills {@code written_value}. */
    void evaluate() throws SQLException {
        for (Map.Entry<Place, FormulaSql> entry : formulas.entrySet()) {
            evaluate(entry.getKey(), entry.getValue());
        }
    }

    private void evaluate(Place place, FormulaSql formula) throws SQLException {
        StringBuilder columns = new StringBuilder("s.credit_code, s.period, s.last_q - s.first_q + 1 AS quarters");
        StringBuilder joins = new StringBuilder();
        List<String> totals = new ArrayList<>();
        for (FormulaSql.Reading reading : formula.readings()) {
            String role = reading.role();
            columns.append(", %1$s.total AS %1$s_total, %1$s.divisor AS %1$s_divisor".formatted(role));
            joins.append(
                            " JOIN side AS %1$s ON %1$s.credit_code = s.credit_code AND %1$s.period = s.period AND %1$s.place = %2$d"
                                    .formatted(role, place.place()))
                    .append(" AND %1$s.role = '%1$s'".formatted(role));
            totals.add(role + "_total IS NULL");
        }
        run("CREATE OR REPLACE TABLE part_0 AS SELECT " + columns + " FROM standing AS s" + joins
                + " WHERE s.district = '" + place.district() + "' AND s.year = " + place.year()
                + " AND s.list <> 'below-scale'");
        // a table for each part: an expression that named its parts twice would double with every level
        int made = 0;
        for (FormulaSql.Step step : formula.steps()) {
            run("CREATE OR REPLACE TABLE part_" + (made + 1) % 2 + " AS SELECT *, " + step.expression() + " AS "
                    + step.column() + " FROM part_" + made % 2);
            made++;
        }
        run("INSERT INTO written_value SELECT credit_code, period, " + place.place() + ", "
                + String.join(" OR ", totals) + ", " + formula.steps().getLast().column() + "['up'], "
                + formula.steps().getLast().column() + "['down'] FROM part_" + made % 2);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
