/** Reference data over REST. */
@NullMarked
package io.hengzhi.registry.catalogue.web;

import org.jspecify.annotations.NullMarked;
