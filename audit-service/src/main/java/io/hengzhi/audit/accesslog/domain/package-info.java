/** What an entry of the access log is, and how its lists are cut into pages. */
@NullMarked
package io.hengzhi.audit.accesslog.domain;

import org.jspecify.annotations.NullMarked;
