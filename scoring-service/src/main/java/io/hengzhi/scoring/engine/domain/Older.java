package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoringmodel.fact.PackedReports;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.util.function.Supplier;

/**
 * The older part of a row, which lies on the shelf: the results of closed years, and the reports that no kept year needs. Of a
 * kept year's growth the windows reach two years back, so those two years of reports stay in the row.
 *
 * @param firstYear the first year whose results are in the row
 */
record Older(Shelf shelf, long place, int firstYear) {

    private static final int YEARS_BEHIND = 2;

    /** The first year of which the row's own reports say all there is to say. */
    static int firstYearOfReports(int firstYear) {
        return firstYear - YEARS_BEHIND;
    }

    /** The whole row. */
    byte[] join(byte[] row, QuantityPlaces places, Supplier<CreditCode> code) {
        PackedDossier newer = PackedDossier.of(row);
        PackedDossier older = PackedDossier.of(shelf.take(place));
        PackedWriter out = new PackedWriter();
        out.raw(row, 0, newer.registrationEnd());
        int olderResults = older.resultsEnd() - older.results();
        int newerResults = newer.resultsEnd() - newer.results();
        out.unsigned(olderResults + newerResults);
        out.raw(older.bytes(), older.results(), olderResults);
        out.raw(row, newer.results(), newerResults);
        PackedReports.join(older.reports(code), newer.reports(code), places::at, out);
        return out.toBytes();
    }

    /**
     * A whole row in two.
     *
     * @param older empty where everything stays
     */
    record Divided(byte[] older, byte[] row) {

        static Divided of(
                byte[] whole, int firstYear, Boards boards, QuantityPlaces places, Supplier<CreditCode> code) {
            PackedDossier packed = PackedDossier.of(whole);
            PackedReports.Divided reports = packed.reports(code).divide(places::at, firstYearOfReports(firstYear));
            Results results = Results.read(packed, boards);
            PackedWriter olderResults = new PackedWriter();
            PackedWriter newerResults = new PackedWriter();
            results.write(olderResults, newerResults, firstYear);
            if (olderResults.size() == 0 && reports.older().length == 0) {
                return new Divided(new byte[0], whole);
            }
            PackedWriter older = new PackedWriter();
            older.unsigned(0);
            write(olderResults, reports.older(), older);
            PackedWriter newer = new PackedWriter();
            newer.raw(whole, 0, packed.registrationEnd());
            write(newerResults, reports.newer(), newer);
            return new Divided(older.toBytes(), newer.toBytes());
        }

        private static void write(PackedWriter results, byte[] reports, PackedWriter out) {
            out.unsigned(results.size());
            out.raw(results);
            out.raw(reports, 0, reports.length);
        }
    }
}
