/**
 * The bureau's side of Hengzhi: {@link io.hengzhi.bureau.BureauClient} takes facts, keeps them on disk until the broker
 * has them, and tells what the city made of them.
 *
 * <pre>{@code
 * try (BureauClient client = BureauClient.builder("tax")
 *         .gateway(URI.create("https://hengzhi.example"))
 *         .kafka("kafka.hengzhi.example:9093")
 *         .tokenEndpoint(URI.create("https://login.example/realms/hengzhi/protocol/openid-connect/token"))
 *         .credentials("bureau-tax", Secrets.file(Path.of("/etc/hengzhi/secret")))
 *         .outbox(Path.of("/var/lib/hengzhi/outbox"))
 *         .open()) {
 *     client.accept(Fact.own("91110113MA0HE0001W", "taxPaid", "2025Q3", "123.45", "万元")).orElseThrow();
 * }
 * }</pre>
 *
 * <p>To send a great many facts: hand them to {@link io.hengzhi.bureau.BureauClient#acceptAll} in collections of some
 * thousands, each enterprise's facts beside one another, from one thread or several. One call is one {@code fsync}, and
 * calls that wait at the same time share one; the facts of an enterprise in one call share messages of up to 200.
 */
@NullMarked
package io.hengzhi.bureau;

import org.jspecify.annotations.NullMarked;
