package io.hengzhi.scoring.baseline.web;

import io.hengzhi.scoring.baseline.application.ProposeBaselines;
import io.hengzhi.scoring.whatif.application.Snapshots;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BaselineConfiguration {

    @Bean
    ProposeBaselines proposeBaselines(Snapshots snapshots) {
        return new ProposeBaselines(snapshots);
    }
}
