package org.practiceportal.content.practitioner;

import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PhotoUploadsApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PhotoUploadsController implements PhotoUploadsApi {

    private final Photos photos;

    PhotoUploadsController(Photos photos) {
        this.photos = photos;
    }

    @Override
    public Photo takePhoto(byte[] image) {
        return photos.take(image);
    }
}
