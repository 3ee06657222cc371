/** {@code ./dev demo}: the story of one fact, through the same doors a user has. */
@NullMarked
package io.hengzhi.demo;

import org.jspecify.annotations.NullMarked;
