/** Clients of bureaus in Keycloak. */
@NullMarked
package io.hengzhi.registry.bureau.keycloak;

import org.jspecify.annotations.NullMarked;
