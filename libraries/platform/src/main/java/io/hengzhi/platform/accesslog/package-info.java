/** Every read is in the log before its first byte leaves. */
@NullMarked
package io.hengzhi.platform.accesslog;

import org.jspecify.annotations.NullMarked;
