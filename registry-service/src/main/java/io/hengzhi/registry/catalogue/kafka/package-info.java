/** Reference data on its topic. */
@NullMarked
package io.hengzhi.registry.catalogue.kafka;

import org.jspecify.annotations.NullMarked;
