/** The policy file, held to the policy. */
@NullMarked
package io.hengzhi.registry.catalogue.json;

import org.jspecify.annotations.NullMarked;
