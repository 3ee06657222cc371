@NullMarked
package io.hengzhi.verification.broker;

import org.jspecify.annotations.NullMarked;
