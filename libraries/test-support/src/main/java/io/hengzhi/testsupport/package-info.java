/** The architecture as tests that every service runs, and real surroundings to run a service in. */
@NullMarked
package io.hengzhi.testsupport;

import org.jspecify.annotations.NullMarked;
