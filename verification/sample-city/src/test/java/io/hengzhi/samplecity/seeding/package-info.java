/** How the seeding remembers what is done. */
@NullMarked
package io.hengzhi.samplecity.seeding;

import org.jspecify.annotations.NullMarked;
