package io.hengzhi.contract.registry;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.scoringmodel.scheme.Checked;
import io.hengzhi.scoringmodel.scheme.Framework;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a scheme as written becomes the scheme that scores: the one place, for who publishes it and who scores by it. */
public final class SchemeReading {

    private SchemeReading() {}

    /**
     * Reads the whole document under the city's framework; problems name fields as the document does.
     *
     * @param version of the scheme that comes of it
     * @param catalogue whose quantities a district's own indicators may use
     */
    public static Checked read(SchemeDocument document, long version, Catalogue catalogue) {
        SchemeDraft draft = new SchemeDraft(
                document.district(),
                document.year(),
                Math.toIntExact(version),
                document.framework(),
                document.window(),
                document.missing(),
                document.transitionYears(),
                document.indicators().stream().map(SchemeReading::draft).toList(),
                draft(document.classesAbove()),
                draft(document.classesBelow()));
        return switch (draft.check(List.of(Framework.BEIJING_6X), catalogue)) {
            case Checked.Sound sound -> sound;
            case Checked.Unsound(List<SchemeProblem> problems) ->
                new Checked.Unsound(
                        problems.stream().map(SchemeReading::inTheDocument).toList());
        };
    }

    private static SchemeDraft.DraftIndicator draft(SchemeDocument.Indicator indicator) {
        boolean ofTheFramework = Framework.BEIJING_6X.core().stream()
                .anyMatch(core -> core.code().value().equals(indicator.code()));
        return new SchemeDraft.DraftIndicator(
                indicator.code(),
                indicator.weight(),
                indicator.baseline(),
                indicator.baselineSource(),
                indicator.growthForm(),
                indicator.notApplicableIndustries(),
                indicator.name(),
                indicator.unit(),
                indicator.formula(),
                indicator.numerator(),
                indicator.denominator(),
                // left out it means the larger the better; of the framework's own it may not be said at all
                indicator.direction() == null && !ofTheFramework ? "larger-is-better" : indicator.direction());
    }

    private static SchemeDraft.@Nullable DraftClasses draft(SchemeDocument.@Nullable Classes classes) {
        if (classes == null) {
            return null;
        }
        return new SchemeDraft.DraftClasses(
                classes.by(),
                classes.classes().stream()
                        .map(entry -> new SchemeDraft.DraftClass(
                                entry.code(), entry.name(), entry.upTo(), entry.floor(), entry.place()))
                        .toList());
    }

    private static SchemeProblem inTheDocument(SchemeProblem problem) {
        return new SchemeProblem(
                problem.field().replace(".notApplicableTo", ".notApplicableIndustries"),
                problem.code(),
                problem.text());
    }
}
