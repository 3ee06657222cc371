/** Events of the registry: reference data, enterprises, schemes. */
@NullMarked
package io.hengzhi.contract.registry;

import org.jspecify.annotations.NullMarked;
