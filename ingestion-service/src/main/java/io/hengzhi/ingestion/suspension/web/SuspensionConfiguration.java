package io.hengzhi.ingestion.suspension.web;

import io.hengzhi.ingestion.reference.CityReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the refusal before every controller, behind the permission table. */
@Configuration(proxyBeanMethods = false)
class SuspensionConfiguration {

    @Bean
    WebMvcConfigurer suspension(CityReference reference) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SuspensionInterceptor(reference)).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
