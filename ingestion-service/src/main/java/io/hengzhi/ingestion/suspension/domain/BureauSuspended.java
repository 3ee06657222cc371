package io.hengzhi.ingestion.suspension.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import java.util.Optional;

/**
 * A suspended bureau publishes nothing, neither by its own system nor through ingestion: what it uploads, confirms, corrects,
 * accepts or announces is refused until it is resumed. It goes on reading, and what it published stays.
 */
@PolicyClause("五(二), ours")
public record BureauSuspended(Bureau bureau) {

    public static final String CODE = "bureau-suspended";

    /** Empty for a bureau that may publish. */
    public static Optional<BureauSuspended> check(Catalogue catalogue, BureauCode bureau) {
        return catalogue.findBureau(bureau).filter(Bureau::suspended).map(BureauSuspended::new);
    }

    public BilingualText text() {
        return BilingualText.of(
                bureau.name().zh() + "（" + bureau.code() + "）已停用，停用期间不受理报送、确认、更正和批次。",
                bureau.name().en() + " (" + bureau.code() + ") is suspended: until it is resumed nothing it sends,"
                        + " confirms, corrects or announces is taken.");
    }

    public BilingualText wayOut() {
        return BilingualText.of(
                "请联系城市的安全管理员；恢复后原样重新提交。已报送的数据仍然有效，也可照常查阅。",
                "Ask the city's security administrator; once resumed, send the same request again. What was published"
                        + " stays in force and can still be read.");
    }
}
