package io.hengzhi.provisioning.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The secrets of a data directory: one file each, readable by its owner only, made once and then kept. */
public final class Secrets {

    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    /** 24 of 57 characters: 140 bits. No character needs quoting in a shell, a URL or a properties file. */
    private static final int LENGTH = 24;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();
    private int made;

    public Secrets(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }

    /** The secret of a name; a new one where there is none yet. */
    public String get(String name) throws IOException {
        Path file = directory.resolve(name);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        String secret = random.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
        OwnerOnlyFile.write(file, secret);
        made++;
        return secret;
    }

    /** How many secrets were made by this object. */
    public int made() {
        return made;
    }
}
