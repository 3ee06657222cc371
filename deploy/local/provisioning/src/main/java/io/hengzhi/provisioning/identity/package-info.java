/** Who there is: accounts, their secrets, and the Keycloak realm that knows them. */
@NullMarked
package io.hengzhi.provisioning.identity;

import org.jspecify.annotations.NullMarked;
