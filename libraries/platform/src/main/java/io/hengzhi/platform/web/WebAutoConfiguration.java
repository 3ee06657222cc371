package io.hengzhi.platform.web;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.HengzhiSettings;
import io.hengzhi.platform.problem.ProblemWriting;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.sharing.AgreedReading;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.core.converter.ModelConverter;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Shapes answers, asks the permission table, tells problems. */
@AutoConfiguration
@EnableConfigurationProperties(HengzhiSettings.class)
@Import({ProblemAdvice.class, DisclosedAdvice.class})
class WebAutoConfiguration {

    private static final List<Class<?>> KERNEL_TYPES = List.of(
            CreditCode.class,
            DistrictCode.class,
            ParkCode.class,
            BureauCode.class,
            QuantityCode.class,
            IndustryCode.class,
            Quarter.class,
            Year.class,
            Period.class,
            FactId.class,
            Amount.class);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ProblemWriting problemWriting(JsonMapper json) {
        return new ProblemWriting(json);
    }

    /** Inside the observation filter, so that the trace is known, and outside all others. */
    @Bean
    FilterRegistrationBean<FaultFilter> faultFilter(ProblemWriting problems) {
        FilterRegistrationBean<FaultFilter> registration = new FilterRegistrationBean<>(new FaultFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 40);
        return registration;
    }

    /** Inside Boot's own valve, which finds the refusal told already, and in the place of Tomcat's. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemReports(ProblemWriting problems) {
        return factory -> factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ProblemReports.class.getName());
            host.getPipeline().addValve(new ProblemReports(problems));
        });
    }

    /** Codes and decimals are JSON strings, never objects or numbers. */
    @Bean
    JsonMapperBuilderCustomizer kernelTypesAsText() {
        SimpleModule module = new SimpleModule("kernel");
        for (Class<?> type : KERNEL_TYPES) {
            module.addSerializer(type, ToStringSerializer.instance);
        }
        return builder -> builder.addModule(module);
    }

    /** The OpenAPI documents say what is on the wire: codes as text, a disclosed body as itself, the caller nowhere. */
    @Bean
    ModelConverter documentedAsOnTheWire() {
        SpringDocUtils documents = SpringDocUtils.getConfig();
        KERNEL_TYPES.forEach(type -> documents.replaceWithClass(type, String.class));
        documents.addResponseWrapperToIgnore(Disclosed.class).addRequestWrapperToIgnore(Caller.class);
        return new RequiredProperties();
    }

    @Bean
    WebMvcConfigurer permissions(ObjectProvider<AgreedReading> agreedReading) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                        new PermissionInterceptor(agreedReading.stream().findFirst()));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    @Bean
    EndpointsHavePermissions endpointsHavePermissions(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        return new EndpointsHavePermissions(requestMappingHandlerMapping);
    }

    @Bean
    @ConditionalOnMissingBean
    CircuitBreakerRegistry circuitBreakerRegistry(ObjectProvider<MeterRegistry> meters) {
        CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();
        meters.ifAvailable(TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry)::bindTo);
        return registry;
    }
}
