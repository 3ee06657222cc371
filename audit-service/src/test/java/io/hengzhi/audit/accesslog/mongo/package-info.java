@NullMarked
package io.hengzhi.audit.accesslog.mongo;

import org.jspecify.annotations.NullMarked;
