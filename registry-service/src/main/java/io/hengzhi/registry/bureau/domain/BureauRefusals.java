package io.hengzhi.registry.bureau.domain;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.registry.decision.Refusal;

/** Why a step with a bureau is refused, and what to do instead. */
public final class BureauRefusals {

    private BureauRefusals() {}

    public static Refusal taken(BureauCode code) {
        return Refusal.of(
                "code",
                "already-taken",
                "代码 " + code + " 已被使用。",
                "The code " + code + " is taken.",
                "换一个代码；已有的委办局见 GET /bureaus，其密钥遗失时由安全管理员更换（POST /bureaus/{code}/secret-rotation）。",
                "Choose another; GET /bureaus lists those there are, and where one has lost its secret the security"
                        + " administrator makes another (POST /bureaus/{code}/secret-rotation).");
    }

    static Refusal nameMissing() {
        return Refusal.of(
                "name",
                "name-missing",
                "缺少委办局名称。",
                "The bureau has no name.",
                "写明中文名称 name.zh 与英文名称 name.en。",
                "Give its name in Chinese, name.zh, and in English, name.en.");
    }

    static Refusal reasonMissing() {
        return Refusal.of(
                "reason",
                "reason-missing",
                "没有写明原因。",
                "No reason is given.",
                "在 reason 中写明原因，例如公文文号。",
                "State in reason why, for example the number of the document that asks for it.");
    }

    static Refusal unknownQuantity(QuantityCode quantity) {
        return Refusal.of(
                "quantities",
                "unknown-quantity",
                "目录中没有数据项 " + quantity + "。",
                "The catalogue holds no quantity " + quantity + ".",
                "从 GET /quantities 中选择；新的数据项由市级目录增加。",
                "Choose from GET /quantities; new quantities are added to the city's catalogue.");
    }

    static Refusal beingAdded(BureauCode code) {
        return Refusal.of(
                "code",
                "not-added-yet",
                "委办局 " + code + " 的增设尚未完成。",
                "Adding the bureau " + code + " is not finished.",
                "由系统管理员重复其增设请求（POST /bureaus）使之完成。",
                "Let the system administrator repeat the request that adds it (POST /bureaus).");
    }

    static Refusal alreadySuspended(BureauCode code) {
        return Refusal.of(
                "state",
                "already-suspended",
                "委办局 " + code + " 已停用。",
                "The bureau " + code + " is suspended already.",
                "无需再办；恢复见 POST /bureaus/" + code + "/resumption。",
                "Nothing is left to do; POST /bureaus/" + code + "/resumption lets it back in.");
    }

    static Refusal alreadyActive(BureauCode code) {
        return Refusal.of(
                "state",
                "already-active",
                "委办局 " + code + " 没有停用。",
                "The bureau " + code + " is not suspended.",
                "无需再办；停用见 POST /bureaus/" + code + "/suspension。",
                "Nothing is left to do; POST /bureaus/" + code + "/suspension cuts it off.");
    }

    static Refusal noSecretWhileSuspended(BureauCode code) {
        return Refusal.of(
                "state",
                "already-suspended",
                "委办局 " + code + " 已停用或正在停用、恢复，不发新密钥。",
                "The bureau " + code + " is suspended, or on its way in or out: it gets no secret.",
                "先恢复（POST /bureaus/" + code + "/resumption），再更换密钥。",
                "Let it back in first (POST /bureaus/" + code + "/resumption), then rotate.");
    }
}
