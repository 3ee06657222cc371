@NullMarked
package io.hengzhi.scoring.engine;

import org.jspecify.annotations.NullMarked;
