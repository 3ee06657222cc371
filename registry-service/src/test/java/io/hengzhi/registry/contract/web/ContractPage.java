package io.hengzhi.registry.contract.web;

import io.hengzhi.contract.facts.FactsContract;
import io.hengzhi.contract.facts.FactsExample;
import io.hengzhi.contract.facts.FactsMessage;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Contracts as pages for people, Chinese first. */
final class ContractPage {

    private ContractPage() {}

    static String of(FactsContract contract, String exampleBody) {
        String topic = contract.topic().name();
        StringBuilder text = new StringBuilder();
        text.append("# %s %s %s\n\n"
                .formatted(topic, contract.title().zh(), contract.title().en()));
        text.append("由目录与代码生成，测试保证一致。Rendered from catalogue and code; a test keeps them alike.\n\n");
        text.append("%s\n\n%s\n\n"
                .formatted(contract.description().zh(), contract.description().en()));
        text.append("| | |\n|---|---|\n");
        row(text, "负责单位 owner", contract.bureau().name().toString());
        row(text, "版本 version", "%s, 目录 catalogue %d".formatted(FactsMessage.VERSION, contract.catalogueVersion()));
        row(text, "消息类型 message type", "`%s`".formatted(FactsMessage.TYPE));
        row(text, "记录键 record key", "统一社会信用代码 the enterprise's credit code");
        row(text, "报送时限", contract.freshness().zh());
        row(text, "freshness", contract.freshness().en());
        row(text, "模式 schema", "[%1$s.schema.json](%1$s.schema.json)".formatted(topic));
        row(text, "示例 example", "[%1$s.example.json](%1$s.example.json)".formatted(topic));
        row(text, "退回原因 refusals", "[refusals.md](../refusals.md)");
        headers(text, contract);
        fields(text);
        quantities(text, contract);
        example(text, contract.example(), exampleBody);
        return text.toString();
    }

    static String index(Catalogue catalogue) {
        List<FactsContract> contracts = FactsContract.all(catalogue);
        StringBuilder text = new StringBuilder("""
                # Contracts 数据合同

                每个委办局的主题一份，由目录与代码生成，测试保证一致。REST 上为 `GET /api/v1/contracts`。所有消息共同遵守
                [facts.v1.schema.json](facts.v1.schema.json)，各局的模式在其上收窄到本局可报的数据项与单位。

                One for each bureau's topic, rendered from catalogue and code; a test keeps them alike. Over REST they are at
                `GET /api/v1/contracts`. Every message keeps [facts.v1.schema.json](facts.v1.schema.json); a bureau's own schema
                narrows it to the quantities and units that the bureau reports. All topics, the internal ones too, are in
                [asyncapi.json](../asyncapi/asyncapi.json); what may change in a contract is in [compatibility](../compatibility.md).

                | 主题 topic | 委办局 bureau | 数据项 quantities | |
                |---|---|---|---|
                """);
        for (FactsContract contract : contracts) {
            String topic = contract.topic().name();
            text.append("| [%1$s](%1$s.md) | %2$s | %3$s | [schema](%1$s.schema.json) [example](%1$s.example.json) |\n"
                    .formatted(
                            topic,
                            contract.bureau().name(),
                            contract.quantities().stream()
                                    .map(quantity -> quantity.code().value())
                                    .collect(Collectors.joining(", "))));
        }
        String silent = catalogue.bureaus().stream()
                .filter(bureau -> FactsContract.find(catalogue, bureau.code()).isEmpty())
                .map(Bureau::name)
                .map(name -> "%s (%s)".formatted(name.zh(), name.en()))
                .collect(Collectors.joining(", "));
        text.append("\n有主题而尚无数据项 Have a topic and report nothing yet: %s.\n".formatted(silent));
        return text.toString();
    }

    private static void headers(StringBuilder text, FactsContract contract) {
        text.append("\n## 消息头 Headers\n\n| 名称 name | 必填 required | 值 value | 含义 | meaning |\n|---|---|---|---|---|\n");
        for (FactsMessage.Header header : FactsMessage.headers(contract.bureau().code())) {
            String value = header.value() == null ? "" : "`%s`".formatted(header.value());
            row(
                    text,
                    "`%s`".formatted(header.name()),
                    yes(header.required()),
                    value,
                    header.meaning().zh(),
                    header.meaning().en());
        }
    }

    private static void fields(StringBuilder text) {
        text.append("\n## 消息体 Body\n\n| 字段 field | 类型 type | 必填 required | 含义 | meaning |\n|---|---|---|---|---|\n");
        for (FactsMessage.Field field : FactsMessage.fields()) {
            row(
                    text,
                    "`%s`".formatted(field.path()),
                    field.type(),
                    yes(field.required()),
                    field.meaning().zh(),
                    field.meaning().en());
        }
    }

    private static void quantities(StringBuilder text, FactsContract contract) {
        text.append("\n## 数据项 Quantities\n");
        for (Quantity quantity : contract.quantities()) {
            boolean stock = quantity.kind() == Quantity.Kind.STOCK;
            boolean annual = quantity.frequency() == Quantity.Frequency.ANNUAL;
            text.append("\n### `%s` %s %s\n\n%s\n\n%s\n\n"
                    .formatted(
                            quantity.code(),
                            quantity.name().zh(),
                            quantity.name().en(),
                            quantity.meaning().zh(),
                            quantity.meaning().en()));
            text.append("| | |\n|---|---|\n");
            row(text, "单位 unit", String.join(", ", quantity.acceptedUnits()) + "（首个为标准单位 the first is canonical）");
            row(text, "类别 kind", stock ? "存量 stock: `own`" : "流量 flow: `own`, `yearToDate`");
            row(text, "频率 frequency", annual ? "年度，写第四季度 annual, names the fourth quarter" : "季度 quarterly");
            row(text, "负值 negative", quantity.mayBeNegative() ? "可以 accepted" : "退回 refused");
            row(text, "合理区间 plausible", range(quantity) + "，区间外受理并提示 beyond it accepted with a warning");
        }
    }

    private static String range(Quantity quantity) {
        return "%s … %s %s"
                .formatted(
                        plain(quantity.plausible().least()),
                        plain(quantity.plausible().most()),
                        quantity.unit());
    }

    private static String plain(@Nullable Amount amount) {
        return amount == null ? "∞" : amount.toBigDecimal().stripTrailingZeros().toPlainString();
    }

    private static void example(StringBuilder text, FactsExample example, String body) {
        text.append("\n## 示例 Example\n\n    key: %s\n".formatted(example.creditCode()));
        example.headers().forEach((name, value) -> text.append("    %s: %s\n".formatted(name, value)));
        text.append("\n");
        body.lines().forEach(line -> text.append("    ").append(line).append("\n"));
    }

    private static String yes(boolean required) {
        return required ? "是 yes" : "否 no";
    }

    private static void row(StringBuilder text, String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
