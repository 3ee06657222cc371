package io.hengzhi.registry.importing.domain;

import java.util.Optional;

/** The columns of a register that the import understands; any other is ignored with a warning. */
public enum Column {
    CREDIT_CODE("unifiedSocialCreditCode", true),
    NAME("name", true),
    DISTRICT("district", true),
    INDUSTRY("industry", false),
    PARK("park", false),
    REGISTERED_ON("registeredOn", false),
    REGISTERED_CAPITAL("registeredCapital10kYuan", false),
    ENERGY_CARRIERS("energyCarriers", false),
    HEADQUARTERS("headquartersWithoutProduction", false),
    ENTERED_STATISTICS("enteredStatisticsOn", false),
    PROMOTED_ON("promotedOn", false),
    TRANSITION_FROM("transitionFrom", false);

    private final String header;
    private final boolean mandatory;

    Column(String header, boolean mandatory) {
        this.header = header;
        this.mandatory = mandatory;
    }

    /** As the first line of the file writes it. */
    public String header() {
        return header;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public static Optional<Column> find(String header) {
        for (Column column : values()) {
            if (column.header.equals(header)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
