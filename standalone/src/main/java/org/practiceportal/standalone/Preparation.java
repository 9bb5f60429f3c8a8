package org.practiceportal.standalone;

import java.io.IOException;
import java.util.List;
import org.practiceportal.embedded.Database;
import org.practiceportal.embedded.Folders;
import org.practiceportal.embedded.PostgresServer;
import org.practiceportal.embedded.Secrets;
import org.practiceportal.embedded.StoreUser;
import org.practiceportal.standalone.RunOptions.Ports;

/** Starts each service once after a build, on an empty database and no port, so that later starts are faster. */
record Preparation(Programs programs, Terminal terminal) {

    /** No service opens a port here; the numbers only have to be some. */
    private static final Ports NONE = new Ports(1, 2, 3);

    int run() throws IOException {
        var data = new DataFolder(programs.fastStarts().resolve("data"));
        Folders.delete(data.path());
        data.create(StoreUser.SELF);
        data.secret(Services.SERVICE_TOKEN, Secrets::random);
        data.secret(Services.FIRST_ACCOUNT, () -> "nobody:" + Secrets.random() + ":Nobody");
        var services = new Services(programs, data, NONE);
        Database database = PostgresServer.shared().newDatabase("prepare");
        for (Service service : List.of(
                services.content(database), services.search(Services.url(9), "nobody", "none"), services.portal())) {
            if (!service.program().isCurrent()) {
                service.prepare();
                terminal.progress(service.name() + " will start faster");
            }
        }
        return 0;
    }
}
