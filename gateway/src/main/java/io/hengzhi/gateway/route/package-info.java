/** Where requests go, and what is held back. */
@NullMarked
package io.hengzhi.gateway.route;

import org.jspecify.annotations.NullMarked;
