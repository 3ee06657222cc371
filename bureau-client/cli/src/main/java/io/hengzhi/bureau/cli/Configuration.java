package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.BureauClient;
import io.hengzhi.bureau.BureauClientBuilder;
import io.hengzhi.bureau.Secrets;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What the command line knows of the bureau and the city: a file that only its owner may read.
 *
 * @param secretFile where the client's secret stands
 * @param security {@code SASL_SSL}, or {@code SASL_PLAINTEXT} within a machine
 */
record Configuration(
        String bureau,
        URI gateway,
        String kafka,
        URI tokenEndpoint,
        String clientId,
        Path secretFile,
        Path outbox,
        String security) {

    private static final String OWNER_ONLY = "rw-------";
    private static final String OWNER_ONLY_FOLDER = "rwx------";

    /** The file is missing or says too little. */
    static final class Missing extends RuntimeException {
        private final String what;

        Missing(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    static Configuration read(Path file) {
        if (!Files.isReadable(file)) {
            throw new Missing(file.toString());
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path folder = file.toAbsolutePath().normalize().resolveSibling(".");
        return new Configuration(
                value(values, file, "bureau"),
                URI.create(value(values, file, "gateway")),
                value(values, file, "kafka"),
                URI.create(value(values, file, "token-endpoint")),
                value(values, file, "client-id"),
                folder.resolve(value(values, file, "secret-file")).normalize(),
                folder.resolve(value(values, file, "outbox")).normalize(),
                values.getProperty("security", "SASL_SSL"));
    }

    private static String value(Properties values, Path file, String name) {
        String value = values.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new Missing(file + ": " + name);
        }
        return value.strip();
    }

    /** Writes it so that only the owner can read it, also while it is being written. */
    void write(Path file) throws IOException {
        createFolder(file.toAbsolutePath().resolveSibling("").normalize());
        writeForOwner(
                file,
                "bureau=" + bureau + "\ngateway=" + gateway + "\nkafka=" + kafka + "\ntoken-endpoint=" + tokenEndpoint
                        + "\nclient-id=" + clientId + "\nsecret-file=" + secretFile + "\noutbox=" + outbox
                        + "\nsecurity=" + security + "\n");
    }

    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY_FOLDER)));
        }
    }

    static void writeForOwner(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        Files.writeString(file, text);
    }

    /** Whether others than the owner may read a file. */
    static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getPosixFilePermissions(file).stream()
                .map(Enum::name)
                .collect(Collectors.joining(" "))
                .matches(".*(GROUP|OTHERS)_.*");
    }

    BureauClientBuilder client() {
        return BureauClient.builder(bureau)
                .gateway(gateway)
                .kafka(kafka)
                .tokenEndpoint(tokenEndpoint)
                .credentials(clientId, Secrets.file(secretFile))
                .outbox(outbox)
                .kafkaSetting("security.protocol", security);
    }

    String topic() {
        return "facts." + bureau + ".v1";
    }
}
