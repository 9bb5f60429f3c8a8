package org.practiceportal.content.zipcode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.zipcode.ZipCode;

/**
 * Where the columns of a gazetteer stand: editions differ in their order, their separator and the blanks after a name.
 *
 * @param separator what stands between columns, as a pattern
 * @param zip the index of the column with the ZIP code
 * @param latitude the index of the column with degrees north
 * @param longitude the index of the column with degrees east
 */
record GazetteerColumns(Pattern separator, int zip, int latitude, int longitude) {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern TAB = Pattern.compile("\t");
    private static final Pattern DEGREES = Pattern.compile("[-+]?[0-9]{1,3}(\\.[0-9]+)?");

    /** Counties and metropolitan areas have five digits too, and their gazetteers have these columns. */
    private static final List<String> OF_OTHER_AREAS = List.of("USPS", "NAME");

    /** Finds the columns by a file's first line; nothing where it is not that of a gazetteer of ZIP codes. */
    static Optional<GazetteerColumns> find(String header) {
        var separator = header.indexOf('|') >= 0 ? BAR : TAB;
        var names = Arrays.stream(separator.split(header))
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .toList();
        var columns = new GazetteerColumns(
                separator,
                Math.max(names.indexOf("GEOID"), names.indexOf("GEOIDFQ")),
                names.indexOf("INTPTLAT"),
                names.indexOf("INTPTLONG"));
        boolean complete = columns.zip >= 0 && columns.latitude >= 0 && columns.longitude >= 0;
        return complete && names.stream().noneMatch(OF_OTHER_AREAS::contains) ? Optional.of(columns) : Optional.empty();
    }

    /**
     * Reads a line below the header.
     *
     * @throws IllegalArgumentException if it is not that of a ZIP code, with the reason
     */
    ZipPositions.Entry read(String line) {
        var values = separator.split(line, -1);
        if (values.length <= Math.max(zip, Math.max(latitude, longitude))) {
            throw new IllegalArgumentException("it has only " + values.length + " columns");
        }
        return new ZipPositions.Entry(
                zip(values[zip].strip()),
                new GeoPosition(
                        degrees("latitude", values[latitude].strip()),
                        degrees("longitude", values[longitude].strip())));
    }

    /** The fully qualified form puts the kind of area and the country before it: 860Z200US75206. */
    private static ZipCode zip(String value) {
        var code = value.startsWith("860Z") ? value.substring(value.lastIndexOf('S') + 1) : value;
        return new ZipCode(code);
    }

    private static double degrees(String name, String value) {
        if (!DEGREES.matcher(value).matches()) {
            throw new IllegalArgumentException("its " + name + " is no number of degrees");
        }
        return Double.parseDouble(value);
    }
}
