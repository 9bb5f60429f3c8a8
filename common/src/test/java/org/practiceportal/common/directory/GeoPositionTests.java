package org.practiceportal.common.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reference distances are geodesics on the WGS 84 ellipsoid by Vincenty's inverse formula ("Direct and Inverse
 * Solutions of Geodesics on the Ellipsoid", Survey Review 23, 1975), computed outside this project by a program that was
 * checked with the line from Flinders Peak to Buninyong, 54,972.271 m.
 */
class GeoPositionTests {
    @Test
    void liesOnEarth() {
        assertThatNoException().isThrownBy(() -> new GeoPosition(90, -180));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPosition(90.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPosition(0, 180.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPosition(Double.NaN, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "Dallas to Plano,          32.8318, -96.7700,  33.0198, -96.6989,   13.60",
        "Dallas to Frisco,         32.8318, -96.7700,  33.1507, -96.8236,   22.20",
        "Dallas to McKinney,       32.8318, -96.7700,  33.1972, -96.6398,   26.29",
        "Dallas to Fort Worth,     32.8318, -96.7700,  32.7555, -97.3308,   33.06",
        "Dallas to Denton,         32.8318, -96.7700,  33.2148, -97.1331,   33.78",
        "Anchorage to Wasilla,     61.2181, -149.9003, 61.5814, -149.4394,  29.44",
        "Houston to Galveston,     29.7604, -95.3698,  29.3013, -94.7977,   46.77",
        "Austin to San Antonio,    30.2672, -97.7431,  29.4241, -98.4936,   73.51",
        "Fort Worth to Waco,       32.7555, -97.3308,  31.5493, -97.1467,   83.81",
        "Dallas to Waco,           32.8318, -96.7700,  31.5493, -97.1467,   91.08",
        "Shreveport to Tyler,      32.5252, -93.7502,  32.3513, -95.3011,   91.41",
        "Waco to Austin,           31.5493, -97.1467,  30.2672, -97.7431,   95.16",
        "Austin to Houston,        30.2672, -97.7431,  29.7604, -95.3698,  146.49"
    })
    void aDistanceWithinADaysDriveIsRightToTheMile(
            String way, double fromLatitude, double fromLongitude, double latitude, double longitude, double miles) {
        var from = new GeoPosition(fromLatitude, fromLongitude);
        var to = new GeoPosition(latitude, longitude);

        assertThat(from.milesTo(to)).as(way).isCloseTo(miles, within(1.0));
        assertThat(to.milesTo(from)).as(way).isCloseTo(miles, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "Dallas to Anchorage,       32.8318, -96.7700, 61.2181, -149.9003, 3052.89",
        "Dallas to New York,        32.8318, -96.7700, 40.7128, -74.0060,  1369.55",
        "Attu to Adak across 180 E, 52.9,    173.0,    51.88,   -176.65,    443.07"
    })
    void aLongDistanceIsRightToAHalfPerCent(
            String way, double fromLatitude, double fromLongitude, double latitude, double longitude, double miles) {
        var from = new GeoPosition(fromLatitude, fromLongitude);

        assertThat(from.milesTo(new GeoPosition(latitude, longitude)))
                .as(way)
                .isCloseTo(miles, Percentage.withPercentage(0.5));
    }

    @Test
    void aPlaceIsNoWayFromItselfAndHalfTheEarthFromItsOpposite() {
        var here = new GeoPosition(32.8318, -96.77);

        assertThat(here.milesTo(here)).isZero();
        assertThat(here.milesTo(new GeoPosition(-32.8318, 83.23))).isCloseTo(12_437, within(1.0));
    }
}
