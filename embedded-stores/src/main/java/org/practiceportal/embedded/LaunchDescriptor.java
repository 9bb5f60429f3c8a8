package org.practiceportal.embedded;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How Elasticsearch's own preparer says that the server is to be started; 9.5 writes it to its standard output.
 *
 * @param command program, JVM options and arguments
 * @param environment the whole environment of the server
 * @param serverArguments what the server reads from its standard input first
 */
record LaunchDescriptor(List<String> command, Map<String, String> environment, byte[] serverArguments) {

    private static final int MAGIC = 1_163_086_916;

    static LaunchDescriptor read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("Elasticsearch's preparer speaks an unknown format");
            }
            List<String> command = new ArrayList<>();
            command.add(in.readUTF());
            command.addAll(strings(in));
            command.addAll(strings(in));
            Map<String, String> environment = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                environment.put(in.readUTF(), in.readUTF());
            }
            in.readUTF(); // working folder: ours
            in.readUTF(); // folder for temporary files: set by ourselves
            in.readBoolean(); // whether to detach: never
            return new LaunchDescriptor(command, environment, in.readNBytes(in.readInt()));
        }
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            strings.add(in.readUTF());
        }
        return strings;
    }
}
