package io.hengzhi.gateway.route;

import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.ProblemWriting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** How large a request may be, by path; counted while it is read where the sender does not say. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RequestSizeFilter extends OncePerRequestFilter {

    private final ProblemWriting problems;

    RequestSizeFilter(ProblemWriting problems) {
        this.problems = problems;
    }

    static DataSize limitOf(String path) {
        if (path.startsWith("/api/v1/submissions") || path.startsWith("/api/v1/enterprises/imports")) {
            return DataSize.ofMegabytes(64);
        }
        if (path.startsWith("/api/v1/appeals/") && path.endsWith("/evidence")) {
            return DataSize.ofMegabytes(12);
        }
        return DataSize.ofMegabytes(1);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = limitOf(request.getRequestURI());
        if (request.getContentLengthLong() > limit.toBytes()) {
            refuse(response, limit);
            return;
        }
        try {
            chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, limit), response);
        } catch (TooLarge e) {
            if (!response.isCommitted()) {
                refuse(response, limit);
            }
        }
    }

    private void refuse(HttpServletResponse response, DataSize limit) throws IOException {
        response.setHeader("Connection", "close");
        problems.write(
                response,
                Problem.of(ProblemType.PAYLOAD_TOO_LARGE)
                        .detail(
                                "请求体上限为 " + limit.toMegabytes() + " MB。",
                                "The body is limited to " + limit.toMegabytes() + " MB.")
                        .wayOut("请分批发送。", "Send it in parts."));
    }

    private static final class TooLarge extends IOException {}

    private static final class Counted extends HttpServletRequestWrapper {
        private final DataSize limit;

        Counted(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream source = super.getInputStream();
            return new ServletInputStream() {
                private long count;

                @Override
                public int read() throws IOException {
                    int b = source.read();
                    if (b >= 0) {
                        counted(1);
                    }
                    return b;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = source.read(bytes, offset, length);
                    if (read > 0) {
                        counted(read);
                    }
                    return read;
                }

                private void counted(int read) throws TooLarge {
                    count += read;
                    if (count > limit.toBytes()) {
                        throw new TooLarge();
                    }
                }

                @Override
                public boolean isFinished() {
                    return source.isFinished();
                }

                @Override
                public boolean isReady() {
                    return source.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    source.setReadListener(listener);
                }
            };
        }
    }
}
