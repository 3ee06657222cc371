package io.hengzhi.audit.accesslog.mongo;

import io.hengzhi.audit.accesslog.application.AccessJournal;
import io.hengzhi.audit.accesslog.application.ReadAccessLog;
import io.hengzhi.platform.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessLogConfiguration {

    @Bean
    AccessJournal accessJournal(Store store) {
        return new MongoAccessJournal(store);
    }

    @Bean
    ReadAccessLog readAccessLog(AccessJournal journal) {
        return new ReadAccessLog(journal);
    }
}
