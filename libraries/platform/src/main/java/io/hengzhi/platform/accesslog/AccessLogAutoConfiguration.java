package io.hengzhi.platform.accesslog;

import io.hengzhi.platform.messaging.KafkaClients;
import io.hengzhi.platform.problem.ProblemWriting;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the access log in front of every answer; {@code hengzhi.with-access-log: false} only for the gateway, which answers nothing itself. */
@AutoConfiguration
@ConditionalOnProperty(name = "hengzhi.with-access-log", matchIfMissing = true)
class AccessLogAutoConfiguration {

    /** Inside the observation filter, so that the trace is known, and outside security, so that nothing passes it by. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 50;

    @Bean(destroyMethod = "close")
    KafkaAccessLog accessLog(KafkaClients clients) {
        return new KafkaAccessLog(clients);
    }

    @Bean
    FilterRegistrationBean<AccessLogFilter> accessLogFilter(
            AccessLog accessLog, ProblemWriting problems, Clock clock, Environment environment) {
        String service = environment.getRequiredProperty("spring.application.name");
        FilterRegistrationBean<AccessLogFilter> registration =
                new FilterRegistrationBean<>(new AccessLogFilter(accessLog, problems, clock, service));
        registration.setOrder(ORDER);
        return registration;
    }
}
