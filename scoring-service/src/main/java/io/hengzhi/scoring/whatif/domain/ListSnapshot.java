package io.hengzhi.scoring.whatif.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.simulation.Cohort;
import io.hengzhi.scoringmodel.simulation.SizeClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One list as the state had it at one moment: its members with their facts, and the scheme in force. Immutable; the state
 * goes on without it.
 *
 * @param inForce the scheme of the period's year
 */
public record ListSnapshot(
        Board.Key key,
        Cohort cohort,
        Map<CreditCode, Profile> profiles,
        Scheme inForce,
        Catalogue catalogue,
        AsOf asOf) {

    /** What is told of a member beside its figures. */
    public record Profile(
            String name, @Nullable ParkCode park, @Nullable IndustryCode industry) {}

    public ListSnapshot {
        profiles = Map.copyOf(profiles);
    }

    /** To be read between two batches; the district and period are to have results. */
    public static ListSnapshot of(State state, Board.Key key) {
        List<Cohort.Member> members = new ArrayList<>();
        Map<CreditCode, Profile> profiles = new HashMap<>();
        for (Dossier dossier : members(state, key)) {
            members.add(new Cohort.Member(dossier.code(), state.subject(dossier)));
            profiles.put(dossier.code(), profile(dossier, key));
        }
        return new ListSnapshot(
                key,
                new Cohort(key.list(), key.period(), members),
                profiles,
                state.findScheme(key.district(), key.period().year()).orElseThrow(),
                state.findCatalogue().orElseThrow(),
                AsOf.of(state));
    }

    static List<Dossier> members(State state, Board.Key key) {
        List<Dossier> members = new ArrayList<>();
        state.findBoard(key).ifPresent(board -> {
            board.seats(0, board.size()).forEach(seat -> members.add(seat.member()));
            members.addAll(board.unranked());
        });
        return members;
    }

    private static Profile profile(Dossier dossier, Board.Key key) {
        EnterpriseChanged registered = dossier.findRegistered().orElseThrow();
        return new Profile(
                registered.name(),
                dossier.findMembership(key.period()).map(ListMembership::park).orElse(null),
                registered.industry());
    }

    /** How large a member was in the period. */
    public SizeClass size(Cohort.Member member) {
        return SizeClass.of(member.subject().facts(), key.period());
    }

    public Profile profile(CreditCode member) {
        return Objects.requireNonNull(profiles.get(member));
    }
}
