package io.hengzhi.platform.accesslog;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer that is complete in memory and has not left: not its status, not a header, not a byte. */
final class HeldResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(4096);
    private final ServletOutputStream stream = new HeldStream(held);
    private @Nullable PrintWriter writer;
    private @Nullable Integer errorStatus;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return held.toByteArray();
    }

    /** Whether the answer is a bare status that the container would have dressed up. */
    boolean isBareError() {
        return errorStatus != null;
    }

    /** Lets the answer go. */
    void release(boolean headOnly) throws IOException {
        byte[] bytes = body();
        HttpServletResponse response = (HttpServletResponse) getResponse();
        if (bytes.length > 0 || response.getStatus() == SC_OK) {
            response.setContentLength(bytes.length);
        }
        if (!headOnly) {
            response.getOutputStream().write(bytes);
        }
        response.flushBuffer();
    }

    @Override
    public int getStatus() {
        return errorStatus == null ? super.getStatus() : errorStatus;
    }

    @Override
    public void sendError(int status) {
        errorStatus = status;
    }

    @Override
    public void sendError(int status, String message) {
        errorStatus = status;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // held back until release
    }

    @Override
    public void setContentLength(int length) {
        // set at release from what is really there
    }

    @Override
    public void setContentLengthLong(long length) {
        // set at release from what is really there
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
        errorStatus = null;
    }

    @Override
    public void resetBuffer() {
        held.reset();
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    private static final class HeldStream extends ServletOutputStream {
        private final ByteArrayOutputStream target;

        HeldStream(ByteArrayOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) {
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            target.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written by blocking threads");
        }
    }
}
