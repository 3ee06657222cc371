/** The portal's files. */
@NullMarked
package io.hengzhi.gateway.portal;

import org.jspecify.annotations.NullMarked;
