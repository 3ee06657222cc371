@NullMarked
package io.hengzhi.contract.canonical;

import org.jspecify.annotations.NullMarked;
