package io.hengzhi.registry.importing.mongo;

import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.DistrictNames;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.importing.application.ImportStore;
import io.hengzhi.registry.importing.application.RunImport;
import io.hengzhi.registry.importing.application.StartImport;
import io.hengzhi.registry.importing.domain.RowReading;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the import together. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportStore importStore(Store store) {
        return new MongoImports(store);
    }

    @Bean
    RunImport runImport(
            ImportStore store,
            EnterpriseRegister register,
            CatalogueInForce inForce,
            DistrictNames names,
            Clock clock) {
        return new RunImport(store, register, new RowReading(inForce::get, names), clock);
    }

    @Bean
    ImportQueue importQueue(ImportStore store, RunImport runImport) {
        return new ImportQueue(store, runImport);
    }

    @Bean
    StartImport startImport(ImportStore store, ImportQueue queue, Clock clock) {
        return new StartImport(store, queue::add, clock);
    }
}
