/** OpenAPI documents of the services. */
@NullMarked
package io.hengzhi.compatibility.http;

import org.jspecify.annotations.NullMarked;
