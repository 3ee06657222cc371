@NullMarked
package io.hengzhi.scoring.engine.file;

import org.jspecify.annotations.NullMarked;
