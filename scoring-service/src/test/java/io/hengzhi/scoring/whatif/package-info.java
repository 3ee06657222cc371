@NullMarked
package io.hengzhi.scoring.whatif;

import org.jspecify.annotations.NullMarked;
