package org.practiceportal.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElasticsearchServerIT {

    @Test
    void answersNobodyWithoutThePassword() throws Exception {
        var client = new ElasticsearchClient(ElasticsearchServer.shared());

        assertThat(client.answer("GET", "/_cluster/health", "", "Basic cG9ydGFsOmd1ZXNzZWQ=")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsItsDataFromOneRunToTheNext() throws Exception {
        var settings = new ElasticsearchSettings(
                StoreCache.ofThisUser().newRunFolder("kept"), 0, "of-a-test", ElasticsearchSettings.QUICK);
        try (var server = ElasticsearchServer.start(settings)) {
            new ElasticsearchClient(server).send("PUT", "/kept/_doc/1?refresh=true", "{\"title\": \"kept\"}");
        }
        try (var server = ElasticsearchServer.start(settings)) {
            assertThat(new ElasticsearchClient(server)
                            .send("GET", "/kept/_doc/1", "")
                            .at("/_source/title")
                            .asString())
                    .isEqualTo("kept");
        }
    }

    @Test
    void stopsWithoutLeavingAProcess() throws Exception {
        var server = ElasticsearchServer.startTemporary();

        server.close();

        assertThat(server.process().isAlive()).isFalse();
    }
}
