@NullMarked
package io.hengzhi.scoring.passport;

import org.jspecify.annotations.NullMarked;
