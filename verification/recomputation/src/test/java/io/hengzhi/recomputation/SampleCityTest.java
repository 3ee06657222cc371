package io.hengzhi.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.samplecity.SampleCity;
import io.hengzhi.samplecity.SampleSize;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small sample city by both engines; and five errors of an engine, each of which shows. */
class SampleCityTest {

    private static final ProductCity CITY = city();

    private static ProductCity city() {
        SampleCity sample = SampleCity.of(SampleSize.SMALL);
        ProductCity city = new ProductCity().enterprises(sample.enterprises()).schemes(sample.schemes());
        sample.messages()
                .forEach(message -> city.receives(message.bureau(), message.key(), message.headers(), message.body()));
        return city.decides(sample.steps());
    }

    private static Recomputation.Outcome compared(Rules rules) throws SQLException {
        try (Recomputation recomputation = new Recomputation(rules)) {
            recomputation.load(CITY.records());
            recomputation.compute();
            CITY.publishTo(recomputation);
            return recomputation.compare();
        }
    }

    @Test
    void both_engines_publish_the_same_digits_ranks_classes_and_lists() throws SQLException {
        Recomputation.Outcome outcome = compared(Rules.asWritten());

        System.out.println(outcome + ", " + outcome.terms() + " terms, " + outcome.lists() + " lists");
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.agrees()).isTrue();
        assertThat(outcome.scores()).isGreaterThan(2_000);
        assertThat(outcome.ranks()).isGreaterThan(1_900);
        assertThat(outcome.classes()).isGreaterThan(1_900);
        assertThat(outcome.lists()).isGreaterThan(3_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // half up becomes cutting off
                "rounding | (2 * n::HUGEINT + d) // (2 * d::HUGEINT) | n::HUGEINT // d | score",
                // 1224 becomes 1234
                "tie | rank() OVER list_ AS rank | row_number() OVER list_ AS rank | rank",
                // the earliest revision counts
                "revision | ORDER BY revision DESC | ORDER BY revision ASC | score",
                // a member exactly at the boundary of a share falls into the better class
                "share | (r.rank - 1) * 10000 < hundredths | (r.rank - 1) * 10000 <= hundredths | class",
                // the year to date is taken for the quarter's own value
                "year to date | CASE k4 WHEN 'own' THEN v4 WHEN 'ytd' THEN v4 - c3 END | v4 | score"
            })
    void a_planted_error_is_caught(String error, String passage, String other, String shows) throws SQLException {
        Recomputation.Outcome outcome = compared(Rules.asWritten().replacing(passage, other));

        System.out.println("planted " + error + ": " + outcome);
        assertThat(outcome.agrees()).as(error).isFalse();
        assertThat(outcome.differences())
                .as(error)
                .anySatisfy(difference -> assertThat(difference.what()).contains(shows));
    }
}
