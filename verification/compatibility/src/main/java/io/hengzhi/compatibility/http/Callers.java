package io.hengzhi.compatibility.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which of our own programs name a path in their source; whoever else calls it is outside and must be reckoned with. */
public final class Callers {

    private static final String OUTSIDE = "callers outside (systems of bureaus and districts)";
    private static final String API = "/api/v1";

    private final Map<String, String> sources = new LinkedHashMap<>();

    /** @param repository its root */
    public Callers(Path repository) throws IOException {
        read("portal", repository.resolve("portal/src"), ".ts", ".tsx");
        read("bureau-client", repository.resolve("bureau-client/src/main"), ".java");
    }

    private void read(String program, Path folder, String... endings) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean ours = Stream.of(endings).anyMatch(name::endsWith) && !name.endsWith(".d.ts");
                if (ours) {
                    text.append(Files.readString(file)).append('\n');
                }
            }
        }
        sources.put(program, text.toString());
    }

    /** @param path for example {@code /api/v1/scores/{creditCode}} */
    public List<String> of(String path) {
        String named = path.startsWith(API) ? path.substring(API.length()) : path;
        int variable = named.indexOf('{');
        String fixed = variable < 0 ? named : named.substring(0, variable);
        List<String> callers = new ArrayList<>();
        sources.forEach((program, text) -> {
            if (text.contains(fixed)) {
                callers.add(program);
            }
        });
        callers.add(OUTSIDE);
        return List.copyOf(callers);
    }
}
