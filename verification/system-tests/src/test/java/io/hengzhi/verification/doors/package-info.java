@NullMarked
package io.hengzhi.verification.doors;

import org.jspecify.annotations.NullMarked;
