package io.hengzhi.platform.sharing;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Purposes;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.security.Agreement;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import io.hengzhi.platform.security.SharedField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one place where a reading bureau's request meets its agreements: what is not in force today, does not name this kind
 * of answer or not the stated purpose opens nothing. While the agreements are not known, nobody reads by them.
 */
@PolicyClause("二(三)")
public final class AgreedReading {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final SharingAgreements agreements;
    private final BooleanSupplier known;
    private final Clock clock;

    /** @param known whether every agreement that was in the topic at the start has been seen */
    public AgreedReading(SharingAgreements agreements, BooleanSupplier known, Clock clock) {
        this.agreements = agreements;
        this.known = known;
        this.clock = clock;
    }

    /** The caller under all agreements in force today; whoever is no reading bureau stays as they are. */
    public Caller underAgreements(Caller caller) {
        if (!caller.is(Role.BUREAU_READER)) {
            return caller;
        }
        if (!known.getAsBoolean()) {
            throw Problem.of(ProblemType.NOT_READY)
                    .detail(
                            "共享协议尚未载入，暂不能按协议提供数据。",
                            "The sharing agreements are not loaded yet; nothing is served under them.")
                    .wayOut("请在 1 分钟后重试。", "Try again in a minute.")
                    .exception();
        }
        return caller.under(agreements.listInForce(caller, LocalDate.ofInstant(clock.instant(), BEIJING)));
    }

    /** The caller under those agreements that name this kind of answer and this purpose. */
    public static Caller narrowed(Caller caller, Operation operation, @Nullable String purpose) {
        if (!caller.is(Role.BUREAU_READER) || !operation.needsPurpose()) {
            return caller;
        }
        boolean byAgreementOnly =
                operation.roles().stream().filter(caller::is).allMatch(role -> role == Role.BUREAU_READER);
        List<Agreement> inForce = List.copyOf(caller.agreements());
        if (byAgreementOnly && inForce.isEmpty()) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .code("no-agreement-in-force")
                    .rule("no-agreement-in-force")
                    .detail("本单位今日没有生效的数据共享协议。", "No sharing agreement of your bureau is in force today.")
                    .wayOut(
                            "请市级领导小组办公室订立或延续协议；现有协议见 GET /agreements。",
                            "Ask the city office to conclude or prolong one; GET /agreements lists yours.")
                    .exception();
        }
        List<Agreement> withField = inForce.stream()
                .filter(agreement ->
                        fieldOf(operation).map(agreement.fields()::contains).orElse(false))
                .toList();
        if (byAgreementOnly && withField.isEmpty()) {
            throw Problem.of(ProblemType.FORBIDDEN)
                    .code("field-not-agreed")
                    .rule("field-not-agreed")
                    .detail(
                            "共享协议不含“" + operation.displayName().zh() + "”。",
                            "No agreement of yours opens \""
                                    + operation.displayName().en() + "\".")
                    .wayOut("协议内容见 GET /agreements。", "GET /agreements says what yours open.")
                    .exception();
        }
        return caller.under(withField.stream()
                .filter(agreement -> purpose == null || agreement.purposes().contains(purpose))
                .toList());
    }

    private static Optional<SharedField> fieldOf(Operation operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case LIST_ENTERPRISES, READ_ENTERPRISE -> SharedField.REGISTER;
                    case READ_FACTS -> SharedField.FACTS;
                    case READ_SCORE -> SharedField.SCORES;
                    case READ_RANKING -> SharedField.RANKINGS;
                    case READ_GUIDANCE -> SharedField.GUIDANCE;
                    default -> null;
                });
    }

    /** The purposes an agreement may name. */
    public static Set<String> purposes() {
        return Purposes.of(Role.BUREAU_READER);
    }
}
