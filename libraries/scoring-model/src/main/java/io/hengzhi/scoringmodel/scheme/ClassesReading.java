package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftClass;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftClasses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the classes of one list: by share or by threshold, best first, the last without a condition. */
final class ClassesReading {

    private final Findings findings;

    ClassesReading(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    ClassRule read(String field, DraftClasses draft, boolean below) {
        ClassRule.By by = null;
        for (ClassRule.By one : ClassRule.By.values()) {
            if (one.text().equals(draft.by())) {
                by = one;
            }
        }
        if (by == null) {
            findings.problem(
                    field + ".by",
                    "unknown-class-rule",
                    "分类应按 share 或 threshold。",
                    "Classes are by share or by threshold.");
            return null;
        }
        if (draft.classes().isEmpty()) {
            findings.problem(field + ".classes", "classes-missing", "至少应有一个类别。", "There is at least one class.");
            return null;
        }
        List<ClassRule.Band> bands = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < draft.classes().size(); i++) {
            DraftClass one = draft.classes().get(i);
            String at = field + ".classes[" + i + "]";
            if (!one.code().matches("[A-Za-z0-9]{1,10}") || !codes.add(one.code())) {
                findings.problem(
                        at + ".code",
                        "class-code-invalid",
                        "类别代码应为 1 至 10 位字母或数字，且不重复。",
                        "A class code is 1 to 10 letters or digits and not used twice.");
            }
            if (one.name() == null
                    || one.name().zh().isBlank()
                    || one.name().en().isBlank()) {
                findings.problem(at + ".name", "name-missing", "类别应有中英文名称。", "A class has a name in both languages.");
            }
            boolean isLast = i == draft.classes().size() - 1;
            bands.add(band(at, by, one, isLast, below));
        }
        checkOrder(field, bands);
        return new ClassRule(by, bands);
    }

    private ClassRule.Band band(String at, ClassRule.By by, DraftClass one, boolean isLast, boolean below) {
        Integer upTo = null;
        Amount least = null;
        Amount floor = null;
        if (isLast && (one.upTo() != null || one.floor() != null)) {
            findings.problem(
                    at,
                    "last-class-has-condition",
                    "最后一类不设条件，以覆盖全部名单。",
                    "The last class has no condition, so that the classes cover the list.");
        }
        if (!isLast && by == ClassRule.By.SHARE) {
            upTo = share(at + ".upTo", one.upTo());
        }
        if (!isLast && by == ClassRule.By.THRESHOLD) {
            least = one.upTo() == null ? null : findings.valueOf(at + ".upTo", Amount.parse(one.upTo()));
            if (one.upTo() == null) {
                findings.problem(at + ".upTo", "threshold-missing", "按分数分类时应写明下限。", "A class by threshold states it.");
            }
            if (one.floor() != null) {
                findings.problem(
                        at + ".floor",
                        "floor-beside-threshold",
                        "按分数分类时分数线即最低分，不另设最低分。",
                        "A threshold is a least score already; no floor stands beside it.");
            }
        }
        if (!isLast && one.floor() != null) {
            floor = findings.valueOf(at + ".floor", Amount.parse(one.floor()));
            if (floor != null && floor.signum() < 0 && !below) {
                findings.problem(at + ".floor", "floor-negative", "最低分不为负。", "A least score is not negative.");
            }
        }
        return new ClassRule.Band(
                one.code(),
                one.name() == null ? BilingualText.of(one.code(), one.code()) : one.name(),
                place(at, one),
                upTo,
                least,
                floor);
    }

    private Place place(String at, DraftClass one) {
        for (Place place : Place.values()) {
            if (place.text().equals(one.place())) {
                return place;
            }
        }
        findings.problem(
                at + ".place",
                "unknown-place",
                "类别的位置应为 front（靠前）、middle（居中）或 rear（靠后）。",
                "A class stands at the front, in the middle or at the rear.");
        return Place.REAR;
    }

    private @Nullable Integer share(String field, @Nullable String text) {
        Amount share = text == null ? null : findings.valueOf(field, Amount.parse(text));
        if (text == null) {
            findings.problem(field, "share-missing", "按比例分类时应写明累计比例。", "A class by share states its cumulative share.");
        }
        if (share == null) {
            return null;
        }
        if (share.micros() % 10_000 != 0 || share.signum() <= 0 || share.micros() >= 100_000_000) {
            findings.problem(
                    field,
                    "share-out-of-range",
                    "累计比例应大于 0 且小于 100，最多 2 位小数，实为 " + text + "。",
                    "A cumulative share is above 0 and below 100 with at most 2 decimals, this is " + text + ".");
            return null;
        }
        return (int) (share.micros() / 10_000);
    }

    private void checkOrder(String field, List<ClassRule.Band> bands) {
        for (int i = 1; i < bands.size(); i++) {
            ClassRule.Band better = bands.get(i - 1);
            ClassRule.Band band = bands.get(i);
            boolean sharesFall = better.upTo() != null && band.upTo() != null && band.upTo() <= better.upTo();
            boolean thresholdsRise = better.least() != null
                    && band.least() != null
                    && band.least().compareTo(better.least()) >= 0;
            if (sharesFall || thresholdsRise) {
                findings.problem(
                        field + ".classes[" + i + "]",
                        "classes-out-of-order",
                        "累计比例应逐类增大，分数线应逐类降低。",
                        "Cumulative shares rise from class to class, thresholds fall.");
            }
        }
    }
}
