package io.hengzhi.platform.problem;

import io.hengzhi.kernel.BilingualText;
import java.net.URI;
import java.util.Locale;

/** The documented types of refusals and faults (RFC 9457); the code is stable. */
public enum ProblemType {
    UNAUTHENTICATED(401, "未登录或令牌无效", "No token, or one that is not valid"),
    FORBIDDEN(403, "您的角色不能执行此操作", "Your role does not permit this operation"),
    PURPOSE_NOT_PERMITTED(403, "该用途与您的角色不符", "The purpose does not fit your role"),
    PURPOSE_REQUIRED(400, "读取企业数据须写明用途", "A read of enterprise data states its purpose"),
    ON_BEHALF_OF_REQUIRED(400, "区级平台须写明所代表的用户", "A district platform names the end user it acts for"),
    INVALID_PARAMETER(400, "参数不合规", "A parameter is not valid"),
    INVALID_BODY(400, "请求体不合规", "The request body is not valid"),
    NOT_FOUND(404, "没有找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "该地址不支持此方法", "The address does not support this method"),
    NOT_ACCEPTABLE(406, "不能提供所要的格式", "The format asked for is not available"),
    CONFLICT(409, "与当前状态冲突", "In conflict with the present state"),
    PRECONDITION_FAILED(412, "内容已被他人更改", "It was changed in the meantime"),
    PAYLOAD_TOO_LARGE(413, "内容超过大小上限", "The content is larger than permitted"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "The content type is not supported"),
    RULE_BROKEN(422, "不符合规则", "A rule is broken"),
    PRECONDITION_REQUIRED(428, "更改须带 If-Match", "A change needs If-Match"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests"),
    INTERNAL(500, "系统内部故障", "An internal fault"),
    ACCESS_LOG_UNAVAILABLE(503, "访问日志暂不可写，数据未提供", "The access log cannot be written, so the data were not served"),
    STORE_UNAVAILABLE(503, "数据存储暂不可用", "The store is not available"),
    IDENTITY_UNAVAILABLE(503, "身份服务暂不可用", "The identity service is not available"),
    MESSAGING_UNAVAILABLE(503, "消息通道暂不可用", "The message log is not available"),
    NOT_READY(503, "服务正在恢复数据", "The service is still restoring its state"),
    SERVICE_UNAVAILABLE(503, "服务暂不可用", "The service is not available");

    private final int status;
    private final BilingualText title;

    ProblemType(int status, String zh, String en) {
        this.status = status;
        this.title = new BilingualText(zh, en);
    }

    public int status() {
        return status;
    }

    public BilingualText title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI type() {
        return URI.create("https://hengzhi.io/problems/" + code());
    }
}
