/** The contracts, held to catalogue and schema. */
@NullMarked
package io.hengzhi.registry.contract.web;

import org.jspecify.annotations.NullMarked;
