/** The access log from its topic. */
@NullMarked
package io.hengzhi.audit.accesslog.kafka;

import org.jspecify.annotations.NullMarked;
