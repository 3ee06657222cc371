@NullMarked
package io.hengzhi.registry.bureau.domain;

import org.jspecify.annotations.NullMarked;
