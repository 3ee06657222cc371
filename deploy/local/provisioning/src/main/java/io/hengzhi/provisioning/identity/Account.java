package io.hengzhi.provisioning.identity;

import java.util.Map;

/** Somebody or something that logs in. Its name is also the name of its secret. */
public sealed interface Account {

    String name();

    /** The realm role, which says what it may do. */
    String role();

    /** The body it belongs to, as people read it. */
    String organisation();

    /** Claims of its token that say where its role counts: district, park, credit code, bureau. */
    Map<String, String> claims();

    /** A person, who logs in with a password. */
    record Person(String name, String role, String organisation, Map<String, String> claims, String displayName)
            implements Account {}

    /**
     * A system, which logs in with the secret of its client.
     *
     * @param onBroker whether its token is also meant for the broker
     */
    record SystemClient(String name, String role, String organisation, Map<String, String> claims, boolean onBroker)
            implements Account {}

    /**
     * The identity by which bureaus are added and cut off: it manages clients of the realm and rights on the broker, and is
     * nobody to the API.
     */
    record ClientAdministrator(String name, String organisation) implements Account {

        /** The role of Keycloak's own client {@code realm-management}. */
        @Override
        public String role() {
            return "manage-clients";
        }

        @Override
        public Map<String, String> claims() {
            return Map.of();
        }
    }
}
