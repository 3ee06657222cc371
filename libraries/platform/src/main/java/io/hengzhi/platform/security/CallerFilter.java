package io.hengzhi.platform.security;

import io.hengzhi.platform.web.RequestFacts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves who the verified token says is calling where the stages of the request find it. */
final class CallerFilter extends OncePerRequestFilter {

    private static final int NAME_LENGTH_MAX = 80;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Jwt jwt) {
            RequestFacts.setCaller(request, CallerReading.read(jwt, onBehalfOf(request)));
        }
        chain.doFilter(request, response);
    }

    /** The end user by name; percent-encoded UTF-8 where the name is not ASCII. */
    private static @Nullable String onBehalfOf(HttpServletRequest request) {
        String header = request.getHeader("On-Behalf-Of");
        if (header == null || header.isBlank()) {
            return null;
        }
        String name = header;
        try {
            name = java.net.URLDecoder.decode(header, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            // taken as written
        }
        String printable = name.replaceAll("\\p{Cntrl}", "").strip();
        return printable.isEmpty() || printable.length() > NAME_LENGTH_MAX ? null : printable;
    }
}
