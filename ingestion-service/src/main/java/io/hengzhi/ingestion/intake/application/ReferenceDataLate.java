package io.hengzhi.ingestion.intake.application;

/** The registry's topics could not be read to their ends in time: nothing may be refused for lack of their data. */
public final class ReferenceDataLate extends RuntimeException {

    public ReferenceDataLate() {
        super("registry topics not read to their ends in time");
    }
}
