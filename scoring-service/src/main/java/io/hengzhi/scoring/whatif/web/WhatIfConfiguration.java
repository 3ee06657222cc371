package io.hengzhi.scoring.whatif.web;

import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.whatif.application.AssessStability;
import io.hengzhi.scoring.whatif.application.SimulateCorrection;
import io.hengzhi.scoring.whatif.application.SimulateScheme;
import io.hengzhi.scoring.whatif.application.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WhatIfConfiguration {

    @Bean
    Snapshots snapshots(Engine engine) {
        return new Snapshots(engine);
    }

    @Bean
    SimulateScheme simulateScheme(Snapshots snapshots) {
        return new SimulateScheme(snapshots);
    }

    @Bean
    SimulateCorrection simulateCorrection(Snapshots snapshots) {
        return new SimulateCorrection(snapshots);
    }

    @Bean
    AssessStability assessStability(Snapshots snapshots) {
        return new AssessStability(snapshots);
    }
}
