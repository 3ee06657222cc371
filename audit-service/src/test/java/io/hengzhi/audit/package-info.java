@NullMarked
package io.hengzhi.audit;

import org.jspecify.annotations.NullMarked;
