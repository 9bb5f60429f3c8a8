package org.practiceportal.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The servers' programs, unpacked once a machine from the class path. */
final class Distributions {

    private final StoreCache cache;
    private final Properties versions = new Properties();

    Distributions(StoreCache cache) {
        this.cache = cache;
        try (InputStream file = resource("versions.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the home of Elasticsearch, our analysis components in it. */
    Path elasticsearch() throws IOException {
        byte[] plugin = analysisPlugin();
        String name = "elasticsearch-%s-%s".formatted(versions.getProperty("elasticsearch"), shortHash(plugin));
        return cache.unpacked(name, folder -> {
            try (var archive = resource("elasticsearch.zip")) {
                unzip(archive, versions.getProperty("elasticsearch.sha256"), folder);
            }
            Path plugins = Files.createDirectories(folder.resolve("plugins/practice-portal-analysis"));
            Files.write(plugins.resolve("analysis.jar"), plugin);
            try (InputStream descriptor = analysisDescriptor().openStream()) {
                Files.copy(descriptor, plugins.resolve("plugin-descriptor.properties"));
            }
        });
    }

    /** Returns the home of PostgreSQL. */
    Path postgresql() throws IOException {
        return cache.unpacked("postgresql-" + versions.getProperty("postgresql"), folder -> {
            try (InputStream binaries = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", architecture())) {
                if (binaries == null) {
                    throw new IOException("There is no PostgreSQL for this kind of machine: " + architecture());
                }
                untar(binaries, folder);
            }
        });
    }

    /**
     * Returns the home of a JDK that the stores' user can reach: the running one, or a copy where that lies in a closed
     * home.
     */
    Path jdk(StoreUser user) throws IOException {
        Path running = Path.of(System.getProperty("java.home"));
        if (user.canReach(running)) {
            return running;
        }
        return cache.unpacked("jdk-" + Runtime.version(), folder -> copyJdk(running, folder));
    }

    /**
     * Unpacks an archive without the folder it packs everything into.
     *
     * @throws IOException if its sha256 is another one; what was unpacked by then is not to be used
     */
    static void unzip(InputStream archive, String sha256, Path folder) throws IOException {
        try (var checked = new DigestInputStream(archive, sha256());
                var zip = new ZipInputStream(checked)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                if (inside.getNameCount() > 1) {
                    write(zip, entry.isDirectory(), below(folder, inside.subpath(1, inside.getNameCount())));
                }
            }
            checked.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(checked.getMessageDigest().digest());
            if (!found.equals(sha256)) {
                throw new IOException(
                        "The Elasticsearch distribution is not the one this project was built for: sha256 " + found
                                + "; delete it from the local Maven repository and build again");
            }
        }
    }

    private static void untar(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = below(folder, Path.of(entry.getName()));
                if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    write(tar, entry.isDirectory(), target);
                    executable(target, entry.getName());
                }
            }
        }
    }

    private static void executable(Path file, String name) {
        if (name.startsWith("bin/") || name.startsWith("./bin/")) {
            file.toFile().setExecutable(true, false);
        }
    }

    private static void write(InputStream content, boolean directory, Path target) throws IOException {
        if (directory) {
            Files.createDirectories(target);
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        }
    }

    private static Path below(Path folder, Path inside) throws IOException {
        Path target = folder.resolve(inside).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An archive reaches out of its folder: " + inside);
        }
        return target;
    }

    /** The jar of our analysis components: the one on the class path, or one made here from compiled classes. */
    private static byte[] analysisPlugin() throws IOException {
        URL descriptor = analysisDescriptor();
        try {
            if (descriptor.openConnection() instanceof JarURLConnection jar) {
                return Files.readAllBytes(Path.of(jar.getJarFileURL().toURI()));
            }
            return jarOf(Path.of(descriptor.toURI()).resolveSibling(""));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static URL analysisDescriptor() {
        return Objects.requireNonNull(
                Distributions.class.getResource("/plugin-descriptor.properties"),
                "elasticsearch-analysis is missing on the class path");
    }

    private static byte[] jarOf(Path classes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(classes.relativize(file).toString());
                entry.setTime(0); // the same classes make the same jar, and so the same folder in the cache
                jar.putNextEntry(entry);
                Files.copy(file, jar);
            }
        }
        return bytes.toByteArray();
    }

    /** A JDK without what only building with it needs, two thirds of its size. */
    private static void copyJdk(Path jdk, Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(jdk)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path inside = jdk.relativize(path);
                if (!inside.startsWith("jmods")
                        && !inside.startsWith("lib/src.zip")
                        && !inside.toString().isEmpty()) {
                    Files.copy(path, folder.resolve(inside), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Distributions.class.getResourceAsStream(name), name);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static String shortHash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content), 0, 6);
    }
}
