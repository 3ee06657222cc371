package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoringmodel.fact.PackedReports;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.util.function.Supplier;

/**
 * What is kept of one enterprise, in one row of bytes that never change: another row takes its place.
 *
 * <pre>
 *   length, what the registry says;  length, results;  reports to the end
 * </pre>
 */
record PackedDossier(byte[] bytes, int registration, int registrationEnd, int results, int resultsEnd) {

    static final byte[] EMPTY = {0, 0};

    static PackedDossier of(byte[] bytes) {
        PackedReader in = new PackedReader(bytes, 0);
        int length = in.count();
        int registration = in.position();
        in.skip(length);
        int resultsLength = in.count();
        int results = in.position();
        return new PackedDossier(bytes, registration, registration + length, results, results + resultsLength);
    }

    boolean isRegistered() {
        return registrationEnd > registration;
    }

    PackedReports reports(Supplier<CreditCode> code) {
        return new PackedReports(code, bytes, resultsEnd, bytes.length);
    }

    byte[] withRegistration(PackedWriter other) {
        PackedWriter out = new PackedWriter();
        out.unsigned(other.size());
        out.raw(other);
        out.raw(bytes, registrationEnd, bytes.length - registrationEnd);
        return out.toBytes();
    }

    byte[] withResults(PackedWriter other) {
        PackedWriter out = new PackedWriter();
        out.raw(bytes, 0, registrationEnd);
        out.unsigned(other.size());
        out.raw(other);
        out.raw(bytes, resultsEnd, bytes.length - resultsEnd);
        return out.toBytes();
    }

    /** Everything before the reports, for them to be written behind. */
    PackedWriter beforeReports() {
        PackedWriter out = new PackedWriter();
        out.raw(bytes, 0, resultsEnd);
        return out;
    }
}
