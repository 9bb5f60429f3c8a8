package org.practiceportal.content.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.practiceportal.content.problem.InvalidInput;

/** What becomes of the files that staff take from their telephones. */
class PortraitTests {

    @Test
    void aPhotoTakenSidewaysIsUprightAndSaysNothingOfWhereItWasTaken() throws IOException {
        var sideways = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        paint(sideways, 0, 200, Color.RED);
        paint(sideways, 200, 400, Color.BLUE);
        var file = withExif(file(sideways, "jpg"));
        assertThat(latin(file)).contains("Exif", "DALLAS");

        var portrait = Portrait.read(file);

        var upright = ImageIO.read(new ByteArrayInputStream(portrait.jpeg()));
        assertThat(portrait.width()).isEqualTo(upright.getWidth()).isEqualTo(200);
        assertThat(portrait.height()).isEqualTo(upright.getHeight()).isEqualTo(400);
        assertAlike(upright, 100, 50, Color.RED);
        assertAlike(upright, 100, 350, Color.BLUE);
        assertThat(latin(portrait.jpeg())).doesNotContain("Exif", "DALLAS");
    }

    @Test
    void aLargePhotoIsMadeSmallAndASmallOneStaysAsItIs() throws IOException {
        var large = Portrait.read(file(new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB), "jpg"));
        var small = Portrait.read(file(new BufferedImage(120, 90, BufferedImage.TYPE_INT_RGB), "jpg"));

        assertThat(large).extracting(Portrait::width, Portrait::height).containsExactly(480, 360);
        assertThat(ImageIO.read(new ByteArrayInputStream(large.jpeg())).getWidth())
                .isEqualTo(480);
        assertThat(small).extracting(Portrait::width, Portrait::height).containsExactly(120, 90);
    }

    @Test
    void whatIsTransparentBecomesWhite() throws IOException {
        var transparent = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        paint(transparent, 30, 60, Color.RED);

        var portrait = Portrait.read(file(transparent, "png"));

        var opaque = ImageIO.read(new ByteArrayInputStream(portrait.jpeg()));
        assertAlike(opaque, 8, 30, Color.WHITE);
        assertAlike(opaque, 52, 30, Color.RED);
    }

    @Test
    void whatIsNoPhotoIsRefused() throws IOException {
        assertRefused("Dear colleague, here is my photo".getBytes(StandardCharsets.UTF_8))
                .contains("choose a JPEG or PNG");
        assertRefused(new byte[0]).contains("choose a JPEG or PNG");
        assertRefused(file(new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_INDEXED), "gif"))
                .contains("choose a JPEG or PNG");
    }

    @Test
    void aPhotoThatDidNotArriveInFullIsRefused() throws IOException {
        var photo = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 400 * 400; pixel++) {
            photo.setRGB(pixel % 400, pixel / 400, pixel * 7919);
        }

        for (var format : new String[] {"jpg", "png"}) {
            var whole = file(photo, format);
            assertRefused(Arrays.copyOf(whole, whole.length / 2)).contains("choose a JPEG or PNG");
            assertRefused(Arrays.copyOf(whole, 20)).contains("choose a JPEG or PNG");
        }
    }

    @Test
    void aFileThatIsSmallAndDecodesToTooManyPixelsIsRefused() throws IOException {
        var bomb = file(new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB), "png");
        // Width and height, behind the signature and the head of the first chunk.
        ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);

        assertRefused(bomb).contains("more than 100,000,000 pixels");
    }

    private static AbstractStringAssert<?> assertRefused(byte[] file) {
        return assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Portrait.read(file))
                .extracting(refused -> String.valueOf(refused.getBody().getProperties()))
                .asString()
                .contains("field=photo");
    }

    private static void assertAlike(BufferedImage image, int x, int y, Color color) {
        var pixel = new Color(image.getRGB(x, y));
        // A JPEG keeps colors about as they were.
        assertThat(Math.abs(pixel.getRed() - color.getRed())).isLessThan(40);
        assertThat(Math.abs(pixel.getGreen() - color.getGreen())).isLessThan(40);
        assertThat(Math.abs(pixel.getBlue() - color.getBlue())).isLessThan(40);
    }

    private static void paint(BufferedImage image, int left, int right, Color color) {
        var drawing = image.createGraphics();
        drawing.setColor(color);
        drawing.fillRect(left, 0, right - left, image.getHeight());
        drawing.dispose();
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var file = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, file)).isTrue();
        return file.toByteArray();
    }

    private static String latin(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** Puts behind the first segment what a telephone writes: held to the right, and where. */
    private static byte[] withExif(byte[] jpeg) {
        int firstSegmentEnds = 4 + ByteBuffer.wrap(jpeg).getShort(4);
        int orientation = 0x0112;
        int areaInformation = 0x001C;
        var exif = ByteBuffer.allocate(72)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 2);
        entry(exif, orientation, 3, 1).putShort((short) 6).putShort((short) 0);
        entry(exif, 0x8825, 4, 1).putInt(38);
        exif.putInt(0).putShort((short) 1);
        entry(exif, areaInformation, 7, 6).putInt(56);
        exif.putInt(0).put("DALLAS".getBytes(StandardCharsets.US_ASCII));
        int length = exif.position();
        return ByteBuffer.allocate(jpeg.length + 4 + length)
                .put(jpeg, 0, firstSegmentEnds)
                .putShort((short) 0xFFE1)
                .putShort((short) (2 + length))
                .put(exif.array(), 0, length)
                .put(jpeg, firstSegmentEnds, jpeg.length - firstSegmentEnds)
                .array();
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
