/** The one table of who may do what. */
@NullMarked
package io.hengzhi.platform.permission;

import org.jspecify.annotations.NullMarked;
