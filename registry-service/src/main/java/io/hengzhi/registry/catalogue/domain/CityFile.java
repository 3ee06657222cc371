package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about districts beside the policy file: terms of pilots by the city office, parks by their districts. One
 * file for the city, so that its versions order the versions of the catalogue.
 *
 * @param version rises by one with every entry, 0 before the first
 * @param terms oldest first; nothing in it ever changes
 * @param parks oldest first; the last of a code counts
 */
@PolicyClause("二(一), 五(三)")
public record CityFile(long version, List<TermEntry> terms, List<ParkEntry> parks) {

    /** A decision on a term, with the term it led to. */
    public record TermEntry(
            long version, DistrictCode district, String decision, Pilot pilot, String by, Instant at, String reason) {}

    /** A park that a district added or named anew. */
    public record ParkEntry(long version, ParkCode park, BilingualText name, String by, Instant at) {}

    private static final int NAME_LENGTH_MAX = 60;

    public static final CityFile EMPTY = new CityFile(0, List.of(), List.of());

    public CityFile {
        terms = List.copyOf(terms);
        parks = List.copyOf(parks);
    }

    /** The decisions on a district, oldest first. */
    public List<TermEntry> listTerms(DistrictCode district) {
        return terms.stream().filter(term -> term.district().equals(district)).toList();
    }

    /** Takes a decision on a term. */
    public Decision<CityFile> decide(District district, PilotDecision decision, String by, Instant at, String reason) {
        Pilot standing = pilotOf(district);
        Refusal fault = decision.findFault(district.code(), standing, Quarter.containing(at))
                .orElse(null);
        if (fault != null) {
            return Decision.rejected(fault);
        }
        if (reason.isBlank()) {
            return Decision.rejected(Refusal.of(
                    "reason",
                    "reason-required",
                    "决定须写明理由。",
                    "A decision states its reason.",
                    "填写理由后重新提交。",
                    "Give the reason and send it again."));
        }
        List<TermEntry> more = new ArrayList<>(terms);
        more.add(
                new TermEntry(version + 1, district.code(), decision.text(), decision.after(standing), by, at, reason));
        return Decision.accepted(new CityFile(version + 1, more, parks));
    }

    /** Adds a park to its district, or names it anew; the same file where it has that name already. */
    public Decision<CityFile> name(District district, ParkCode park, BilingualText name, String by, Instant at) {
        if (name.zh().isBlank() || name.en().isBlank() || name.zh().length() > NAME_LENGTH_MAX) {
            return Decision.rejected(Refusal.of(
                    "name",
                    "park-name-required",
                    "园区、乡镇须有中英文名称，中文至多 " + NAME_LENGTH_MAX + " 字。",
                    "A park has a Chinese and an English name, the Chinese of at most " + NAME_LENGTH_MAX
                            + " characters.",
                    "填写 zh 与 en。",
                    "Give zh and en."));
        }
        Optional<District.Park> namesake = district.parks().stream()
                .filter(known -> known.name().zh().equals(name.zh()))
                .findFirst();
        if (namesake.isPresent()
                && namesake.get().name().equals(name)
                && namesake.get().code().equals(park)) {
            return Decision.accepted(this);
        }
        if (namesake.isPresent() && !namesake.get().code().equals(park)) {
            return Decision.rejected(Refusal.of(
                    "name",
                    "already-a-parks-name",
                    "名称“" + name.zh() + "”已是 " + namesake.get().code() + " 的名称。",
                    "\"" + name.zh() + "\" is the name of " + namesake.get().code() + " already.",
                    "换一个名称，或更改该园区。",
                    "Choose another name, or change that park."));
        }
        List<ParkEntry> more = new ArrayList<>(parks);
        more.add(new ParkEntry(version + 1, park, name, by, at));
        return Decision.accepted(new CityFile(version + 1, terms, more));
    }

    /** A catalogue with what was decided here; its version rises with every entry. */
    public Catalogue over(Catalogue before) {
        return new Catalogue(
                before.version() + version,
                before.bureaus(),
                before.districts().stream().map(this::over).toList(),
                before.quantities(),
                before.conversions(),
                before.purposes(),
                before.industries());
    }

    private District over(District district) {
        List<TermEntry> decided = listTerms(district.code());
        Pilot pilot = decided.isEmpty() ? pilotOf(district) : decided.getLast().pilot();
        Map<ParkCode, District.Park> named = new LinkedHashMap<>();
        district.parks().forEach(park -> named.put(park.code(), park));
        for (ParkEntry entry : parks) {
            if (entry.park().district().equals(district.code())) {
                named.put(entry.park(), new District.Park(entry.park(), entry.name()));
            }
        }
        return new District(
                district.code(),
                district.name(),
                pilot == null ? null : pilot.from(),
                pilot == null ? null : pilot.to(),
                List.copyOf(named.values()),
                pilot == null ? null : pilot.yearsInMemory());
    }

    /** When the newest entry was made, or that instant where it is later. */
    public Instant changedAt(Instant before) {
        Instant newest = before;
        for (TermEntry term : terms) {
            newest = term.at().isAfter(newest) ? term.at() : newest;
        }
        for (ParkEntry park : parks) {
            newest = park.at().isAfter(newest) ? park.at() : newest;
        }
        return newest;
    }

    private static @Nullable Pilot pilotOf(District district) {
        Quarter from = district.pilotFrom();
        return from == null ? null : new Pilot(from, district.pilotTo(), district.yearsInMemory());
    }
}
