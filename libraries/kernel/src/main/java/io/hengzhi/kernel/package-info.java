/** The words of the domain as types: what a bureau, a district and an enterprise mean when they say them. */
@NullMarked
package io.hengzhi.kernel;

import org.jspecify.annotations.NullMarked;
