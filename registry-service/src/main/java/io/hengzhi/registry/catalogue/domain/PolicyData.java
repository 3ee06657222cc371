package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.kernel.Catalogue;
import java.time.Instant;

/**
 * The city's dated policy data at one version, as decided by the city's office.
 *
 * @param catalogue what travels to the other services
 * @param names how people write the districts
 * @param decidedAt when this version was decided: part of the data, so that publishing it twice gives the same bytes
 */
public record PolicyData(Catalogue catalogue, Framework framework, DistrictNames names, Instant decidedAt) {}
