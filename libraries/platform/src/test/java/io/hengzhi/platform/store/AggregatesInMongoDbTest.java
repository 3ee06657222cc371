package io.hengzhi.platform.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.hengzhi.platform.container.DeployedImage;
import io.hengzhi.platform.container.WithDockerEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.mongodb.MongoDBContainer;

@WithDockerEngine
class AggregatesInMongoDbTest extends AggregatesContract {

    private static final MongoDBContainer SERVER = new MongoDBContainer(DeployedImage.MONGODB.image());

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Override
    String emptyDatabase() {
        try (MongoClient client = MongoClients.create(SERVER.getConnectionString())) {
            client.getDatabase("test").drop();
        }
        return SERVER.getConnectionString() + "/test";
    }
}
