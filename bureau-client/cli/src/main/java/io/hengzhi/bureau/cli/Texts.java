package io.hengzhi.bureau.cli;

import io.hengzhi.kernel.BilingualText;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of the command line in the language of its user. */
record Texts(Locale language, ResourceBundle bundle) {

    private static final String BUNDLE = "io.hengzhi.bureau.cli.Texts";

    /** Chinese for a Chinese locale, else English; {@code LANG} as the shell sets it. */
    static Texts of(String[] arguments, Map<String, String> environment) {
        String asked = askedFor(arguments);
        String locale = environment.getOrDefault(
                "LC_ALL", environment.getOrDefault("LC_MESSAGES", environment.getOrDefault("LANG", "")));
        String wanted = asked == null ? locale : asked;
        Locale language = wanted.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
        return new Texts(
                language,
                ResourceBundle.getBundle(
                        BUNDLE,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The help is made before the options are read, so this one is looked for by hand. */
    private static @Nullable String askedFor(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return arguments[i].substring("--lang=".length());
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return null;
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    String get(BilingualText text) {
        return isChinese() ? text.zh() : text.en();
    }

    /** Of a served {@code {"zh":…,"en":…}}. */
    String get(JsonNode bilingual) {
        return bilingual.path(isChinese() ? "zh" : "en").asString("");
    }

    private boolean isChinese() {
        return language.equals(Locale.CHINESE);
    }
}
