package org.practiceportal.content.directory;

import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.NearestLocationsApi;
import org.practiceportal.content.RunningService;

/**
 * How much longer ten offices of 10,000 take to list than ten of ten, and the nearest ten: both at most 1.2 times as long.
 * Named by hand ({@code -Dit.test=ManyLocationsBenchmark}), because a time on a busy machine proves nothing.
 */
class ManyLocationsBenchmark extends RunningService {

    private static final int ROUNDS = 5;
    private static final int CALLS = 200;
    private static final int SIZE = 10;

    @Test
    void tenOfTenThousandAreListedAboutAsFastAsTenOfTen() throws SQLException {
        for (int round = -1; round < ROUNDS; round++) {
            execute("delete from location where slug like 'many-%'");
            addMany(1, 10);
            double list = median(() -> asEveryone(LocationsApi.class).listLocations(0, SIZE));
            double near = median(() -> asEveryone(NearestLocationsApi.class).listNearest(13.4745, 144.7504, 0, SIZE));
            addMany(11, 10_000);
            double listOfMany = median(() -> asEveryone(LocationsApi.class).listLocations(0, SIZE));
            double nearOfMany =
                    median(() -> asEveryone(NearestLocationsApi.class).listNearest(13.4745, 144.7504, 0, SIZE));
            if (round >= 0) {
                System.out.printf(
                        "list %.2f ms of 10, %.2f ms of 10,000: %.2f   nearest %.2f ms, %.2f ms: %.2f%n",
                        list, listOfMany, listOfMany / list, near, nearOfMany, nearOfMany / near);
            }
        }
        execute("delete from location where slug like 'many-%'");
    }

    private static double median(Runnable call) {
        var millis = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long begin = System.nanoTime();
            call.run();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis[CALLS / 2];
    }

    private static void addMany(int first, int last) throws SQLException {
        execute("""
                insert into location (slug, version, name, rank, time_zone, latitude, longitude)
                select 'many-' || n, 0, 'Office ' || n, 0, 'Pacific/Guam',
                       13 + (n * 0.618034) %% 2, 144 + (n * 0.754878) %% 2
                from generate_series(%d, %d) n
                """.formatted(first, last));
        execute("vacuum analyze location");
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = connectAsOwner();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
