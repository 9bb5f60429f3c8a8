package org.practiceportal.content.practitioner;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PhotoUploadsApi;
import org.practiceportal.content.problem.InvalidInput;

/**
 * A photo as patients see it: upright, small, and without anything else that its file said.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Portrait(byte[] jpeg, int width, int height) {

    /** No trace of compression in a face at a third less than the usual size. */
    private static final double QUALITY = 0.85;

    private static final String JPEG = "JPEG";

    /** What cameras and screenshots write; the readers of rarer formats are left alone. */
    private static final Set<String> FORMATS = Set.of(JPEG, "png");

    /** What the reader of JPEGs warns of where the end of the image is missing; it is never translated. */
    private static final String NO_END = "EOI";

    private static final String NO_PHOTO = "This is no photo that can be read; choose a JPEG or PNG";

    /**
     * Reads the file of a photo.
     *
     * @throws InvalidInput if it is none, or has too many pixels
     */
    static Portrait read(byte[] file) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            var reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName())) {
                throw new InvalidInput("photo", NO_PHOTO);
            }
            try {
                reader.setInput(input);
                return write(upright(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidInput("photo", NO_PHOTO);
        }
    }

    /** Reads every n-th pixel only, so that what is decoded stays small whatever the file's size. */
    private static BufferedImage upright(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > PhotoUploadsApi.MOST_PIXELS) {
            throw new InvalidInput(
                    "photo", "The photo has more than %,d pixels".formatted(PhotoUploadsApi.MOST_PIXELS));
        }
        var sparsely = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (4 * Photo.MOST_PIXELS));
        sparsely.setSourceSubsampling(step, step, 0, 0);
        var read = whole(reader, sparsely);
        // A JPEG knows neither transparency nor palettes.
        var opaque = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        var drawing = opaque.createGraphics();
        drawing.drawImage(read, 0, 0, Color.WHITE, null);
        drawing.dispose();
        return orientation(reader)
                .map(turned -> ExifFilterUtils.getFilterForOrientation(turned).apply(opaque))
                .orElse(opaque);
    }

    /** A JPEG that ends too early is read without an exception, gray where it is missing. */
    private static BufferedImage whole(ImageReader reader, ImageReadParam sparsely) throws IOException {
        var truncated = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.contains(NO_END)) {
                truncated.set(true);
            }
        });
        var read = reader.read(0, sparsely);
        if (truncated.get()) {
            throw new IIOException(NO_END);
        }
        return read;
    }

    private static Optional<Orientation> orientation(ImageReader reader) throws IOException {
        return reader.getFormatName().equals(JPEG)
                ? Optional.ofNullable(ExifUtils.getExifOrientation(reader, 0))
                : Optional.empty();
    }

    private static Portrait write(BufferedImage upright) throws IOException {
        int longer = Math.max(upright.getWidth(), upright.getHeight());
        var small = Thumbnails.of(upright)
                .scale(Math.min(1.0, (double) Photo.MOST_PIXELS / longer))
                .asBufferedImage();
        var jpeg = new ByteArrayOutputStream();
        Thumbnails.of(small).scale(1).outputFormat("jpg").outputQuality(QUALITY).toOutputStream(jpeg);
        return new Portrait(jpeg.toByteArray(), small.getWidth(), small.getHeight());
    }
}
