package io.hengzhi.provisioning.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the secrets, the realm file and the list of accounts of a data directory; changes nothing that is right. */
public final class Identities {

    /** Secrets that belong to no account: the broker's two, Keycloak's first administrator, the gateway's sessions. */
    private static final List<String> OTHER_SECRETS =
            List.of("kafka-broker", "kafka-provisioning", "keycloak-admin", "session-key", "passport-key");

    private final Path dataDirectory;
    private final Path templates;
    private final URI gateway;
    private final boolean devToken;

    /** @param devToken whether {@code ./dev token} may log people in by their passwords; not where people work */
    public Identities(Path dataDirectory, Path templates, URI gateway, boolean devToken) {
        this.dataDirectory = dataDirectory;
        this.templates = templates;
        this.gateway = gateway;
        this.devToken = devToken;
    }

    /** What was made or changed, one line each. */
    public List<String> prepare() throws IOException {
        List<String> changes = new ArrayList<>();
        List<Account> accounts = Roster.all();
        Secrets secrets = new Secrets(dataDirectory.resolve("secrets"));
        for (String name : OTHER_SECRETS) {
            secrets.get(name);
        }
        Path run = dataDirectory.resolve("run");
        Files.createDirectories(run);
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx------"));

        String realm =
                new RealmDocument(templates, gateway, devToken, name -> secretOf(secrets, name)).render(accounts);
        if (secrets.made() > 0) {
            changes.add("secrets made: " + secrets.made());
        }
        if (OwnerOnlyFile.writeIfChanged(run.resolve("realm.json"), realm)) {
            changes.add("realm written: " + accounts.size() + " accounts");
        }
        if (OwnerOnlyFile.writeIfChanged(run.resolve("accounts.tsv"), table(accounts))) {
            changes.add("account list written");
        }
        return changes;
    }

    /** What {@code ./dev} needs to know: name, how it logs in, role, organisation, and whether to show it. */
    private static String table(List<Account> accounts) {
        Set<Account> shown = Set.copyOf(Roster.demonstration());
        StringBuilder table = new StringBuilder();
        for (Account account : accounts) {
            String kind = switch (account) {
                case Account.Person _ -> "person";
                case Account.SystemClient _, Account.ClientAdministrator _ -> "client";
            };
            table.append(String.join(
                            "\t",
                            account.name(),
                            kind,
                            account.role(),
                            account.organisation(),
                            shown.contains(account) ? "shown" : "-"))
                    .append('\n');
        }
        return table.toString();
    }

    private static String secretOf(Secrets secrets, String name) {
        try {
            return secrets.get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
