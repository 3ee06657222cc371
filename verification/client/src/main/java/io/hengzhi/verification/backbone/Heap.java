package io.hengzhi.verification.backbone;

import io.hengzhi.verification.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a service still holds after everything that could be thrown away was. */
public final class Heap {

    private Heap() {}

    /** In bytes, after a collection that the JVM was asked for. */
    public static long liveBytes(String service) {
        try {
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(Stack.parts().process(service).pid()),
                            "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("jcmd could not reach " + service);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return (long) Metrics.sum(service, "jvm_memory_used_bytes{area=\"heap\"");
    }
}
