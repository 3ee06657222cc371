package io.hengzhi.platform.sharing;

import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.registry.AgreementChanged;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.platform.security.Agreement;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.SharedField;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agreements of all reading bureaus in memory, the newest version of each. One that cannot be read grants nothing. */
@PolicyClause("二(三)")
public final class SharingAgreements {

    private static final Logger LOG = LoggerFactory.getLogger(SharingAgreements.class);

    private final Map<String, AgreementChanged> byId = new ConcurrentHashMap<>();

    /** Takes one record of the topic; an older version than the known one changes nothing. */
    public void see(ConsumerRecord<byte[], byte[]> stored) {
        if (stored.value() == null) {
            return;
        }
        try {
            AgreementChanged changed = AgreementChanged.decode(stored.value());
            byId.merge(changed.agreementId(), changed, (old, fresh) -> fresh.version() >= old.version() ? fresh : old);
        } catch (UnreadableEvent e) {
            byId.remove(new String(stored.key(), StandardCharsets.UTF_8));
            LOG.atError()
                    .addKeyValue("partition", stored.partition())
                    .addKeyValue("offset", stored.offset())
                    .setCause(e)
                    .log("sharing agreement unreadable, it grants nothing");
        }
    }

    /** What the agreements of that bureau's system open on that day; both their days are included. */
    public List<Agreement> listInForce(Caller reader, LocalDate day) {
        return byId.values().stream()
                .filter(agreement -> agreement.client().equals(reader.account())
                        && agreement.bureau().equals(reader.bureau())
                        && !day.isBefore(agreement.from())
                        && !day.isAfter(agreement.to()))
                .map(SharingAgreements::granted)
                .toList();
    }

    private static Agreement granted(AgreementChanged agreement) {
        return new Agreement(
                agreement.agreementId(),
                Set.copyOf(agreement.districts()),
                Set.copyOf(agreement.quantities()),
                agreement.fields().stream()
                        .map(SharedField::find)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                Set.copyOf(agreement.purposes()));
    }
}
