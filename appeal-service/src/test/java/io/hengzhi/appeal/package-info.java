@NullMarked
package io.hengzhi.appeal;

import org.jspecify.annotations.NullMarked;
