/** The access log in the store: entries by index, lists by page. */
@NullMarked
package io.hengzhi.audit.accesslog.mongo;

import org.jspecify.annotations.NullMarked;
