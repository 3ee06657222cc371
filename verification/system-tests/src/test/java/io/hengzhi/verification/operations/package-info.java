/** What operators rely on. */
@NullMarked
package io.hengzhi.verification.operations;

import org.jspecify.annotations.NullMarked;
