@NullMarked
package io.hengzhi.workbook;

import org.jspecify.annotations.NullMarked;
