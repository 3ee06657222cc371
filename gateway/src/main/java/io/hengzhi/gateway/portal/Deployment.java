package io.hengzhi.gateway.portal;

import io.hengzhi.gateway.GatewaySettings;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What the pages say of the deployment itself, before anybody has signed in. */
@Configuration(proxyBeanMethods = false)
class Deployment {

    @Bean
    RouterFunction<ServerResponse> deploymentFacts(GatewaySettings settings) {
        Map<String, Boolean> facts = Map.of("sampleData", settings.sampleData());
        return RouterFunctions.route(
                RequestPredicates.GET("/deployment"),
                request -> ServerResponse.ok().body(facts));
    }
}
