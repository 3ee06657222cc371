/** Sharing agreements over REST. */
@NullMarked
package io.hengzhi.registry.agreement.web;

import org.jspecify.annotations.NullMarked;
