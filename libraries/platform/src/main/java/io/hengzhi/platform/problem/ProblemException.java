package io.hengzhi.platform.problem;

/** Carries a refusal out of a controller; it is an answer, not a fault, so it has no stack trace. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
