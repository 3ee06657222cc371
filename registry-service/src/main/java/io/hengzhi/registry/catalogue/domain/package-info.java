/** The city's reference data: districts, bureaus, quantities, purposes, the core framework. */
@NullMarked
package io.hengzhi.registry.catalogue.domain;

import org.jspecify.annotations.NullMarked;
