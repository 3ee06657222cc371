@NullMarked
package io.hengzhi.audit.accesslog;

import org.jspecify.annotations.NullMarked;
