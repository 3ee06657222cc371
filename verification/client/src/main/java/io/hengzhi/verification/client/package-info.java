/** The same doors a user has: tokens from Keycloak, REST through the gateway, a bureau's own producer. */
@NullMarked
package io.hengzhi.verification.client;

import org.jspecify.annotations.NullMarked;
