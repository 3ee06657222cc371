/** More than a city ever sends. */
@NullMarked
package io.hengzhi.verification.faults.flood;

import org.jspecify.annotations.NullMarked;
