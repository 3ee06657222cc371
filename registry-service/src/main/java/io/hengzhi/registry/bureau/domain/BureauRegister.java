package io.hengzhi.registry.bureau.domain;

import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.registry.bureau.domain.BureauFile.Step;
import io.hengzhi.registry.decision.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What administrators decided about bureaus, on top of the policy file.
 *
 * @param revision rises by one with every step, 0 before the first
 * @param announcements how often the catalogue changed by it: the catalogue's version is the policy file's plus this, and
 *     neither ever falls
 * @param announcedAt when it last did; null before the first
 * @param files in the order in which they were opened
 */
public record BureauRegister(
        long revision, long announcements, @Nullable Instant announcedAt, Map<BureauCode, BureauFile> files) {

    public BureauRegister {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    public static BureauRegister empty() {
        return new BureauRegister(0, 0, null, Map.of());
    }

    /** The file of a bureau; an empty one of a bureau that the policy file names and nobody touched. */
    public Optional<BureauFile> find(BureauCode code, Catalogue policy) {
        BureauFile file = files.get(code);
        if (file == null && policy.findBureau(code).isPresent()) {
            file = new BureauFile(code, null, BureauState.ACTIVE, List.of());
        }
        return Optional.ofNullable(file);
    }

    /**
     * Takes a request to add a bureau. The same request again goes on where it broke off; another one for a code that was
     * never announced begins anew.
     */
    public Decision<BureauRegister> request(Addition addition, Step step, Catalogue policy) {
        BureauFile file = find(addition.code(), policy).orElse(null);
        if (file != null && file.state().isAnnounced()) {
            return Decision.rejected(BureauRefusals.taken(addition.code()));
        }
        if (addition.name().zh().isBlank() || addition.name().en().isBlank()) {
            return Decision.rejected(BureauRefusals.nameMissing());
        }
        if (step.why().isBlank()) {
            return Decision.rejected(BureauRefusals.reasonMissing());
        }
        for (QuantityCode quantity : addition.quantities()) {
            if (policy.findQuantity(quantity).isEmpty()) {
                return Decision.rejected(BureauRefusals.unknownQuantity(quantity));
            }
        }
        if (file != null && addition.equals(file.addition())) {
            return Decision.accepted(this);
        }
        List<Step> before = file == null ? List.of() : file.steps();
        return Decision.accepted(with(new BureauFile(addition.code(), addition, BureauState.REQUESTED, before)
                .in(BureauState.REQUESTED, step)));
    }

    /** Begins to cut a bureau off, or goes on with it. */
    public Decision<BureauRegister> suspend(BureauFile file, Step step) {
        if (step.why().isBlank()) {
            return Decision.rejected(BureauRefusals.reasonMissing());
        }
        return switch (file.state()) {
            case REQUESTED, CLIENT_MADE, TOPIC_MADE, ACCESS_GRANTED ->
                Decision.rejected(BureauRefusals.beingAdded(file.code()));
            case SUSPENDED -> Decision.rejected(BureauRefusals.alreadySuspended(file.code()));
            case SUSPENDING, CUT_OFF -> Decision.accepted(this);
            case ACTIVE, RESUMING -> Decision.accepted(with(file.in(BureauState.SUSPENDING, step)));
        };
    }

    /** Begins to let a bureau back in, or goes on with it; a suspension that broke off is taken back. */
    public Decision<BureauRegister> resume(BureauFile file, Step step) {
        if (step.why().isBlank()) {
            return Decision.rejected(BureauRefusals.reasonMissing());
        }
        return switch (file.state()) {
            case REQUESTED, CLIENT_MADE, TOPIC_MADE, ACCESS_GRANTED ->
                Decision.rejected(BureauRefusals.beingAdded(file.code()));
            case ACTIVE -> Decision.rejected(BureauRefusals.alreadyActive(file.code()));
            case RESUMING -> Decision.accepted(this);
            case SUSPENDING, CUT_OFF, SUSPENDED -> Decision.accepted(with(file.in(BureauState.RESUMING, step)));
        };
    }

    /** Notes that a bureau gets another secret; one that is cut off gets none. */
    public Decision<BureauRegister> rotateSecret(BureauFile file, Step step) {
        if (step.why().isBlank()) {
            return Decision.rejected(BureauRefusals.reasonMissing());
        }
        if (!file.state().isAnnounced()) {
            return Decision.rejected(BureauRefusals.beingAdded(file.code()));
        }
        return file.state() == BureauState.ACTIVE
                ? Decision.accepted(with(file.noting(step)))
                : Decision.rejected(BureauRefusals.noSecretWhileSuspended(file.code()));
    }

    /** One step further; the catalogue changes with it where it tells another thing than before. */
    public BureauRegister advanced(BureauFile file, BureauState next, Step step) {
        boolean tells =
                file.state().isAnnounced() != next.isAnnounced() || file.state().isSuspended() != next.isSuspended();
        BureauRegister further = with(file.in(next, step));
        return tells ? new BureauRegister(further.revision, announcements + 1, step.at(), further.files) : further;
    }

    /** Forgets a request that could not be carried out. */
    public BureauRegister without(BureauCode code) {
        Map<BureauCode, BureauFile> fewer = new LinkedHashMap<>(files);
        fewer.remove(code);
        return new BureauRegister(revision + 1, announcements, announcedAt, fewer);
    }

    /** The city's catalogue: the policy file's, with what was decided here. */
    public Catalogue catalogue(Catalogue policy) {
        List<Bureau> bureaus = new ArrayList<>();
        for (Bureau bureau : policy.bureaus()) {
            BureauFile file = files.get(bureau.code());
            boolean suspended = file != null && file.state().isSuspended();
            bureaus.add(new Bureau(bureau.code(), bureau.name(), suspended));
        }
        List<Quantity> quantities = policy.quantities();
        for (BureauFile file : files.values()) {
            Addition addition = file.addition();
            // a later policy file may name a bureau that was added before: then it is the policy file's
            if (addition == null
                    || !file.state().isAnnounced()
                    || policy.findBureau(file.code()).isPresent()) {
                continue;
            }
            bureaus.add(new Bureau(file.code(), addition.name(), file.state().isSuspended()));
            quantities = quantities.stream()
                    .map(quantity -> addition.quantities().contains(quantity.code())
                            ? quantity.withLastOwner(file.code())
                            : quantity)
                    .toList();
        }
        return new Catalogue(
                policy.version() + announcements,
                bureaus,
                policy.districts(),
                quantities,
                policy.conversions(),
                policy.purposes(),
                policy.industries());
    }

    private BureauRegister with(BureauFile file) {
        Map<BureauCode, BureauFile> more = new LinkedHashMap<>(files);
        more.put(file.code(), file);
        return new BureauRegister(revision + 1, announcements, announcedAt, more);
    }
}
