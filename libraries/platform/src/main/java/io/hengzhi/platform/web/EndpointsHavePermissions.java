package io.hengzhi.platform.web;

import io.hengzhi.platform.permission.Permitted;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start of a service that has an endpoint outside the permission table. */
final class EndpointsHavePermissions implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;

    EndpointsHavePermissions(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> without = mapping.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getPackageName().startsWith("io.hengzhi."))
                .filter(method -> method.getMethodAnnotation(Permitted.class) == null)
                .map(HandlerMethod::toString)
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            throw new IllegalStateException("endpoints without a row in the permission table: " + without);
        }
    }
}
