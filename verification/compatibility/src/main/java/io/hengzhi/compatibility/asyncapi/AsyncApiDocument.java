package io.hengzhi.compatibility.asyncapi;

import io.hengzhi.compatibility.wire.EventTopics;
import io.hengzhi.compatibility.wire.EventTopics.Event;
import io.hengzhi.compatibility.wire.Readership;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.facts.FactsMessage;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every topic of the backbone as one AsyncAPI 3.0 document: what travels there, in which form, and who sends and receives,
 * which is what the broker's access table permits.
 */
public final class AsyncApiDocument {

    private static final String BINDING_VERSION = "0.5.0";
    private static final String CONTRACTS = "../contracts/";
    private static final String PROTO = "libraries/contract/src/main/protobuf/hengzhi.proto";
    private static final BilingualText CREDIT_CODE = BilingualText.of("统一社会信用代码", "the enterprise's credit code");

    private final JsonMapper json = JsonMapper.shared();
    private final Path repository;
    private final ProtoText proto;
    private final ObjectNode document = json.createObjectNode();

    private AsyncApiDocument(Path repository) throws IOException {
        this.repository = repository;
        this.proto = new ProtoText(repository.resolve(PROTO));
    }

    /** @param repository its root, which holds the bureaus' contracts and the Protobuf file */
    public static ObjectNode render(Path repository) throws IOException {
        AsyncApiDocument rendering = new AsyncApiDocument(repository);
        rendering.head();
        Topics.all().forEach(rendering::channel);
        Topics.all().forEach(rendering::operations);
        ObjectNode messages = rendering.document.putObject("components").putObject("messages");
        Topics.all().forEach(topic -> rendering.message(messages.putObject(topic.name()), topic));
        rendering.security();
        return rendering.document;
    }

