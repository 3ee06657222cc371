package io.hengzhi.platform.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.platform.security.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The permission table in the documents is the one in the code; {@code -Dgolden.write=true} renders it again. */
class PermissionDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/permissions.md");

    @Test
    void the_document_says_what_the_code_does() throws IOException {
        String rendered = render();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(DOCUMENT, rendered);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(rendered);
    }

    @Test
    void no_administrator_and_no_auditor_may_read_business_data() {
        for (Operation operation : Operation.values()) {
            boolean businessData = operation.isRecorded() && operation != Operation.READ_ACCESS_LOG;
            if (businessData) {
                assertThat(operation.roles())
                        .as(operation.text())
                        .doesNotContain(Role.AUDITOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
            }
        }
    }

    private static String render() {
        StringBuilder text = new StringBuilder("""
                # Permissions 权限表

                Rendered from `Operation` and `Purposes` in `libraries/platform`; a test keeps them alike. Where somebody may do it is
                the caller's scope: a district officer the own district, a park officer the own park, an enterprise itself, a bureau its own
                facts, a reading bureau the districts and quantities of its agreement. What lies outside is answered with 404.

                | operation | 中文 | kind | roles |
                |---|---|---|---|
                """);
        for (Operation operation : Operation.values()) {
            boolean everybody = operation.roles().size() == Role.values().length;
            String roles = everybody
                    ? "any signed-in"
                    : operation.roles().stream().sorted().map(Role::text).collect(Collectors.joining(", "));
            text.append("| `%s` %s | %s | %s | %s |%n"
                    .formatted(
                            operation.text(),
                            operation.displayName().en(),
                            operation.displayName().zh(),
                            kind(operation.kind()),
                            roles));
        }
        text.append("\n## Purposes 用途\n\n| role | purposes |\n|---|---|\n");
        for (Role role : Role.values()) {
            List<String> purposes =
                    Purposes.ALL.stream().filter(Purposes.of(role)::contains).toList();
            text.append("| `%s` | %s |%n"
                    .formatted(role.text(), purposes.isEmpty() ? "none" : String.join(", ", purposes)));
        }
        text.append("\nKinds: ")
                .append(Arrays.stream(Operation.Kind.values())
                        .map(PermissionDocumentTest::kind)
                        .collect(Collectors.joining("; ")))
                .append(".\n");
        return text.toString();
    }

    private static String kind(Operation.Kind kind) {
        return switch (kind) {
            case REFERENCE -> "reference data, no purpose";
            case DATA_READ -> "read, purpose stated, recorded";
            case DATA_WRITE -> "step, recorded";
            case WORK -> "step on rules and lists, denials recorded";
        };
    }
}
