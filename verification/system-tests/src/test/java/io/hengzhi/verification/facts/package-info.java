@NullMarked
package io.hengzhi.verification.facts;

import org.jspecify.annotations.NullMarked;
