package io.hengzhi.samplecity.seeding;

import io.hengzhi.samplecity.SampleCity;
import io.hengzhi.samplecity.SampleSize;
import io.hengzhi.verification.client.Surroundings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Seeds a running city. It may be interrupted and run again: what was done is not done twice, and a run after a complete one
 * changes nothing.
 *
 * <pre>
 *   seed [--small]               into the stack that HENGZHI_GATEWAY, HENGZHI_KAFKA, HENGZHI_ISSUER and HENGZHI_DATA name
 *   seed [--small] --write DIR   only writes the city as files
 * </pre>
 */
public final class Seed {

    private Seed() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> given = List.of(arguments);
        SampleSize size = given.contains("--small") || "small".equals(System.getenv("HENGZHI_SEED"))
                ? SampleSize.SMALL
                : SampleSize.FULL;
        int write = given.indexOf("--write");
        if (write >= 0 && write + 1 < given.size()) {
            SampleCity.of(size).write(Path.of(given.get(write + 1)));
            return;
        }
        try {
            new CitySeeding(SampleCity.of(size), Surroundings.fromEnvironment(), new Telling(out)).run();
        } catch (NotSeeded stopped) {
            out.println("seeding stopped: " + stopped.getMessage());
            System.exit(1);
        }
    }
}
