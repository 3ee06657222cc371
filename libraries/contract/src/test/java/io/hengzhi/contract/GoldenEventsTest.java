package io.hengzhi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.hengzhi.contract.wire.AccessRecorded;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What producers write is what the golden files hold, to the byte, and reading them gives the event back. A golden file
 * is never changed, only added to: {@code -Dgolden.write=true} writes those that are missing.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/main/resources/golden");

    @TestFactory
    java.util.List<DynamicTest> each_event_is_written_and_read_as_its_golden_file_says() {
        return ExampleEvents.all().entrySet().stream()
                .map(example ->
                        DynamicTest.dynamicTest(example.getKey(), () -> check(example.getKey(), example.getValue())))
                .toList();
    }

    private static void check(String name, WireEvent event) throws Exception {
        Path bytes = GOLDEN.resolve(name + ".hex");
        Path json = GOLDEN.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write") && !Files.exists(bytes)) {
            Files.writeString(bytes, HexFormat.of().formatHex(event.encode()) + "\n");
            Files.writeString(json, rendered(event) + "\n");
        }
        byte[] golden = HexFormat.of().parseHex(Files.readString(bytes).strip());
        assertThat(event.encode()).isEqualTo(golden);
        assertThat(rendered(event)).isEqualTo(Files.readString(json).strip());
        Method decode = event.getClass().getMethod("decode", byte[].class);
        assertThat(((WireEvent) decode.invoke(null, (Object) golden)).encode()).isEqualTo(golden);
        assertThat(event.id()).isNotEmpty();
        assertThat(event.type()).isEqualTo("io.hengzhi." + event.topic().name());
    }

    private static String rendered(WireEvent event) throws IOException, ReflectiveOperationException {
        String wireName =
                AccessRecorded.class.getPackageName() + "." + event.getClass().getSimpleName();
        Message.Builder builder = (Message.Builder)
                Class.forName(wireName).getMethod("newBuilder").invoke(null);
        return JsonFormat.printer().sortingMapKeys().print(builder.mergeFrom(event.encode()));
    }

    @TestFactory
    java.util.List<DynamicTest> an_event_that_is_not_what_its_topic_promises_is_a_fault() {
        Map<String, WireEvent> examples = ExampleEvents.all();
        return examples.values().stream()
                .map(event -> DynamicTest.dynamicTest(event.topic().name(), () -> {
                    Method decode = event.getClass().getMethod("decode", byte[].class);
                    assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                                    decode.invoke(null, (Object) new byte[] {(byte) 0xff, 1, 2})))
                            .hasRootCauseInstanceOf(com.google.protobuf.InvalidProtocolBufferException.class);
                }))
                .toList();
    }
}
