package io.hengzhi.platform.web;

import io.hengzhi.platform.messaging.MessagingFault;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.store.StoreUnavailable;
import io.hengzhi.platform.store.VersionConflict;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what a controller throws into a documented problem; a stack trace stays in the log. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriting writing;

    ProblemAdvice(ProblemWriting writing) {
        this.writing = writing;
    }

    @ExceptionHandler
    void handle(Exception exception, HttpServletResponse response) throws IOException {
        writing.write(response, problemOf(exception));
    }

    static Problem problemOf(Exception exception) {
        return switch (exception) {
            case ProblemException refusal -> refusal.problem();
            case StoreUnavailable ignored ->
                Problem.of(ProblemType.STORE_UNAVAILABLE).wayOut("请在 1 分钟后重试。", "Try again in a minute.");
            case AuthenticationServiceException ignored ->
                Problem.of(ProblemType.IDENTITY_UNAVAILABLE).wayOut("请在 1 分钟后重试。", "Try again in a minute.");
            case RequestRejectedException ignored ->
                Problem.of(ProblemType.INVALID_PARAMETER)
                        .wayOut("地址与请求头须为合规的 UTF-8。", "Address and headers have to be well-formed UTF-8.");
            case MessagingFault ignored ->
                Problem.of(ProblemType.MESSAGING_UNAVAILABLE).wayOut("请在 1 分钟后重试。", "Try again in a minute.");
            case VersionConflict ignored ->
                Problem.of(ProblemType.PRECONDITION_FAILED).wayOut("重新读取后再改。", "Read it again, then change it.");
            case NoResourceFoundException ignored -> Problems.notFound().problem();
            case MissingServletRequestParameterException missing ->
                Problem.of(ProblemType.INVALID_PARAMETER)
                        .field(missing.getParameterName())
                        .detail(
                                "缺少参数 " + missing.getParameterName() + "。",
                                "The parameter " + missing.getParameterName() + " is missing.");
            case MissingServletRequestPartException missing ->
                Problem.of(ProblemType.INVALID_BODY)
                        .field(missing.getRequestPartName())
                        .detail(
                                "缺少文件 " + missing.getRequestPartName() + "。",
                                "The part " + missing.getRequestPartName() + " is missing.");
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.of(ProblemType.INVALID_PARAMETER)
                        .field(mismatch.getName())
                        .detail(
                                "参数 " + mismatch.getName() + " 的类型不符。",
                                "The parameter " + mismatch.getName() + " has the wrong type.");
            case HttpMessageNotReadableException unreadable ->
                Problem.of(ProblemType.INVALID_BODY)
                        .detail(
                                "请求体不是所要的 JSON：" + firstLine(unreadable),
                                "The body is not the JSON expected: " + firstLine(unreadable));
            case HttpRequestMethodNotSupportedException ignored -> Problem.of(ProblemType.METHOD_NOT_ALLOWED);
            case HttpMediaTypeNotSupportedException ignored -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE);
            case HttpMediaTypeNotAcceptableException ignored -> Problem.of(ProblemType.NOT_ACCEPTABLE);
            case MaxUploadSizeExceededException ignored -> Problem.of(ProblemType.PAYLOAD_TOO_LARGE);
            default -> {
                LOG.atError().setCause(exception).log("request failed by a fault");
                yield Problem.of(ProblemType.INTERNAL).wayOut("请把 traceId 告知运维。", "Give the traceId to the operators.");
            }
        };
    }

    /** Jackson's own sentence without the type names and source excerpts that follow it. */
    private static String firstLine(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (cause instanceof tools.jackson.core.JacksonException json) {
            String original = json.getOriginalMessage();
            int detail = original.indexOf(" (");
            return detail < 0 ? original.lines().findFirst().orElse("") : original.substring(0, detail);
        }
        return "JSON";
    }
}
