/** How answers are shaped. */
@NullMarked
package io.hengzhi.platform.web;

import org.jspecify.annotations.NullMarked;
