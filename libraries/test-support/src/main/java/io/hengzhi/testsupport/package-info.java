/** The architecture as tests that every service runs. */
@NullMarked
package io.hengzhi.testsupport;

import org.jspecify.annotations.NullMarked;
