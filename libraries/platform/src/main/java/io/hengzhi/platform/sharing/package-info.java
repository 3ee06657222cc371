/** The registry's sharing agreements, as every service that answers has them. */
@NullMarked
package io.hengzhi.platform.sharing;

import org.jspecify.annotations.NullMarked;
