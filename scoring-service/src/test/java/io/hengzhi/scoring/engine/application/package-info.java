@NullMarked
package io.hengzhi.scoring.engine.application;

import org.jspecify.annotations.NullMarked;
