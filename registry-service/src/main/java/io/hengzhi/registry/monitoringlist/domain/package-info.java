/** Where an enterprise belongs in the list of a year. */
@NullMarked
package io.hengzhi.registry.monitoringlist.domain;

import org.jspecify.annotations.NullMarked;
