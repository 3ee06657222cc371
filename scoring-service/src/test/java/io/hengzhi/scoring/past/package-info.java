@NullMarked
package io.hengzhi.scoring.past;

import org.jspecify.annotations.NullMarked;
