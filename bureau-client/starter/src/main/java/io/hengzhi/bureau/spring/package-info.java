/** The bureau client in a Spring Boot application: settings under {@code hengzhi.bureau}, a bean, health, metrics. */
@NullMarked
package io.hengzhi.bureau.spring;

import org.jspecify.annotations.NullMarked;
