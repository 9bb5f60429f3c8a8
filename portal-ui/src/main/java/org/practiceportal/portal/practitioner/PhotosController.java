package org.practiceportal.portal.practitioner;

import java.time.Duration;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PhotosApi;
import org.practiceportal.portal.document.Neighbour;
import org.practiceportal.portal.document.NoSuchAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The photos of people; what stands at an address never changes, because another photo has another one. */
@RestController
class PhotosController {

    /** A day: a photo that is taken away must not stay with others much longer. */
    private static final CacheControl FOR_A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final PhotosApi photos;
    private final Neighbour content = new Neighbour("content-service");

    PhotosController(PhotosApi photos) {
        this.photos = photos;
    }

    static String path(Photo photo) {
        return "/photos/" + photo.sha256() + ".jpg";
    }

    @GetMapping("/photos/{sha256}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable String sha256) {
        if (!sha256.matches(Photo.NAME)) {
            throw new NoSuchAddress();
        }
        byte[] jpeg = content.ask(() -> photos.getPhoto(sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(FOR_A_DAY)
                .eTag(sha256)
                .body(jpeg);
    }
}
