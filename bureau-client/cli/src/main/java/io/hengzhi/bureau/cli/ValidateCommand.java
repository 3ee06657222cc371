package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.contract.Contract;
import io.hengzhi.bureau.gateway.CityGateway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Examines a file as the city would, and sends nothing. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Bureau bureau;

    @Parameters(paramLabel = "FILE", descriptionKey = "facts.file")
    Path file = Path.of("");

    @Override
    public Integer call() throws IOException {
        Bureau root = Commands.root(bureau);
        Console console = root.console();
        Configuration configuration = root.configuration();
        Contract contract;
        try (CityGateway city = configuration.client().openGateway()) {
            contract = ContractCommand.contracts(configuration, city).current();
        }
        if (contract.origin() != Contract.Origin.SERVED) {
            console.remark("contract.origin." + contract.origin());
        }
        AtomicLong faultless = new AtomicLong();
        FlawReport report = new FlawReport(console, file, root.json());
        new CheckedFile(file, contract).forEach(fact -> faultless.incrementAndGet(), report);
        if (root.json()) {
            console.jsonLine(Console.object()
                    .put("file", file.toString())
                    .put("faultless", faultless.get())
                    .put("flaws", report.count())
                    .put("contract", contract.origin().name().toLowerCase(java.util.Locale.ROOT)));
        } else {
            console.say("validate.done", faultless.get(), report.count());
        }
        return report.count() == 0 ? ExitCode.OK : ExitCode.REFUSED;
    }
}
