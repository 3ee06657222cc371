/** Keeping the log and reading it. */
@NullMarked
package io.hengzhi.audit.accesslog.application;

import org.jspecify.annotations.NullMarked;
