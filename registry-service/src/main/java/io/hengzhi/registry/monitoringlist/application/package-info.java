/** The list of the year: drawn by the registry, confirmed by park and district. */
@NullMarked
package io.hengzhi.registry.monitoringlist.application;

import org.jspecify.annotations.NullMarked;
