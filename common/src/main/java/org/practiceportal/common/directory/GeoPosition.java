package org.practiceportal.common.directory;

/**
 * A place on Earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record GeoPosition(double latitude, double longitude) {

    /**
     * The mean radius of the WGS 84 ellipsoid, (2a + b) / 3 = 6,371,008.8 m, in miles of 1,609.344 m. On a sphere of this
     * size a distance differs from that on the ellipsoid by at most 0.6 %: less than a mile up to 150 miles.
     */
    private static final double EARTH_RADIUS_MILES = 6_371_008.8 / 1_609.344;

    public GeoPosition {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "A position has a latitude from -90 to 90 and a longitude from -180 to 180 degrees");
        }
    }

    /**
     * Returns the great-circle distance to another place in miles, by the haversine formula, which is exact for near places
     * too (R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68, 1984, page 159).
     */
    public double milesTo(GeoPosition other) {
        double half = haversine(other.latitude - latitude)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * haversine(other.longitude - longitude);
        // At the other end of the Earth rounding may lead beyond 1, of which there is no arc sine.
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static double haversine(double degrees) {
        double sine = Math.sin(Math.toRadians(degrees) / 2);
        return sine * sine;
    }
}
