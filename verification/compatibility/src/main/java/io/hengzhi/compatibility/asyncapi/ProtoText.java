package io.hengzhi.compatibility.asyncapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of a Protobuf file as they are written there, with their comments; none is nested in another. */
final class ProtoText {

    private static final Pattern MESSAGE = Pattern.compile("(?ms)^((?://[^\\n]*\\n)*)message (\\w+) \\{\\n.*?^\\}\\n");

    private final Map<String, String> messages = new LinkedHashMap<>();

    ProtoText(Path file) throws IOException {
        Matcher matcher = MESSAGE.matcher(Files.readString(file));
        while (matcher.find()) {
            messages.put(matcher.group(2), matcher.group());
        }
    }

    /** A file of its own: the message first, then those it is made of. */
    String of(String message) {
        Set<String> needed = new LinkedHashSet<>();
        collect(message, needed);
        StringBuilder text = new StringBuilder("syntax = \"proto3\";\n");
        needed.forEach(name -> text.append('\n').append(messages.get(name)));
        return text.toString();
    }

    private void collect(String message, Set<String> needed) {
        String text = messages.get(message);
        if (text == null) {
            throw new IllegalArgumentException("no message " + message);
        }
        if (needed.add(message)) {
            for (String other : messages.keySet()) {
                if (Pattern.compile("(?m)^\\s+(repeated |optional )?" + other + " \\w+ =")
                        .matcher(text)
                        .find()) {
                    collect(other, needed);
                }
            }
        }
    }
}
