@NullMarked
package io.hengzhi.localstore;

import org.jspecify.annotations.NullMarked;
