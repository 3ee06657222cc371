package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.contract.Contract;
import io.hengzhi.bureau.contract.FactCheck;
import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.bureau.fact.FactJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A file of facts, each examined against the contract. */
final class CheckedFile {

    private final FactFile file;
    private final FactCheck check;

    CheckedFile(Path file, Contract contract) throws IOException {
        this.file = FactFile.of(file);
        this.check = new FactCheck(contract);
    }

    /** Hands out the faultless facts and reports the others. */
    void forEach(Consumer<Fact> faultless, FlawReport report) throws IOException {
        file.forEach(line -> {
            Fact fact = line.fact();
            FactLine.Flaw flaw = line.flaw();
            if (flaw != null) {
                report.add(line.number(), "unreadable", flaw);
            }
            if (fact != null) {
                List<Fact> one = List.of(fact);
                FactFault fault =
                        check.check(one, FactJson.body(fact.creditCode(), one)).get(0);
                if (fault == null) {
                    faultless.accept(fact);
                } else {
                    report.add(line.number(), fault.rule(), line.flaw(fault));
                }
            }
        });
    }
}
