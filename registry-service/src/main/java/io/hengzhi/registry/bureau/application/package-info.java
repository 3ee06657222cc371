/** Use cases of administering bureaus, and what they need of Keycloak and the broker. */
@NullMarked
package io.hengzhi.registry.bureau.application;

import org.jspecify.annotations.NullMarked;
