@NullMarked
package io.hengzhi.bureau.example;

import org.jspecify.annotations.NullMarked;
