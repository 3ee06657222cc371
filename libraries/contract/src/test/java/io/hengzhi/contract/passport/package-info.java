@NullMarked
package io.hengzhi.contract.passport;

import org.jspecify.annotations.NullMarked;
