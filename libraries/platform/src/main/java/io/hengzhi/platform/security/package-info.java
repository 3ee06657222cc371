/** Who is calling, and how far that reaches. */
@NullMarked
package io.hengzhi.platform.security;

import org.jspecify.annotations.NullMarked;
