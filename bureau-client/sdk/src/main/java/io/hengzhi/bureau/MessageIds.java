package io.hengzhi.bureau;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Names messages: the bureau, 64 random bits per opening of the outbox, a number. Never the same twice. */
final class MessageIds {

    private static final int RANDOM_BYTES = 8;

    private final String prefix;
    private final AtomicLong next = new AtomicLong(1);

    MessageIds(String bureau) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        this.prefix = bureau + "-" + HexFormat.of().formatHex(random) + "-";
    }

    String next() {
        return prefix + next.getAndIncrement();
    }
}
