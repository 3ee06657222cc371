package io.hengzhi.contract.audit;

import static io.hengzhi.contract.WireText.textOrEmpty;
import static io.hengzhi.contract.WireText.textOrNull;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who read what, for which purpose: written before the first byte of the answer leaves, or the answer does not leave.
 *
 * @param id unique per request
 * @param service the service that answered, for example {@code scoring}
 * @param account the login that was used
 * @param role the role that permitted it, or the roles held where it was denied
 * @param onBehalfOf the end user a district platform names; null for others
 * @param purpose null where none was stated
 * @param operation the row of the permission table
 * @param target method and path
 * @param enterprises whose data the answer holds
 * @param rows how many rows the answer holds
 * @param bodySha256 of the answer's body, in hex; empty for a denial
 * @param served whether data left
 * @param status the HTTP status
 */
@PolicyClause("二(三)")
public record AccessRecorded(
        String id,
        Instant at,
        String service,
        String account,
        String displayName,
        String organisation,
        String role,
        @Nullable String onBehalfOf,
        @Nullable String purpose,
        String operation,
        String target,
        List<CreditCode> enterprises,
        int rows,
        String bodySha256,
        boolean served,
        int status,
        String traceId)
        implements WireEvent {

    public AccessRecorded {
        enterprises = List.copyOf(enterprises);
    }

    @Override
    public String source() {
        return "/" + service;
    }

    @Override
    public Topic topic() {
        return Topics.ACCESS;
    }

    @Override
    public String key() {
        return account;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Instant time() {
        return at;
    }

    @Override
    public byte[] encode() {
        return io.hengzhi.contract.wire.AccessRecorded.newBuilder()
                .setId(id)
                .setAtMillis(at.toEpochMilli())
                .setService(service)
                .setAccount(account)
                .setDisplayName(displayName)
                .setOrganisation(organisation)
                .setRole(role)
                .setOnBehalfOf(textOrEmpty(onBehalfOf))
                .setPurpose(textOrEmpty(purpose))
                .setOperation(operation)
                .setTarget(target)
                .addAllEnterprises(enterprises.stream().map(CreditCode::value).toList())
                .setRows(rows)
                .setBodySha256(bodySha256)
                .setOutcome(served ? "served" : "denied")
                .setStatus(status)
                .setTraceId(traceId)
                .build()
                .toByteArray();
    }

    public static AccessRecorded decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.AccessRecorded.parseFrom(bytes);
            return new AccessRecorded(
                    wire.getId(),
                    Instant.ofEpochMilli(wire.getAtMillis()),
                    wire.getService(),
                    wire.getAccount(),
                    wire.getDisplayName(),
                    wire.getOrganisation(),
                    wire.getRole(),
                    textOrNull(wire.getOnBehalfOf()),
                    textOrNull(wire.getPurpose()),
                    wire.getOperation(),
                    wire.getTarget(),
                    wire.getEnterprisesList().stream().map(CreditCode::new).toList(),
                    wire.getRows(),
                    wire.getBodySha256(),
                    wire.getOutcome().equals("served"),
                    wire.getStatus(),
                    wire.getTraceId());
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("access", e);
        }
    }
}
