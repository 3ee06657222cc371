package io.hengzhi.provisioning;

import io.hengzhi.provisioning.broker.AccessTable;
import io.hengzhi.provisioning.broker.BrokerProvisioning;
import io.hengzhi.provisioning.identity.Identities;
import io.hengzhi.provisioning.identity.KeptPublishers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line of provisioning. Each command may be repeated: it prints what it changed, and nothing when all was
 * right.
 */
public final class Provision {

    private static final String USAGE = """
            usage: provisioning identities DATA_DIRECTORY TEMPLATES GATEWAY_URL [with-dev-token]
                   provisioning keep-publishers REALM EXPORTED_REALM
                   provisioning broker DATA_DIRECTORY BOOTSTRAP
                   provisioning access-table""";

    private static final String WITH_DEV_TOKEN = "with-dev-token";

    private Provision() {}

    public static void main(String[] arguments) throws IOException {
        switch (List.of(arguments)) {
            case List<String> words
            when words.size() == 4 && words.getFirst().equals("identities") -> print(identities(words, false));
            case List<String> words
            when words.size() == 5
                    && words.getFirst().equals("identities")
                    && words.getLast().equals(WITH_DEV_TOKEN) -> print(identities(words, true));
            case List<String> words
            when words.size() == 3 && words.getFirst().equals("keep-publishers") ->
                keepPublishers(Path.of(words.get(1)), Path.of(words.get(2)));
            case List<String> words
            when words.size() == 3 && words.getFirst().equals("broker") ->
                print(applyToBroker(Path.of(words.get(1)), words.get(2)));
            case List<String> words when words.equals(List.of("access-table")) -> print(AccessTable.lines());
            default -> {
                System.err.println(USAGE);
                System.exit(2);
            }
        }
    }

    private static List<String> identities(List<String> words, boolean devToken) throws IOException {
        return new Identities(Path.of(words.get(1)), Path.of(words.get(2)), URI.create(words.get(3)), devToken)
                .prepare();
    }

    private static void keepPublishers(Path realm, Path exported) throws IOException {
        String kept = new KeptPublishers().into(Files.readString(realm), Files.readString(exported));
        Files.writeString(realm, kept);
    }

    private static List<String> applyToBroker(Path dataDirectory, String bootstrap) throws IOException {
        String secret = Files.readString(dataDirectory.resolve("secrets").resolve("kafka-provisioning"));
        try (BrokerProvisioning broker = BrokerProvisioning.at(bootstrap, secret.strip())) {
            return broker.apply();
        }
    }

    private static void print(List<String> lines) {
        lines.forEach(System.out::println);
    }
}
