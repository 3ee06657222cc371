/** The access log over REST. */
@NullMarked
package io.hengzhi.audit.accesslog.web;

import org.jspecify.annotations.NullMarked;
