package io.hengzhi.registry.monitoringlist.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.enterprise.domain.Signatory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Signs a list as a whole: a park its own members, the district all. Undetermined members stay open. */
@PolicyClause("五(三)")
public final class ConfirmList {

    private static final int BATCH = 500;

    /**
     * What was signed.
     *
     * @param confirmed enterprises that were signed now
     * @param before enterprises that were signed already
     * @param undetermined enterprises that nobody can confirm yet
     * @param withoutPark of those signed by the district now, how many their park had not signed
     */
    public record Confirmed(int confirmed, int before, int undetermined, int withoutPark) {}

    private final EnterpriseRegister register;
    private final Clock clock;

    public ConfirmList(EnterpriseRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    public Confirmed confirm(DistrictCode district, Year year, Signatory signatory, String by) {
        Change why = new Change(clock.instant(), by, "list-confirmed", "", "list-" + district + "-" + year);
        List<CreditCode> listed = register.listedIn(district, year.year());
        Confirmed sum = new Confirmed(0, 0, 0, 0);
        for (int start = 0; start < listed.size(); start += BATCH) {
            Confirmed more = batch(listed.subList(start, Math.min(listed.size(), start + BATCH)), year, signatory, why);
            sum = new Confirmed(
                    sum.confirmed() + more.confirmed(),
                    sum.before() + more.before(),
                    sum.undetermined() + more.undetermined(),
                    sum.withoutPark() + more.withoutPark());
        }
        return sum;
    }

    private Confirmed batch(List<CreditCode> codes, Year year, Signatory signatory, Change why) {
        Set<CreditCode> open = new HashSet<>(codes);
        int confirmed = 0;
        int before = 0;
        int undetermined = 0;
        int withoutPark = 0;
        while (!open.isEmpty()) {
            List<Enterprise> changed = new ArrayList<>();
            for (Enterprise enterprise : register.findAll(open).values()) {
                List<ListEntry> own = enterprise.entriesOf(year.year()).stream()
                        .filter(signatory::mayConfirm)
                        .toList();
                Enterprise signed = enterprise.signed(year.year(), signatory, why);
                if (signed != enterprise) {
                    changed.add(signed);
                    continue;
                }
                boolean isOpen = own.stream().anyMatch(entry -> entry.list() == MonitoringList.UNDETERMINED);
                undetermined += isOpen ? 1 : 0;
                before += isOpen || own.isEmpty() ? 0 : 1;
                open.remove(enterprise.creditCode());
            }
            Set<CreditCode> saved = register.save(changed);
            for (Enterprise signed : changed) {
                if (saved.contains(signed.creditCode())) {
                    confirmed++;
                    withoutPark += signed.entriesOf(year.year()).stream().allMatch(entry -> entry.parkSigned() == null)
                            ? 1
                            : 0;
                }
            }
            open.removeAll(saved);
            open.retainAll(changed.stream().map(Enterprise::creditCode).toList());
        }
        return new Confirmed(confirmed, before, undetermined, withoutPark);
    }
}
