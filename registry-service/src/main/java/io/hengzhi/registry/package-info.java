/** The registry: enterprises and their scope, lists of the year, reference data, schemes. */
@NullMarked
package io.hengzhi.registry;

import org.jspecify.annotations.NullMarked;
