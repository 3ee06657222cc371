package io.hengzhi.platform.problem;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;

/** The refusals that many endpoints share. */
public final class Problems {

    private Problems() {}

    /** For what does not exist and for what lies outside the caller's scope alike: the body must not tell which. */
    public static ProblemException notFound() {
        return Problem.of(ProblemType.NOT_FOUND)
                .detail("没有找到。可能代码有误，或不在您的辖区。", "Not found: the code may be wrong, or it lies outside your scope.")
                .wayOut(
                        "核对代码；如应在您的辖区，请联系区经信部门。",
                        "Check the code; if it should be in your scope, ask the district office.")
                .exception();
    }

    public static ProblemException invalidParameter(String field, Fault fault) {
        return Problem.of(ProblemType.INVALID_PARAMETER)
                .code(fault.code())
                .detail(fault.text())
                .field(field)
                .exception();
    }

    public static ProblemException invalidParameter(String field, String zh, String en) {
        return Problem.of(ProblemType.INVALID_PARAMETER)
                .detail(zh, en)
                .field(field)
                .exception();
    }

    /** For a status that a server or a framework gave without a word. */
    public static Problem bare(int status) {
        return switch (status) {
            case 400 -> Problem.of(ProblemType.INVALID_PARAMETER);
            case 401 -> Problem.of(ProblemType.UNAUTHENTICATED);
            case 403 -> Problem.of(ProblemType.FORBIDDEN);
            case 404 -> notFound().problem();
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED);
            case 413 -> Problem.of(ProblemType.PAYLOAD_TOO_LARGE);
            default -> Problem.of(ProblemType.INTERNAL);
        };
    }

    /** The parsed value, or a 400 that names the field. */
    public static <T> T valueOf(Parsed<T> parsed, String field) {
        return switch (parsed) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Invalid<T>(Fault fault) -> throw invalidParameter(field, fault);
        };
    }
}
