/** The contracts with the bureaus, as documents. */
@NullMarked
package io.hengzhi.registry.contract.web;

import org.jspecify.annotations.NullMarked;
