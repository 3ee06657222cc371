package io.hengzhi.registry.bureau;

import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;

/** The answer of a deployment that gave the registry no identity to administer bureaus by. */
public final class AdministrationOff {

    private AdministrationOff() {}

    public static ProblemException problem() {
        return Problem.of(ProblemType.SERVICE_UNAVAILABLE)
                .code("bureau-administration-off")
                .detail(
                        "本部署没有给登记服务配置委办局管理身份。",
                        "This deployment gave the registry no identity to administer bureaus by.")
                .wayOut(
                        "由运维配置 HENGZHI_BUREAUS_CLIENT_SECRET 并重启登记服务，再重复本请求。",
                        "Let the operators set HENGZHI_BUREAUS_CLIENT_SECRET, restart the registry, and repeat the"
                                + " request.")
                .exception();
    }
}
