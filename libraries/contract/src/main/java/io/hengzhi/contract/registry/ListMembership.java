package io.hengzhi.contract.registry;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Where an enterprise stands in the list of a year: fixed for all periods of the year unless a recorded decision starts a
 * new membership from a quarter.
 *
 * @param fromQuarter the first quarter it holds for; the year's first quarter for the list of the year itself
 * @param confirmed whether park and district have confirmed it (名单确认)
 */
@PolicyClause("三(一), 五(三)")
public record ListMembership(
        int year,
        MonitoringList list,
        DistrictCode district,
        @Nullable ParkCode park,
        Quarter fromQuarter,
        boolean confirmed) {

    io.hengzhi.contract.wire.ListMembership write() {
        return io.hengzhi.contract.wire.ListMembership.newBuilder()
                .setYear(year)
                .setList(list.text())
                .setDistrict(district.value())
                .setPark(park == null ? "" : park.value())
                .setFromQuarter(fromQuarter.index())
                .setConfirmed(confirmed)
                .build();
    }

    static ListMembership read(io.hengzhi.contract.wire.ListMembership wire) {
        return new ListMembership(
                wire.getYear(),
                MonitoringList.of(wire.getList()),
                new DistrictCode(wire.getDistrict()),
                wire.getPark().isEmpty() ? null : new ParkCode(wire.getPark()),
                Quarter.ofIndex(wire.getFromQuarter()),
                wire.getConfirmed());
    }
}
