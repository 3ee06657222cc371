package io.hengzhi.platform.web;

import io.hengzhi.platform.problem.ProblemWriting;
import io.hengzhi.platform.problem.Problems;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells as a problem what Tomcat refuses before any filter has seen it, such as a path with an encoded slash. */
final class ProblemReports extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReports.class);

    private final ProblemWriting problems;

    ProblemReports(ProblemWriting problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.write(response.getResponse(), Problems.bare(response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.atDebug().setCause(gone).log("caller gone before the refusal was told");
        }
    }
}
