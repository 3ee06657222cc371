package io.hengzhi.gateway.portal;

import io.hengzhi.gateway.GatewaySettings;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Serves the built portal: files with a hash in their name for a year, every page address as the one index page. */
@Configuration(proxyBeanMethods = false)
class PortalFiles implements WebMvcConfigurer {

    private final GatewaySettings settings;

    PortalFiles(GatewaySettings settings) {
        this.settings = settings;
    }

    /** The empty path never reaches a resource handler. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        FileSystemResource root =
                new FileSystemResource(settings.portalDirectory().toAbsolutePath() + "/");
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(
                        new FileSystemResource(settings.portalDirectory().toAbsolutePath() + "/assets/"))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(root)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new IndexForPages());
    }

    /** An address without a dot is a page of the portal, not a file. */
    private static final class IndexForPages extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null) {
                return file;
            }
            boolean isPage = !path.contains(".") && !path.startsWith("api/") && !path.startsWith("actuator");
            return isPage ? super.getResource("index.html", location) : null;
        }
    }
}
