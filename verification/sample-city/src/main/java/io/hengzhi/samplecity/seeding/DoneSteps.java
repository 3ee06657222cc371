package io.hengzhi.samplecity.seeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What of the seeding is done, in a file beside the city's data: a run after a crash goes on from there. It only saves
 * time; without it every step is repeated and finds its work done. Thread-safe.
 */
final class DoneSteps {

    private static final String CITY = "city";

    private final Path file;
    private final TreeMap<String, String> done = new TreeMap<>();

    /** @param city the digest of the city: what was done for another one counts for nothing */
    DoneSteps(Path file, String city) {
        this.file = file;
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (city.equals(stored.getProperty(CITY))) {
            stored.stringPropertyNames().forEach(name -> done.put(name, stored.getProperty(name)));
        }
        done.put(CITY, city);
    }

    synchronized boolean isDone(String step) {
        return done.containsKey(step);
    }

    synchronized Optional<String> find(String step) {
        return Optional.ofNullable(done.get(step));
    }

    synchronized int count(String step) {
        return Integer.parseInt(done.getOrDefault(step, "0"));
    }

    void record(String step, String value) {
        record(Map.of(step, value));
    }

    /** All of them or none: the file is written aside and renamed. */
    synchronized void record(Map<String, String> steps) {
        done.putAll(steps);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(aside)) {
                for (Map.Entry<String, String> step : done.entrySet()) {
                    writer.write(step.getKey() + "=" + step.getValue() + "\n");
                }
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