    private void head() {
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "衡制主干 / Hengzhi backbone");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "Kafka 上的全部主题，由代码与 broker 权限表生成。"
                        + "Every topic on Kafka, rendered from the code and the broker's access table. Who is not named by an"
                        + " operation may neither send nor receive.");
        info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", WireEvent.CONTENT_TYPE);
        ObjectNode server = document.putObject("servers").putObject("backbone");
        server.put("host", "{bootstrap}");
        server.put("protocol", "kafka-secure");
        server.put("description", "SASL/OAUTHBEARER，Keycloak 客户端凭证。SASL/OAUTHBEARER with Keycloak client credentials.");
        server.putObject("variables")
                .putObject("bootstrap")
                .put("default", "127.0.0.1:9092")
                .put("description", "broker 地址。The brokers' addresses.");
        server.putArray("security").addObject().put("$ref", "#/components/securitySchemes/keycloak");
    }

    private void security() {
        ObjectNode scheme = document.withObject("/components/securitySchemes/keycloak");
        scheme.put("type", "oauth2");
        scheme.put("description", "客户端编号即主体名。The client id is the principal.");
        ObjectNode flow = scheme.putObject("flows").putObject("clientCredentials");
        flow.put("tokenUrl", "http://127.0.0.1:8180/realms/hengzhi/protocol/openid-connect/token");
        flow.putObject("availableScopes");
    }

    private void channel(Topic topic) {
        ObjectNode channel = document.withObject("/channels").putObject(topic.name());
        channel.put("address", topic.name());
        channel.put("description", text(meaning(topic)));
        channel.putObject("messages").putObject(messageName(topic)).put("$ref", "#/components/messages/" + topic);
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name());
        kafka.put("partitions", topic.partitions());
        ObjectNode configuration = kafka.putObject("topicConfiguration");
        for (Map.Entry<String, String> setting : topic.singleBrokerSettings().entrySet()) {
            configure(configuration, setting.getKey(), setting.getValue());
        }
        kafka.put("bindingVersion", BINDING_VERSION);
    }

    private static void configure(ObjectNode configuration, String name, String value) {
        if (name.equals("cleanup.policy")) {
            configuration.putArray(name).add(value);
        } else if (value.matches("-?\\d+")) {
            configuration.put(name, Long.parseLong(value));
        } else {
            configuration.put(name, value);
        }
    }

    private void operations(Topic topic) {
        Readership.writersOf(topic).forEach(client -> operation(client, "send", topic));
        Readership.readersOf(topic).forEach(client -> operation(client, "receive", topic));
    }

    private void operation(String client, String action, Topic topic) {
        ObjectNode operation = document.withObject("/operations").putObject(client + "." + action + "." + topic.name());
        operation.put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + topic);
        operation.put("summary", client + (action.equals("send") ? " writes " : " reads ") + topic);
        operation.putArray("tags").addObject().put("name", client);
        operation
                .putArray("messages")
                .addObject()
                .put("$ref", "#/channels/" + topic + "/messages/" + messageName(topic));
        ObjectNode kafka = operation.putObject("bindings").putObject("kafka");
        kafka.putObject("clientId").put("type", "string").put("const", client);
        kafka.put("bindingVersion", BINDING_VERSION);
    }

    private void message(ObjectNode message, Topic topic) {
        Optional<Event> event = EventTopics.findEventOn(topic);
        message.put("name", messageName(topic));
        message.put("title", text(meaning(topic)));
        message.put("contentType", event.isPresent() ? WireEvent.CONTENT_TYPE : FactsMessage.CONTENT_TYPE);
        ObjectNode headers = message.putObject("headers");
        ObjectNode payload = message.putObject("payload");
        if (event.isPresent()) {
            eventHeaders(headers, topic);
            payload.put("schemaFormat", "application/vnd.google.protobuf;version=3");
            payload.put("schema", proto.of(event.get().message().getName()));
        } else {
            factsHeaders(headers, bureauOf(topic));
            payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
            payload.putObject("schema").put("$ref", CONTRACTS + schemaOf(topic));
        }
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        BilingualText key = event.map(Event::key).orElse(CREDIT_CODE);
        kafka.putObject("key").put("type", "string").put("description", key.zh() + "；" + key.en());
        kafka.put("bindingVersion", BINDING_VERSION);
    }

    /** A bureau that reports nothing yet has no schema of its own. */
    private String schemaOf(Topic topic) {
        String own = topic + ".schema.json";
        return Files.exists(repository.resolve("docs/contracts").resolve(own))
                ? own
                : "facts." + FactsMessage.VERSION + ".schema.json";
    }

    private static void factsHeaders(ObjectNode headers, BureauCode bureau) {
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        for (FactsMessage.Header header : FactsMessage.headers(bureau)) {
            ObjectNode property = properties.putObject(header.name()).put("type", "string");
            if (header.value() != null) {
                property.put("const", header.value());
            }
            property.put("description", text(header.meaning()));
        }
        var required = headers.putArray("required");
        FactsMessage.headers(bureau).stream()
                .filter(FactsMessage.Header::required)
                .forEach(header -> required.add(header.name()));
    }

    private static void eventHeaders(ObjectNode headers, Topic topic) {
        String service = topic.name().substring(0, topic.name().indexOf('.'));
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        fixed(properties, "ce_specversion", "1.0");
        properties.putObject("ce_id").put("type", "string").put("description", "同一事件同一编号。The same for the same event.");
        fixed(properties, "ce_source", "/" + service);
        fixed(properties, "ce_type", "io.hengzhi." + topic);
        properties.putObject("ce_time").put("type", "string").put("format", "date-time");
        properties
                .putObject("ce_subject")
                .put("type", "string")
                .put("description", "事件涉及单个企业时为其信用代码。The credit code, where it is about one enterprise.");
        fixed(properties, "content-type", WireEvent.CONTENT_TYPE);
        var required = headers.putArray("required");
        List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "content-type")
                .forEach(required::add);
    }

    private static void fixed(ObjectNode properties, String name, String value) {
        properties.putObject(name).put("type", "string").put("const", value);
    }

    private static String messageName(Topic topic) {
        return EventTopics.findEventOn(topic)
                .map(event -> event.message().getName())
                .orElse("FactsReported");
    }

    private static BilingualText meaning(Topic topic) {
        return EventTopics.findEventOn(topic).map(Event::meaning).orElseGet(() -> {
            BureauCode bureau = bureauOf(topic);
            return BilingualText.of(
                    "委办局 " + bureau + " 上报的企业数据。", "Facts of enterprises reported by the bureau " + bureau + ".");
        });
    }

    private static BureauCode bureauOf(Topic topic) {
        return Topics.findBureauOf(topic.name())
                .orElseThrow(() -> new IllegalStateException("neither event nor bureau: " + topic));
    }

    private static String text(BilingualText text) {
        return text.zh() + text.en();
    }
}
