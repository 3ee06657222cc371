/** What every service does alike. */
@NullMarked
package io.hengzhi.platform;

import org.jspecify.annotations.NullMarked;
