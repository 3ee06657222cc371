@NullMarked
package io.hengzhi.verification.road;

import org.jspecify.annotations.NullMarked;
