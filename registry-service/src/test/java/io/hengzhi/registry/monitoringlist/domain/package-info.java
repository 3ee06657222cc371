/** Where an enterprise belongs, exact at each boundary. */
@NullMarked
package io.hengzhi.registry.monitoringlist.domain;

import org.jspecify.annotations.NullMarked;
