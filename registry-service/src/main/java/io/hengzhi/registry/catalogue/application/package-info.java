/** Use cases of the city's reference data. */
@NullMarked
package io.hengzhi.registry.catalogue.application;

import org.jspecify.annotations.NullMarked;
