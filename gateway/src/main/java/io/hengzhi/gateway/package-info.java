/** The only door. */
@NullMarked
package io.hengzhi.gateway;

import org.jspecify.annotations.NullMarked;
