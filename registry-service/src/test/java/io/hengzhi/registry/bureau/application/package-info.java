@NullMarked
package io.hengzhi.registry.bureau.application;

import org.jspecify.annotations.NullMarked;
