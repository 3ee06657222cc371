/** Tests of the whole, through the doors a user has. */
@NullMarked
package io.hengzhi.verification;

import org.jspecify.annotations.NullMarked;
